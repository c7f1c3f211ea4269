import type { Area } from '../../../schemas/area.js'
import { COUNCIL_INITIALS } from '../../language/council-words.js'
import type { AreaMention } from '../../language/mention.js'

/** So often must initials be printed to be a name. */
const leastUses = 2

/**
 * The councils that a paper calls by initials ("KCC", "WSCC") and names in full somewhere: a place whose words begin with
 * these letters, and no second one. Initials alone name nobody, since several councils share most of them.
 */
export function areasByInitials(texts: readonly string[], mentions: readonly AreaMention[]): Area[] {
  const uses = new Map<string, number>()
  for (const text of texts)
    for (const [, place = ''] of text.matchAll(COUNCIL_INITIALS)) uses.set(place, (uses.get(place) ?? 0) + 1)
  const areas = [...new Map(mentions.map(({ area }) => [area.id, area])).values()]
  return [...uses].flatMap(([place, count]) => {
    if (count < leastUses) return []
    const [only, ...others] = areas.filter(({ name }) => initialsOf(name) === place)
    return only && others.length === 0 ? [only] : []
  })
}

/** `West Sussex` → `WS`, `Brighton and Hove` → `BH`. */
function initialsOf(name: string): string {
  return [...name.matchAll(/\b\p{Lu}/gu)].map(([letter]) => letter).join('')
}

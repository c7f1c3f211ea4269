import type { Area } from '../../../schemas/area.js'
import { COUNCIL_SITE } from '../../language/council-words.js'
import type { AreaMention } from '../../language/mention.js'

/**
 * The councils whose sites a paper's mail and web addresses lead to (`schools@westsussex.gov.uk`). The name of a site
 * is that of its place without spaces; sites of the government and of bodies that several councils share name no place.
 */
export function sitesIn(texts: readonly string[], find: (text: string) => readonly AreaMention[]): Area[] {
  const sites = new Set<string>()
  for (const text of texts) {
    if (!/\.(?:gov|llyw)\./i.test(text)) continue
    for (const [, site = ''] of text.matchAll(COUNCIL_SITE)) sites.add(site.toLowerCase())
  }
  const areas = new Map<string, Area>()
  for (const site of sites) {
    for (const name of spellingsOf(site)) {
      const [mention] = find(`${name} Council`)
      if (mention?.area.kind === 'local-authority') areas.set(mention.area.id, mention.area)
    }
  }
  return [...areas.values()]
}

/** `westsussex` → `West Sussex`: a point of the compass or a "city of" that is glued to the name. */
function spellingsOf(site: string): string[] {
  const capital = (word: string) => word.charAt(0).toUpperCase() + word.slice(1)
  const parts = site.split('-').map(capital).join(' ')
  const point = /^(north-?east|north-?west|north|south|east|west|bath|milton)(?:-?)([a-z]+)$/.exec(site)
  return [parts, ...(point ? [`${capital(point[1] ?? '')} ${capital(point[2] ?? '')}`] : [])]
}

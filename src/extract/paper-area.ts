import type { Area } from '../../schemas/area.js'
import type { Document } from '../document/model.js'
import type { AreaMention } from '../language/mention.js'
import type { Inherited } from './figure.js'
import type { Lexicon } from './lexicon.js'

/** The area of a paper that names no authority. */
const NOWHERE: Area = { id: '', code: null, name: '', kind: 'none' }

/**
 * The authority whose paper it is: the one that its front matter names first and most, else the one that its text
 * names most often. Regions, nations and comparator groups publish no committee papers and do not count.
 */
export function paperArea(document: Document, lexicon: Lexicon): Inherited<Area> {
  const front = mostNamed(lexicon.areas([document.publisherText, document.title ?? ''].join('\n')))
  if (front) return { value: front, origin: 'paper' }
  const text = document.blocks.flatMap((block) => (block.kind === 'table' ? [] : [block.text])).join('\n')
  const spoken = mostNamed(lexicon.areas(text))
  return spoken ? { value: spoken, origin: 'paper' } : { value: NOWHERE, origin: 'none' }
}

function mostNamed(mentions: readonly AreaMention[]): Area | null {
  const counts = new Map<string, { area: Area; count: number }>()
  for (const { area } of mentions) {
    if (!area.kind.includes('local-authority')) continue
    const known = counts.get(area.id)
    if (known) known.count += 1
    else counts.set(area.id, { area, count: 1 })
  }
  let best: { area: Area; count: number } | null = null
  for (const candidate of counts.values()) if (!best || candidate.count > best.count) best = candidate
  return best?.area ?? null
}

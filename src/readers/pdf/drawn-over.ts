import { type Box, holdsCentre } from '../../document/geometry.js'
import type { ReadWord } from './words-from-glyphs.js'

/** Something opaque on a page: a filled area, a picture, a gradient. */
export interface Opaque {
  readonly box: Box
  /** Place in the draw order, which text objects share. */
  readonly place: number
  /** `#rrggbb`; null for a picture or a colour that is not known. */
  readonly colour: string | null
}

export interface DrawOrder {
  readonly opaque: readonly Opaque[]
  /** Place of each text object, by its handle. */
  readonly texts: ReadonlyMap<number, number>
  /** Text objects that stand on a layer, which may be off. */
  readonly layered: ReadonlySet<number>
}

/** Areas that a word is compared with; on a page of more every word is looked at. */
const mostAreas = 2000
/** Steps of 255 in each part of a colour within which letters cannot be told from their ground. */
const alike = 24

/**
 * The words that something on the page may hide: those under what is drawn later, in the colour of what lies below
 * them, or on a layer. Whether they are seen is told by drawing the page; asking that for every word would cost as much
 * as all the rest.
 */
export function maybeUnseen(words: readonly ReadWord[], order: DrawOrder): ReadWord[] {
  const { opaque, texts, layered } = order
  if (opaque.length === 0 && layered.size === 0) return []
  return words.filter((word) => {
    if (word.invisible) return false
    if (layered.has(word.object) || opaque.length > mostAreas) return true
    const areas = opaque.filter((area) => holdsCentre(area.box, word.box))
    const place = texts.get(word.object) ?? 0
    const ground = areas.findLast((area) => area.place < place)?.colour ?? null
    return areas.some((area) => area.place > place) || (ground !== null && isAlike(ground, word.colour))
  })
}

function isAlike(ground: string, ink: string | null): boolean {
  if (ink === null) return false
  const parts = (colour: string): number[] =>
    [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16))
  const below = parts(ground)
  return parts(ink).every((part, index) => Math.abs(part - (below[index] ?? 0)) <= alike)
}

import type { ReadWord } from './words-from-glyphs.js'

/**
 * Takes out words that are drawn again over themselves, a hair beside, to look bold or to cast a shadow. The first
 * stays, as bold. Work is linear in the words: candidates are looked up by text and place.
 */
export function mergeOverprinted(words: readonly ReadWord[]): ReadWord[] {
  const kept: ReadWord[] = []
  const byText = new Map<string, Places>()
  for (const word of words) {
    const known = byText.get(word.text)
    const twin = known && findTwin(word, kept, known)
    if (twin !== undefined) {
      const first = kept[twin]
      if (first && !first.bold) kept[twin] = { ...first, bold: true }
      continue
    }
    const places: Places = known ?? new Map()
    if (!known) byText.set(word.text, places)
    const key = keyOf(column(word.box[0]), column(word.box[1]))
    const list = places.get(key)
    if (list) list.push(kept.length)
    else places.set(key, [kept.length])
    kept.push(word)
  }
  return kept
}

/** Which of the words that are kept, of one text, stand at a place. */
type Places = Map<number, number[]>

const cell = 8
/** More than a page has places down or across. */
const mostPlaces = 2 ** 20
/** Copies at one place that are compared; more than that are stacked by a hostile file. */
const deepest = 16

function findTwin(word: ReadWord, kept: readonly ReadWord[], places: Places): number | undefined {
  const reach = 0.15 * word.size
  const [x, y] = word.box
  for (const across of ends(column(x - reach), column(x + reach))) {
    for (const down of ends(column(y - reach), column(y + reach))) {
      const near = places.get(keyOf(across, down))
      const twin = near?.slice(-deepest).find((index) => isTwin(kept[index], word, reach))
      if (twin !== undefined) return twin
    }
  }
  return undefined
}

function ends(first: number, last: number): number[] {
  return first === last ? [first] : [first, last]
}

function isTwin(first: ReadWord | undefined, second: ReadWord, reach: number): boolean {
  return (
    first !== undefined &&
    first.rotation === second.rotation &&
    first.invisible === second.invisible &&
    first.box.every((edge, index) => Math.abs(edge - (second.box[index] ?? Number.NaN)) <= reach)
  )
}

function column(place: number): number {
  return Math.floor(place / cell)
}

function keyOf(across: number, down: number): number {
  return across * mostPlaces + down
}

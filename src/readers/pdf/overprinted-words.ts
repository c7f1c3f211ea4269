import type { ReadWord } from './words-from-glyphs.js'

/**
 * Takes out words that are drawn again over themselves, a hair beside, to look bold or to cast a shadow. The first
 * stays, as bold. Work is linear in the words: candidates are looked up by text and place.
 */
export function mergeOverprinted(words: readonly ReadWord[]): ReadWord[] {
  const kept: ReadWord[] = []
  const places = new Map<string, number[]>()
  const texts = new Set<string>()
  for (const word of words) {
    const twin = texts.has(word.text) ? findTwin(word, kept, places) : undefined
    texts.add(word.text)
    if (twin !== undefined) {
      const first = kept[twin]
      if (first && !first.bold) kept[twin] = { ...first, bold: true }
      continue
    }
    const key = keyOf(word.text, column(word.box[0]), column(word.box[1]))
    const list = places.get(key)
    if (list) list.push(kept.length)
    else places.set(key, [kept.length])
    kept.push(word)
  }
  return kept
}

const cell = 8
/** Copies at one place that are compared; more than that are stacked by a hostile file. */
const deepest = 16

function findTwin(
  word: ReadWord,
  kept: readonly ReadWord[],
  places: Map<string, number[]>,
): number | undefined {
  const reach = 0.15 * word.size
  const [x, y] = word.box
  for (const across of ends(column(x - reach), column(x + reach))) {
    for (const down of ends(column(y - reach), column(y + reach))) {
      const near = places.get(keyOf(word.text, across, down))
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

function keyOf(text: string, across: number, down: number): string {
  return `${across} ${down} ${text}`
}

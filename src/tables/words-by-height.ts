import type { Word } from '../document/model.js'

/** Words of a page by the height of their middle, so that a grid need not look at those above and below it. */
export class WordsByHeight {
  readonly #words: readonly Word[]
  readonly #middles: readonly number[]
  readonly #taken = new Set<Word>()

  constructor(words: readonly Word[]) {
    this.#words = words
      .filter(({ box }) => Number.isFinite(box[1] + box[3]))
      .sort((a, b) => middleOf(a) - middleOf(b))
    this.#middles = this.#words.map(middleOf)
  }

  /** Words that no grid has taken yet, between two heights. */
  between(top: number, foot: number): Word[] {
    const found: Word[] = []
    for (let i = this.#firstFrom(top); i < this.#words.length && (this.#middles[i] ?? 0) <= foot; i++) {
      const word = this.#words[i]
      if (word && !this.#taken.has(word)) found.push(word)
    }
    return found
  }

  take(words: readonly Word[]): void {
    for (const word of words) this.#taken.add(word)
  }

  #firstFrom(top: number): number {
    let low = 0
    let high = this.#middles.length
    while (low < high) {
      const middle = (low + high) >> 1
      if ((this.#middles[middle] ?? 0) < top) low = middle + 1
      else high = middle
    }
    return low
  }
}

function middleOf(word: Word): number {
  return (word.box[1] + word.box[3]) / 2
}

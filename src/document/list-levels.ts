import type { Paragraph } from './paragraphs.js'

/** Markers set off by less than this many points stand in one column. */
const sameColumn = 5

/**
 * Counts how deep list items are nested, from where their markers stand: an item further in than the one before it is one
 * deeper. Ask for every block in reading order; text without a marker ends the list.
 */
export class ListLevels {
  #columns: number[] = []

  /** The depth of an item, 1 for the outermost. */
  levelOf(item: Paragraph): number {
    const x = item.lines[0]?.marker[0]?.box[0] ?? 0
    while (this.#columns.length > 0 && (this.#columns.at(-1) ?? 0) > x + sameColumn) this.#columns.pop()
    if (x > (this.#columns.at(-1) ?? Number.NEGATIVE_INFINITY) + sameColumn) this.#columns.push(x)
    return this.#columns.length
  }

  end(): void {
    this.#columns = []
  }
}

import { childOf } from '../../language/flat-tree.js'
import type { StemmedWord } from '../../language/words.js'
import type { ConceptTable } from './concept-table.js'

/** A run of words that is a wording of concepts: words `from` (inclusive) to `to` (exclusive) of the text. */
export interface ConceptMatch {
  readonly from: number
  readonly to: number
  /** Its concepts, as the place of their list in the table. */
  readonly list: number
}

/** Finds the wordings of concepts; `stems` are the places of the words' stems, -1 for those that no wording has. */
export type ConceptMatcher = (words: readonly StemmedWord[], stems: readonly number[]) => ConceptMatch[]

/**
 * Recognises the wordings of a table by stems; each place gives every wording that begins there, the longest last. Time
 * is linear in the words, since no wording is longer than nine.
 */
export function conceptMatcher(table: ConceptTable): ConceptMatcher {
  return (words, stems) => {
    const matches: ConceptMatch[] = []
    for (let from = 0; from < words.length; from++) {
      let node = 0
      for (let to = from; to < words.length; to++) {
        node = childOf(table.tree, node, stems[to] ?? -1)
        if (node === 0) break
        const list = meaningAt(table, node, words[to]?.text ?? '')
        if (list > 0) matches.push({ from, to: to + 1, list })
      }
    }
    return matches
  }
}

function meaningAt({ plain, capitals }: ConceptTable, node: number, last: string): number {
  const inCapitals = capitals[node] ?? 0
  return inCapitals > 0 && /[A-Z]{2}|^[A-Z]$/.test(last) ? inCapitals : (plain[node] ?? 0)
}

/** The places of stems, by their spelling. */
export function stemPlaces({ stems }: ConceptTable): (stem: string) => number {
  const places = new Map(stems.map((stem, place) => [stem, place] as const))
  return (stem) => places.get(stem) ?? -1
}

import { listAt } from './flat-lists.js'
import { childOf } from './flat-tree.js'
import { type FoldedText, foldText } from './folded-text.js'
import type { Span } from './mention.js'
import { CAPITALS, compilePhrases, type PhraseOptions, type PhraseTable, UNBROKEN } from './phrase-table.js'

export interface PhraseEntry<T> {
  /** As papers print it; words in brackets are optional: `number of (approved) fostering households`. */
  readonly phrase: string
  readonly value: T
}

export interface PhraseMention<T> extends Span {
  readonly text: string
  readonly value: T
}

/** Finds phrases; those whose value is not admitted stand in nobody's way. */
export type PhraseFinder<T> = (text: string, admitted?: (value: T) => boolean) => PhraseMention<T>[]

/**
 * Compiles phrases to one matcher that finds all of them in a single pass over a text.
 *
 * Spaces, hyphens and apostrophes are set at will in papers and make no difference, nor does case, except for phrases
 * in capitals (abbreviations), which match in capitals only, with a plural s allowed ("FTEs"). `&` equals "and". The
 * last word may take or lose a plural s. Of overlapping matches the longest wins; phrases that match the same span are
 * all returned, in the order of their values.
 *
 * @example
 * const find = phraseMatcher([{ phrase: 'first time entrants', value: 'fte' }])
 * find('12 First-Time Entrants') // [{ start: 3, end: 22, text: 'First-Time Entrants', value: 'fte' }]
 */
export function phraseMatcher<T>(
  entries: Iterable<PhraseEntry<T>>,
  options: PhraseOptions = {},
): PhraseFinder<T> {
  const phrases = new Map<T, string[]>()
  for (const { phrase, value } of entries) {
    const known = phrases.get(value)
    if (known) known.push(phrase)
    else phrases.set(value, [phrase])
  }
  const values = [...phrases.keys()]
  return phraseFinder(
    compilePhrases({ values, phrasesOf: (value) => phrases.get(value) ?? [] }, options),
    (place) => values[place],
  )
}

/** Finds the phrases of a compiled table; `valueAt` gives the values that it was compiled of, by their places. */
export function phraseFinder<T>(
  table: PhraseTable,
  valueAt: (place: number) => T | undefined,
): PhraseFinder<T> {
  return (text, admitted = all) => mentionsOf(text, { table, valueAt, admitted })
}

const all = (): boolean => true

interface Search<T> {
  readonly table: PhraseTable
  readonly valueAt: (place: number) => T | undefined
  readonly admitted: (value: T) => boolean
}

interface Match<T> extends Span {
  readonly values: readonly T[]
}

function mentionsOf<T>(text: string, search: Search<T>): PhraseMention<T>[] {
  const folded = foldText(text)
  const kept: Match<T>[] = []
  for (let from = 0; from < folded.length; from += 1) {
    if (folded.starts[from] !== 1) continue
    const match = longestAt(text, folded, from, search)
    if (match === null) continue
    let last = kept.at(-1)
    while (last !== undefined && last.end > match.start && match.end - match.start > last.end - last.start) {
      kept.pop()
      last = kept.at(-1)
    }
    if (last === undefined || last.end <= match.start) kept.push(match)
  }
  return kept.flatMap(({ start, end, values }) =>
    values.map((value) => ({ start, end, text: text.slice(start, end), value })),
  )
}

function longestAt<T>(text: string, folded: FoldedText, from: number, search: Search<T>): Match<T> | null {
  const { tree, ends } = search.table
  let node = childOf(tree, 0, folded.codes[from] ?? 0)
  if (node === 0) return null
  const start = folded.at[from] ?? 0
  if (startsInsideNumber(text, start)) return null
  let best: Match<T> | null = null
  for (let index = from; ; index += 1) {
    if (folded.ends[index] === 1 && ends.starts[node] !== ends.starts[node + 1]) {
      const end = (folded.at[index] ?? 0) + 1
      const values = endsInsideNumber(text, end) ? [] : valuesAt(node, text.slice(start, end), search)
      if (values.length > 0) best = { start, end, values }
    }
    if (index + 1 >= folded.length) return best
    node = childOf(tree, node, folded.codes[index + 1] ?? 0)
    if (node === 0) return best
  }
}

/** The admitted values of the phrases that end at a node and may be printed so. */
function valuesAt<T>(node: number, printed: string, { table, valueAt, admitted }: Search<T>): T[] {
  const found: T[] = []
  for (const end of listAt(table.ends, node)) {
    const value = valueAt(end >> 2)
    if (value !== undefined && admits(end, printed) && admitted(value)) found.push(value)
  }
  return found
}

function admits(how: number, printed: string): boolean {
  if ((how & CAPITALS) === 0) return true
  if (/\p{Ll}/u.test(printed.replace(/['’]?s$/, ''))) return false
  return (how & UNBROKEN) === 0 || !/[\s-]/.test(printed)
}

/** "17" is no phrase of "£17", "3.17" or "2016/17". */
function startsInsideNumber(text: string, start: number): boolean {
  return (
    isDigit(text, start) && (/[£#]/.test(text[start - 1] ?? '') || isJoinedDigit(text, start - 1, start - 2))
  )
}

/** "16" is no phrase of "16+", "16.5" or "16/17". */
function endsInsideNumber(text: string, end: number): boolean {
  return isDigit(text, end - 1) && (text[end] === '+' || isJoinedDigit(text, end, end + 1))
}

function isJoinedDigit(text: string, mark: number, digit: number): boolean {
  return /[.,/–-]/.test(text[mark] ?? '') && isDigit(text, digit)
}

function isDigit(text: string, place: number): boolean {
  const code = text.charCodeAt(place)
  return code >= 48 && code <= 57
}

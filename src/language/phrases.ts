import { type FoldedText, foldText } from './folded-text.js'
import type { Span } from './mention.js'
import { spellingsOf } from './phrase-spellings.js'

export interface PhraseEntry<T> {
  /** As papers print it; words in brackets are optional: `number of (approved) fostering households`. */
  readonly phrase: string
  readonly value: T
}

export interface PhraseMention<T> extends Span {
  readonly text: string
  readonly value: T
}

export interface PhraseMatcherOptions {
  /** Whether the last word may take or lose a plural s; true unless told. */
  readonly plurals?: boolean
  /** Whether words in brackets are optional; true unless told, else brackets match brackets. */
  readonly optionalBrackets?: boolean
}

/** Finds phrases; those whose value is not admitted stand in nobody's way. */
export type PhraseFinder<T> = (text: string, admitted?: (value: T) => boolean) => PhraseMention<T>[]

interface Accept<T> {
  readonly value: T
  /** The phrase is an abbreviation: the text must be in capitals too, and unbroken where the phrase is. */
  readonly capitals: boolean
  readonly unbroken: boolean
}

interface Node<T> {
  readonly next: Map<number, Node<T>>
  accepts: Accept<T>[]
}

/**
 * Compiles phrases to one matcher that finds all of them in a single pass over a text.
 *
 * Spaces, hyphens and apostrophes are set at will in papers and make no difference, nor does case, except for phrases
 * in capitals (abbreviations), which match in capitals only, with a plural s allowed ("FTEs"). `&` equals "and". The
 * last word may take or lose a plural s. Of overlapping matches the longest wins; phrases that match the same span are
 * all returned, in the order of the entries.
 *
 * @example
 * const find = phraseMatcher([{ phrase: 'first time entrants', value: 'fte' }])
 * find('12 First-Time Entrants') // [{ start: 3, end: 22, text: 'First-Time Entrants', value: 'fte' }]
 */
export function phraseMatcher<T>(
  entries: Iterable<PhraseEntry<T>>,
  options: PhraseMatcherOptions = {},
): PhraseFinder<T> {
  const root: Node<T> = { next: new Map(), accepts: [] }
  for (const { phrase, value } of entries) {
    const capitals = isAbbreviation(phrase)
    const accept: Accept<T> = { value, capitals, unbroken: capitals && !/[\s-]/.test(phrase.trim()) }
    const { plurals = true, optionalBrackets = true } = options
    for (const spelling of spellingsOf(phrase, { plurals, optionalBrackets, capitals })) {
      insert(root, spelling, accept)
    }
  }
  return (text, admitted = all) => mentionsOf(text, foldText(text), root, admitted)
}

const all = (): boolean => true

function isAbbreviation(phrase: string): boolean {
  return /\p{Lu}/u.test(phrase) && !/\p{Ll}/u.test(phrase)
}

function insert<T>(root: Node<T>, spelling: string, accept: Accept<T>): void {
  const { codes, length } = foldText(spelling)
  if (length === 0) return
  let node = root
  for (let index = 0; index < length; index += 1) {
    const code = codes[index] ?? 0
    let next = node.next.get(code)
    if (next === undefined) {
      next = { next: new Map(), accepts: [] }
      node.next.set(code, next)
    }
    node = next
  }
  if (!node.accepts.some((other) => other.value === accept.value && other.capitals === accept.capitals)) {
    node.accepts.push(accept)
  }
}

function mentionsOf<T>(
  text: string,
  folded: FoldedText,
  root: Node<T>,
  admitted: (value: T) => boolean,
): PhraseMention<T>[] {
  const kept: { start: number; end: number; accepts: readonly Accept<T>[] }[] = []
  for (let from = 0; from < folded.length; from += 1) {
    if (folded.starts[from] !== 1) continue
    const match = longestAt(text, folded, from, root, admitted)
    if (match === null) continue
    let last = kept.at(-1)
    while (last !== undefined && last.end > match.start && match.end - match.start > last.end - last.start) {
      kept.pop()
      last = kept.at(-1)
    }
    if (last === undefined || last.end <= match.start) kept.push(match)
  }
  return kept.flatMap(({ start, end, accepts }) =>
    accepts.map(({ value }) => ({ start, end, text: text.slice(start, end), value })),
  )
}

function longestAt<T>(
  text: string,
  folded: FoldedText,
  from: number,
  root: Node<T>,
  admitted: (value: T) => boolean,
): { start: number; end: number; accepts: readonly Accept<T>[] } | null {
  if (!root.next.has(folded.codes[from] ?? 0)) return null
  const start = folded.at[from] ?? 0
  if (startsInsideNumber(text, start)) return null
  let node: Node<T> | undefined = root
  let best: { start: number; end: number; accepts: readonly Accept<T>[] } | null = null
  for (let index = from; index < folded.length; index += 1) {
    node = node.next.get(folded.codes[index] ?? 0)
    if (node === undefined) return best
    if (node.accepts.length === 0 || folded.ends[index] !== 1) continue
    const end = (folded.at[index] ?? 0) + 1
    if (endsInsideNumber(text, end)) continue
    const printed = text.slice(start, end)
    const accepts = node.accepts.filter((accept) => admits(accept, printed) && admitted(accept.value))
    if (accepts.length > 0) best = { start, end, accepts }
  }
  return best
}

function admits<T>(accept: Accept<T>, printed: string): boolean {
  if (!accept.capitals) return true
  if (/\p{Ll}/u.test(printed.replace(/['’]?s$/, ''))) return false
  return !accept.unbroken || !/[\s-]/.test(printed)
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

import type { Span } from './mention.js'
import { CARDINAL_WORDS, isPronounOne } from './number-words.js'

const TOKEN = new RegExp(`\\d+(?:[.,]\\d+)*|\\b${CARDINAL_WORDS}`, 'gi')

/**
 * Every maximal number-like token of a text: runs of digits with their separators, wherever they stand ("SO14" holds
 * one), and cardinal number words. It is the measure of "nothing is skipped": each of them ends as recorded, as ignored
 * with a reason, or as unrecognised.
 *
 * @example
 * numberTokens('36 of 1,145 in 2013/14, three more') // '36', '1,145', '2013', '14', 'three'
 */
export function numberTokens(text: string): readonly Span[] {
  const before = known.get(text)
  if (before) return before
  const tokens = tokensIn(text)
  if (text.length > LONGEST) return tokens
  if (known.size >= REMEMBERED) known.clear()
  known.set(text, tokens)
  return tokens
}

const known = new Map<string, readonly Span[]>()

/** Texts of about one paper: each is read for its figures, and again for what became of its numbers. */
const REMEMBERED = 2000
/** Characters of the longest text that is remembered: paragraphs are, and no hostile paper of a single one. */
const LONGEST = 20_000

function tokensIn(text: string): Span[] {
  const tokens: Span[] = []
  for (const match of text.matchAll(TOKEN)) {
    const start = match.index
    const end = start + match[0].length
    if (!isPronounOne(text, start, end)) tokens.push({ start, end })
  }
  return tokens
}

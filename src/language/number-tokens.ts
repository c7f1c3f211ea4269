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
export function numberTokens(text: string): Span[] {
  const tokens: Span[] = []
  for (const match of text.matchAll(TOKEN)) {
    const start = match.index
    const end = start + match[0].length
    if (!isPronounOne(text, start, end)) tokens.push({ start, end })
  }
  return tokens
}

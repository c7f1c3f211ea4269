import type { Span } from './mention.js'

// A full stop after these ends no sentence. "No." only before a number, or it would swallow the answer "no."
const ABBREVIATION =
  /(?:^|[\s(“"'‘])(?:st|mr|mrs|ms|dr|prof|rev|cllr|cllrs|sgt|supt|hon|e\.?g|i\.?e|cf|vs?|viz|al|approx|est|c|ca|circa|incl?|excl|fig|figs|ref|para|paras|app|sec|reg|regs|art|ch|vol|pp?|ss?|q|tel|ext|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec|nos?(?=\.\s*\d))\.$/i
const INITIAL = /(?:^|[\s.])\p{Lu}\.$/u
/** A list number at the head of a text belongs to the sentence that it opens. */
const MARKER = /^\s*\(?[\dA-Za-z]{1,3}[.)]$/
const CLOSING = /["”’')\]]/
/** No printed sentence is longer, in characters; text without stops is cut, for rules compare all parts of a sentence. */
const longest = 2000

/**
 * Cuts a text into its sentences, without the space between them. Abbreviations, initials, decimals and list numbers
 * end none; a full stop that lacks its space ("is 99.This") does, and so does a bracket that is a sentence of its own.
 *
 * @example
 * splitSentences('St. Denys had 4.2. See e.g. Table 3.') // spans of 'St. Denys had 4.2.' and 'See e.g. Table 3.'
 */
export function splitSentences(text: string): Span[] {
  const spans: Span[] = []
  let start = 0
  const close = (end: number): void => {
    for (const span of pieces(text, start, end)) spans.push(span)
    start = end
  }
  for (const match of text.matchAll(/[.!?]+|\)(?=\s+\p{Lu})|\n\s*\n|\u2028/gu)) {
    if (match.index < start) continue
    let end = match.index + match[0].length
    if (match[0] === ')') {
      if (isBracketAlone(text.slice(start, end))) close(end)
      continue
    }
    if (/^\s/.test(match[0])) {
      close(end)
      continue
    }
    while (CLOSING.test(text[end] ?? '')) end += 1
    if (endsSentence(text, start, match.index + match[0].length, end)) close(end)
  }
  close(text.length)
  return spans
}

function endsSentence(text: string, start: number, stop: number, end: number): boolean {
  const before = text.slice(Math.max(start, stop - 12), stop)
  if (!/^\s/.test(text.slice(end, end + 1)))
    return end < text.length && isGlued(before, text.slice(end, end + 3))
  const next = /^\s+["“‘'([•]*(\S)/u.exec(text.slice(end, end + 8))?.[1] ?? ''
  if (!/[\p{Lu}\p{N}£%•]/u.test(next)) return false
  if (!before.endsWith('.')) return true
  const context = /^\d/.test(next) ? `${before} ${next}` : before
  if (/\bnos?\.\s\d$/i.test(context) || ABBREVIATION.test(before) || INITIAL.test(before)) return false
  return !MARKER.test(text.slice(start, stop))
}

/** "… is now 99.This is": the space was lost; "4.2", "www.Site" and "U.K" are whole. */
function isGlued(before: string, after: string): boolean {
  return (
    /(?:[a-z]{3}|\d|[)%])[.!?]$/.test(before) && !/www/i.test(before) && /^\p{Lu}(?:\p{Ll}|\s)/u.test(after)
  )
}

/** "(21 custodial sentences)", with nothing before it and nothing else within. */
function isBracketAlone(sentence: string): boolean {
  return /^\s*\([^()]*\)$/u.test(sentence) && !MARKER.test(sentence)
}

function* pieces(text: string, from: number, to: number): Generator<Span> {
  let start = from
  while (to - start > longest) {
    const space = text.lastIndexOf(' ', start + longest)
    const end = space > start + longest / 2 ? space : start + longest
    const span = trimmed(text, start, end)
    if (span !== null) yield span
    start = end
  }
  const span = trimmed(text, start, to)
  if (span !== null) yield span
}

function trimmed(text: string, from: number, to: number): Span | null {
  let start = from
  let end = to
  while (start < end && /\s/.test(text[start] ?? '')) start += 1
  while (end > start && /\s/.test(text[end - 1] ?? '')) end -= 1
  return start < end ? { start, end } : null
}

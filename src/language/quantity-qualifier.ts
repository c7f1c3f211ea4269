import type { Qualifier } from '../../schemas/record.js'

interface QualifierWords {
  readonly qualifier: Qualifier
  readonly words: RegExp
}

// Read backwards from the number. "or more" after it makes an open class, which is no quantity (see non-figures).
const BEFORE: readonly QualifierWords[] = [
  {
    qualifier: 'ge',
    words:
      /(?:\b(?:at least|(?:no|not) (?:less|fewer) than|a minimum(?: of)?|minimum of)\s+|[≥⩾]\s*|>=\s*)$/i,
  },
  {
    qualifier: 'le',
    words:
      /(?:\b(?:up to|at most|(?:no|not) (?:more|greater) than|a maximum(?: of)?|maximum of)\s+|[≤⩽]\s*|<=\s*)$/i,
  },
  {
    qualifier: 'approx',
    words:
      /(?:\b(?:approximately|approx\.?|around|about|circa|roughly|nearly|almost|some|close to|in the region of|an estimated|on average|generally|typically|usually)\s+(?:just\s+)?|\b(?:c|ca)\.\s*|[~≈]\s*)$/i,
  },
  {
    qualifier: 'gt',
    words: /(?:\b(?:more than|greater than|over|above|in excess of|exceeding|exceeds|upwards of)\s+|>\s*)$/i,
  },
  { qualifier: 'lt', words: /(?:\b(?:less than|fewer than|lower than|under|below|short of)\s+|<\s*)$/i },
]

/** Longest qualifier with its spaces, and an article between ("over a 12-month …"). */
const REACH = 28

const AFTER_UP = /^\s+and\s+(?:above|over|higher|upwards|more)\b/i
const AFTER_DOWN = /^\s+and\s+(?:below|under|lower|less)\b/i

const DURATION = /^\s*-?\s*(?:(?:calendar|working|school)\s+)?(?:years?|months?|weeks?|days?|hours?)\b/i

/**
 * What the words before a number say of it: "over", "just under", "at least", "up to", "around", "<".
 *
 * @param start where the number (with its sign or currency) begins
 * @param end where it ends: "over 3 years" is a time, not a bound
 * @param inWords before number words "about", "over" and "under" are places ("positive about one")
 * @example
 * qualifierBefore('fell by over 50%', 13, 16, false) // 'gt'
 */
export function qualifierBefore(
  text: string,
  start: number,
  end: number,
  inWords: boolean,
): Qualifier | null {
  const before = text.slice(Math.max(0, start - REACH), start)
  if (!/[\s<>≥≤⩾⩽~≈=.]$/.test(before) || !/[a-z<>≥≤⩾⩽~≈=.]\s*$/i.test(before)) return null
  for (const { qualifier, words } of BEFORE) {
    const match = words.exec(before)
    if (match === null) continue
    if (inWords && /^(?:over|under|above|below|about|around|some)\s/i.test(match[0])) return null
    if (/^over\s/i.test(match[0]) && DURATION.test(text.slice(end, end + 24))) return null
    return qualifier
  }
  return null
}

/** "90% and above": a bound printed after its figure. */
export function qualifierAfter(text: string, end: number): Qualifier | null {
  const after = text.slice(end, end + 14)
  if (AFTER_UP.test(after)) return 'ge'
  return AFTER_DOWN.test(after) ? 'le' : null
}

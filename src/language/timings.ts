import type { Span } from './mention.js'

/** Whether words place a figure at a moment (the start or the end of a time) or over a time. */
export interface TimingMention extends Span {
  readonly timing: 'start' | 'end' | 'during'
}

const TIMINGS: readonly (readonly [RegExp, TimingMention['timing']])[] = [
  [
    /\b(?:(?:as\s+)?at|on|from)?\s*(?:the\s+)?(?:start|beginning|opening)(?:\s+(?:position|balance|number))?(?:\s+of\s+(?:the\s+)?(?:financial\s+)?(?:year|quarter|month|period))?(?!\w)/gi,
    'start',
  ],
  [
    /\b(?:(?:as\s+)?at\s+)?(?:the\s+)?(?:financial\s+)?(?:year|quarter|month|period)[- ]?end\b|\b(?:as\s+)?(?:at|by)\s+(?:the\s+)?(?:end|close)(?!\s+of\s+(?:(?:their|his|her|its|an?|each|every)\s|the\s+(?:order|intervention|programme|plan|placement|sentence|licence|disposal)))(?:\s+of\s+(?:the\s+)?(?:financial\s+)?(?:year|quarter|month|period))?|\bend\s+of\s+(?:the\s+)?(?:financial\s+)?(?:year|quarter|month|period)\b|\bclosing(?:\s+(?:position|balance|number))?\b|\bsnapshot\b/gi,
    'end',
  ],
  [
    /\b(?:during|in|within|over|through(?:out)?|for)\s+(?:the\s+)?(?:financial\s+)?(?:year|quarter|month|period)\b|\bin[- ](?:year|quarter|month|period)\b|\byear[- ]to[- ]date\b|\bytd\b/gi,
    'during',
  ],
]

/**
 * Words that say at which moment of a period, or that over it, something is counted.
 *
 * @example
 * findTimings('At the end of the year')[0]?.timing // 'end'
 */
export function findTimings(text: string): TimingMention[] {
  return TIMINGS.flatMap(([pattern, timing]) =>
    [...text.matchAll(pattern)]
      .filter(({ 0: found }) => /\s|-|closing|opening|snapshot|ytd|end/i.test(found.trim()))
      .map(({ index, 0: found }) => ({ start: index, end: index + found.length, timing })),
  )
}

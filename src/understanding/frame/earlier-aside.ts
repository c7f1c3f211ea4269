import type { PeriodMention, Span } from '../../language/mention.js'
import { between, type TimedSentence } from './places.js'

/** The bracket of a sentence that says of another time what the sentence has said: "(2017/18: 5 young people, 301 nights)". */
export interface EarlierAside extends Span {
  readonly time: PeriodMention
}

/** The bracket around a place that opens with a time and goes on with figures of it; of several times the last before. */
export function earlierAside({ start: place }: Span, sentence: TimedSentence): EarlierAside | null {
  const before = between(sentence, sentence.start, place)
  const open = before.lastIndexOf('(')
  if (open < 0 || before.indexOf(')', open) >= 0) return null
  const start = sentence.start + open + 1
  const inside = sentence.periods.filter((mention) => mention.start >= start && mention.end <= place)
  const [first] = inside
  if (!first || between(sentence, start, first.start).trim() !== '') return null
  const time = inside.findLast((mention) => OPENS.test(between(sentence, mention.end, mention.end + 3)))
  if (!time) return null
  const close = sentence.text.indexOf(')', place)
  return { start, end: close < 0 || close > sentence.end ? sentence.end : close, time }
}

/** What parts a time from the figures of it. */
const OPENS = /^\s*[:;,–—-]/

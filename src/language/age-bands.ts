import type { DimensionMention } from './mention.js'
import { wordsValue } from './number-words.js'

const AGE = raw`(?:\d{1,2}(?!\d)|(?:thir|four|fif|six|seven|eigh|nine)teen|ten|eleven|twelve)`
const JOINT = raw`-?\s?(?:[-–/]|to|and|or)\s?`
const OPEN = raw`\s?(?:\+|plus\b|(?:and|or)\s(?:over|above|older)\b)`
const OLD = raw`[\s-]*(?:years?|yrs?)[\s-]*(?:olds?|of\sage)\b|\s?y\.?o\.?s?\b`
const NO_COUNT = raw`(?!\s?%|\s?per\b|[.,]?\d|\s+(?:weeks|months|days|hours|years)\b|\s+(?:[a-z]{3,}s\b|children|people|young))`

const BANDS = new RegExp(
  [
    // "aged 15", "ages 10 to 17", "aged 16 and over"
    raw`\b(?:aged?|ages)(?:\s(?:of|from|between|group|range)|:|\s\()*\s?(?<from1>${AGE})(?:${JOINT}(?<to1>${AGE}))?(?<open1>${OPEN})?(?:${OLD}|\s?years\b)?`,
    // "16 and 17 year olds", "17-year-old", "10-17 YO"
    raw`(?<![\d£.,/-])(?<from2>${AGE})(?:${JOINT}(?<to2>${AGE}))?(?<open2>${OPEN})?(?:${OLD})`,
    // "10 to 17 years", "10-17 population"
    raw`(?<![\d£.,/-])(?<from3>${AGE})\s?(?:[-–]|to)\s?(?<to3>${AGE})\s(?:years|population|age\sgroup)\b`,
    // "under 18s", "under-18", "over 16s"
    raw`\b(?<side>under|below|over|above)[\s-](?<limit>${AGE})(?:['’]?s\b|${NO_COUNT})`,
  ].join('|'),
  'gi',
)
const LABEL = new RegExp(
  raw`^\s*(?:ages?\s+)?(?<from>\d{1,2})(?:\s?(?:[-–/]|to|and|&)\s?(?<to>\d{1,2}))?(?<open>${OPEN})?(?:\s?(?:years?|yrs?)(?:\solds?)?)?\s*$`,
  'i',
)
/** "Suitable accommodation, 19 to 21", "Unemployed (16-17)": years set off at the end of a label. */
const TAIL = /\p{L}[\p{L}\s)’']*[,(]\s?(?<span>(?<from>\d{1,2})\s?(?:[-–]|to)\s?(?<to>\d{1,2}))\)?\s*$/u
/** Most texts hold no number at all; this spares them the search. */
const MAY_HOLD_AGE = /\d|teen|\bten\b|eleven|twelve/i
const OLDEST = 25

function raw(strings: TemplateStringsArray, ...values: string[]): string {
  return String.raw(strings, ...values)
}

/**
 * Finds ages of children as members of `age_band`: `15`, `10-17`, `17+`, `under-16`. A text that is nothing but a
 * number or a span of numbers, as a table's label, is an age when it can be one.
 *
 * @example
 * findAgeBands('the 16 and 17 year olds')[0]?.member // '16-17'
 */
export function findAgeBands(text: string): DimensionMention[] {
  const label = LABEL.exec(text)?.groups
  if (label !== undefined) {
    const member = memberOf(label.from, label.to, label.open)
    const start = text.search(/\S/)
    const end = start + text.trim().length
    return member === null ? [] : [mention(text, start, end, member)]
  }
  if (!MAY_HOLD_AGE.test(text)) return []
  const mentions: DimensionMention[] = []
  for (const match of text.matchAll(BANDS)) {
    const { groups = {}, index } = match
    const member =
      groups.side === undefined
        ? memberOf(
            groups.from1 ?? groups.from2 ?? groups.from3,
            groups.to1 ?? groups.to2 ?? groups.to3,
            groups.open1 ?? groups.open2,
          )
        : limitOf(groups.side, groups.limit)
    if (member !== null) mentions.push(mention(text, index, index + match[0].length, member))
  }
  return mentions.length > 0 ? mentions : agesAtEnd(text)
}

function agesAtEnd(text: string): DimensionMention[] {
  // Most texts end in no number, and the pattern begins to read at each of their letters.
  if (!/\d\)?$/.test(text.trimEnd().slice(-2))) return []
  const { span = '', from, to } = TAIL.exec(text)?.groups ?? {}
  const member = memberOf(from, to, undefined)
  if (member === null) return []
  const start = text.lastIndexOf(span)
  return [mention(text, start, start + span.length, member)]
}

function mention(text: string, start: number, end: number, member: string): DimensionMention {
  return { start, end, text: text.slice(start, end), dimension: 'age_band', member }
}

function memberOf(from: string | undefined, to: string | undefined, open: string | undefined): string | null {
  const youngest = ageOf(from)
  if (youngest === null) return null
  if (to === undefined) return open === undefined ? String(youngest) : `${youngest}+`
  const oldest = ageOf(to)
  return oldest === null || oldest <= youngest ? null : `${youngest}-${oldest}`
}

function limitOf(side: string, limit: string | undefined): string | null {
  const age = ageOf(limit)
  if (age === null) return null
  return /^(?:under|below)$/i.test(side) ? `under-${age}` : `${age}+`
}

function ageOf(printed: string | undefined): number | null {
  if (printed === undefined) return null
  const age = /^\d/.test(printed) ? Number(printed) : wordsValue(printed)
  return age !== null && age <= OLDEST ? age : null
}

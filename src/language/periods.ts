import type { Period } from '../../schemas/period.js'
import type { PeriodMention } from './mention.js'
import { bareLabelPeriod } from './period-label-spelling.js'
import { dayRules, endingRules, lengthRules, monthRules } from './period-rules-dates.js'
import { bareMonthRules, priorRule, relativeRules } from './period-rules-relative.js'
import { namedYearRules, yearRules } from './period-rules-years.js'
import type { PeriodContext, PeriodRule } from './period-spelling.js'

export type { PeriodContext } from './period-spelling.js'

const MONTHS = 'jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec'
const WORDS =
  'fy|f\\.y|ay|mid|mye|ytd|q|qtr|quarter|h[12]|year|week|academic|school|financial|rolling|first|1st|second|2nd|third|3rd|fourth|4th|final|twelve|eleven|ten|nine|eight|seven|six|five|four|three|two|spring|summer|autumn|a year|one year|a quarter|a month|month|the same|same|last|previous|preceding|prior|past|this|the current|current|next|so far|at the|at present'

// Where a period may begin. The rules are tried at these places only, which keeps a long paper fast.
const BEGIN = new RegExp(
  `(?<![a-z\\d£$€.,/#])(?:(?<digit>\\d)|(?<month>${MONTHS})(?=[a-z.]*[\\s\\d,.’'–)/-]|[a-z]*$)|(?<word>${WORDS})(?![a-z]*[a-z]{9}))`,
  'gi',
)

const DIGIT_RULES: readonly PeriodRule[] = [
  ...dayRules,
  ...yearRules,
  ...lengthRules,
  ...relativeRules.slice(2, 3),
  priorRule,
]
const MONTH_RULES: readonly PeriodRule[] = [...monthRules, ...bareMonthRules]
const WORD_RULES: readonly PeriodRule[] = [
  ...namedYearRules,
  ...endingRules,
  ...lengthRules,
  ...relativeRules,
]

/**
 * Finds the periods that a text speaks of, in all spellings of council papers.
 *
 * Relative ones ("last year", "in January", "the last 12 months") are found only when the paper's day is known. Where
 * spellings overlap the longest wins: "12 months to March 2024" is one period.
 *
 * @param context the paper's day (ISO) and the financial year that bare quarters belong to
 * @example
 * findPeriods('April 2020 to March 2021')[0]?.period.id                   // 'FY2020/21'
 * findPeriods('Q4 2022/23 and July 22 – June 2023').map((m) => m.period.id) // ['FY2022/23-Q4', '2022-07..2023-06']
 * findPeriods('in January', { asOf: '2024-03-21' })[0]?.period.id          // '2024-01'
 */
export function findPeriods(text: string, context: PeriodContext = {}): PeriodMention[] {
  const mentions: PeriodMention[] = []
  BEGIN.lastIndex = 0
  for (let begin = BEGIN.exec(text); begin !== null; begin = BEGIN.exec(text)) {
    const mention = longestAt(text, begin.index, rulesFor(begin), context)
    if (mention !== null) {
      mentions.push(mention)
      BEGIN.lastIndex = mention.end
    }
  }
  return mentions
}

/** A bare year that ends a title: "Population by local authority 2011"; that of a statute or a guide is none. */
const YEAR_AT_END =
  /(?<=\p{L}\)?[\s,–-]+)(?<!\b(?:act|regulations|order|rules|code|guidance|framework|strategy|together|census of)[\s,–-]+)(?<year>(?:19|20)\d\d)\s*$/iu

/** The periods that the caption of a table speaks of: those of any text, else the year that it ends with. */
export function periodsOfCaption(text: string, found: readonly PeriodMention[]): readonly PeriodMention[] {
  const ending = found.length === 0 ? YEAR_AT_END.exec(text) : null
  const period = ending?.groups?.year === undefined ? null : periodOfLabel(ending.groups.year)
  if (!ending || period === null) return found
  const [printed] = ending
  return [
    {
      start: ending.index,
      end: ending.index + printed.trimEnd().length,
      text: printed.trim(),
      period,
      relative: false,
    },
  ]
}

/**
 * The period that a table's label states, or null. Labels are read more freely than sentences: `2014`, `22-23`, `Q1`,
 * `Mar-25`, `2013/14 %` are periods there.
 *
 * @example
 * periodOfLabel('23/24 (est. to Apr 24)')?.id // 'FY2023/24'
 */
export function periodOfLabel(text: string, context: PeriodContext = {}): Period | null {
  const bare = bareLabelPeriod(text, context)
  if (bare !== null) return bare
  const [first, ...others] = findPeriods(text, context)
  if (first === undefined) return null
  // What stands in brackets or is only relative explains the label; it does not name it.
  const plain = [first, ...others].find(({ start, relative }) => !relative && !isBracketed(text, start))
  return (plain ?? first).period
}

function isBracketed(text: string, place: number): boolean {
  return text.lastIndexOf('(', place) > text.lastIndexOf(')', place)
}

function rulesFor(begin: RegExpExecArray): readonly PeriodRule[] {
  if (begin.groups?.digit !== undefined) return DIGIT_RULES
  return begin.groups?.month !== undefined ? MONTH_RULES : WORD_RULES
}

function longestAt(
  text: string,
  start: number,
  rules: readonly PeriodRule[],
  context: PeriodContext,
): PeriodMention | null {
  let longest: PeriodMention | null = null
  for (const { pattern, read } of rules) {
    pattern.lastIndex = start
    const match = pattern.exec(text)
    if (match === null || start + match[0].length <= (longest?.end ?? start)) continue
    const reading = read(match.groups ?? {}, context)
    if (reading === null) continue
    const bound = boundBefore(text, start)
    longest = {
      start,
      end: start + match[0].length,
      text: match[0],
      ...reading,
      relative: reading.relative ?? false,
      ...(bound === null ? {} : { bound }),
    }
  }
  return longest
}

const BOUND = /\b(?:(since)|(until|till|up to)|(by))\s+(?:(?:at least|the|end|of|early|late|mid)[\s-]+)*$/i

function boundBefore(text: string, start: number): 'since' | 'until' | 'by' | null {
  const bound = BOUND.exec(text.slice(Math.max(0, start - 24), start))
  if (bound === null) return null
  return bound[1] !== undefined ? 'since' : bound[2] !== undefined ? 'until' : 'by'
}

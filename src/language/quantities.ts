import type { Qualifier } from '../../schemas/record.js'
import type { Unit } from '../../schemas/units.js'
import type { QuantityMention, Span } from './mention.js'
import { findNonFigures } from './non-figures.js'
import { CARDINAL_WORDS, isPronounOne, wordsValue } from './number-words.js'
import { findPeriods } from './periods.js'
import { qualifierAfter, qualifierBefore } from './quantity-qualifier.js'
import { linkRanges } from './quantity-ranges.js'
import { followingOf, rateAfter } from './quantity-unit.js'
import { findRanks } from './ranks.js'

// "62 100 children": a thin or a common space parts thousands too, where people follow.
const SPACED = String.raw`(?<![\d.,/–—-]\s?)\d{1,3}[\u2009\u202f\u00a0 ]\d{3}(?=\s(?:children|young people|people|residents|households|pupils)\b)`
// "£273 317": no second number follows a sum without a word between them.
const SPACED_SUM = String.raw`(?<=£\s?)\d{1,3}(?:[\u2009\u202f\u00a0 ]\d{3})+(?![\d,]|\.\d|\s?%|\s(?:children|young people|people|residents|households|pupils|(?:nights|days|weeks|months|years|places|placements|times|cases|families|hours|sessions)\b)|\s\d)`
const DIGITS = String.raw`${SPACED_SUM}|${SPACED}|\d{1,3}(?:,\d{3})+(?!\d)(?:\.\d+)?|\d+(?:\.\d+)?|(?<!\d)\.\d+`
// A sign stands tight before its number and not tight after a word or number ("10-12", "COVID-19").
const SIGN = String.raw`(?<sign>(?<![a-z\d%)])[-−–])?`
const CURRENCY = String.raw`(?<currency>£\s?(?<inner>[-−–])?)?`
const PERCENT = String.raw`(?<percent>\s?%(?:\s?-?\s?(?:pts?|points?)\b)?|\s?per\s?cent(?:age)?(?:\s+points?)?\b|\s?percent(?:age)?(?:\s+points?)?\b|\s?pp[st]?\b)`
const SCALE = String.raw`(?<scale>\s?(?:million|billion|thousand|mn|bn)\b|[mk]\b)`
const QUANTITY = new RegExp(
  String.raw`(?<![a-z\d£$€.,_#@]|(?<!\d)/)${SIGN}${CURRENCY}(?<digits>${DIGITS})(?:${PERCENT}|${SCALE})?`,
  'gi',
)
const WORDS = new RegExp(
  String.raw`(?<![a-z\d-])${CARDINAL_WORDS}(?<percent>\s+per\s?cent\b|\s+percent\b)?`,
  'gi',
)

/**
 * Finds the quantities of a text: counts, percentages, rates, money, ranks, in digits and in words.
 *
 * @param taken spans that are no figures (dates, references, ages …); found in the text itself unless given. Pass them
 *   when they are known already, with the periods of the text.
 * @returns mentions in order of place; the two ends of a range are mentions of their own
 * @example
 * findQuantities('36 (37.9%) of the 95')      // 36; 37.9 percent; 95
 * findQuantities('£2.9m, just under 48%')     // 2.9 gbp_million; 48 percent, qualifier lt
 * findQuantities('28 per 10,000 children')    // 28 per_10000
 * findQuantities('in 2013/14, aged 16 or 17') // none
 */
export function findQuantities(text: string, taken: readonly Span[] = notFigures(text)): QuantityMention[] {
  const ranks = findRanks(text)
  const free = freeOf([...taken, ...ranks.map(({ start, reach }) => ({ start, end: reach }))])
  const found = [...digitQuantities(text), ...wordQuantities(text)].filter(free)
  const inOrder = [...found, ...ranks.filter(freeOf(taken))].sort((a, b) => a.start - b.start)
  return linkRanges(text, apart(inOrder))
}

/** The ages of "0.3 per 1,000 0 to 17s" belong to the rate: what lies within the reach of the number before is none. */
function apart(inOrder: readonly QuantityMention[]): QuantityMention[] {
  const kept: QuantityMention[] = []
  for (const one of inOrder) {
    const before = kept.at(-1)
    if (!before || one.start < before.end || one.end > before.reach) kept.push(one)
  }
  return kept
}

function notFigures(text: string): Span[] {
  return [...findNonFigures(text), ...findPeriods(text)]
}

/** Whether a mention stands clear of all spans, which are sorted once and searched by halving. */
function freeOf(spans: readonly Span[]): (mention: Span) => boolean {
  const sorted = [...spans].sort((a, b) => a.start - b.start)
  const reached: number[] = []
  let furthest = 0
  for (const { end } of sorted) {
    furthest = Math.max(furthest, end)
    reached.push(furthest)
  }
  return ({ start, end }) => {
    let low = 0
    let high = sorted.length
    while (low < high) {
      const middle = (low + high) >> 1
      if ((sorted[middle]?.start ?? 0) < end) low = middle + 1
      else high = middle
    }
    return low === 0 || (reached[low - 1] ?? 0) <= start
  }
}

function* digitQuantities(text: string): Generator<QuantityMention> {
  for (const match of text.matchAll(QUANTITY)) {
    const groups = match.groups ?? {}
    const digits = groups.digits ?? ''
    const start = match.index
    const end = start + match[0].length
    if (isCutShort(text, end) || isYearAlone(text, start, end, digits)) continue
    const negative = (groups.sign !== undefined && !isDash(text, start)) || groups.inner !== undefined
    const printed = Number(digits.replace(/[,\s]/g, '')) * (negative ? -1 : 1)
    const point = digits.indexOf('.')
    const decimals = point < 0 ? null : digits.length - point - 1
    const { value, unit, rounded } = scaled(printed, groups, match[0])
    const from = groups.sign !== undefined && !negative ? start + 1 : start
    const mention = {
      start: from,
      end,
      text: text.slice(from, end),
      value,
      decimals,
      form: 'digits' as const,
    }
    yield complete(text, mention, unit, rounded ? 'approx' : null)
  }
}

function* wordQuantities(text: string): Generator<QuantityMention> {
  for (const match of text.matchAll(WORDS)) {
    const start = match.index
    const end = start + match[0].length
    const percent = match.groups?.percent
    const value = wordsValue(percent === undefined ? match[0] : match[0].slice(0, -percent.length))
    if (value === null || isPronounOne(text, start, end)) continue
    const mention = { start, end, text: match[0], value, decimals: null, form: 'words' as const }
    yield complete(text, mention, percent === undefined ? null : 'percent', null)
  }
}

type Printed = Pick<QuantityMention, 'start' | 'end' | 'text' | 'value' | 'decimals' | 'form'>

function complete(
  text: string,
  printed: Printed,
  unit: Unit | null,
  rounding: Qualifier | null,
): QuantityMention {
  const qualifier =
    qualifierBefore(text, printed.start, printed.end, printed.form === 'words') ??
    qualifierAfter(text, printed.end) ??
    rounding
  const common = { ...printed, qualifier, outOf: null, rangeEnd: null }
  if (unit === null) {
    const following = followingOf(text, printed.end, printed.decimals === null)
    return { ...common, unit: following.unit, reach: following.reach, noun: following.noun }
  }
  const reach = rateAfter(text, printed.end)?.reach ?? printed.end
  return { ...common, unit, reach: unit.startsWith('gbp') ? printed.end : reach, noun: null }
}

/** "10 -12": a dash after a smaller number joins a range; "219 -21" in a row of figures is a sign. */
function isDash(text: string, start: number): boolean {
  const before = /(\d[\d,.]*)%?\s$/.exec(text.slice(Math.max(0, start - 14), start))
  const next = /^[-−–](\d[\d,.]*)/.exec(text.slice(start, start + 14))
  if (before === null || next === null) return false
  return Number(before[1]?.replaceAll(',', '')) < Number(next[1]?.replaceAll(',', ''))
}

/** "£2.9m" stays 2.9 in millions; a scaled count ("1.2 million children") is a rounded number of ones. */
function scaled(
  value: number,
  groups: Readonly<Record<string, string | undefined>>,
  printed: string,
): { value: number; unit: Unit | null; rounded: boolean } {
  if (groups.percent !== undefined) {
    const points = /p(?:oin)?ts?$|pp[st]?$/i.test(printed)
    return { value, unit: points ? 'percentage_points' : 'percent', rounded: false }
  }
  const scale = groups.scale?.trim().toLowerCase()
  // A bare "2.9m" is money too: nothing else in these papers is printed so.
  if (groups.currency !== undefined || scale === 'm') {
    if (scale === undefined) return { value, unit: 'gbp', rounded: false }
    if (/^k$|thousand/.test(scale)) return { value, unit: 'gbp_thousand', rounded: false }
    if (/^b/.test(scale)) return { value: exactProduct(value, 1000), unit: 'gbp_million', rounded: false }
    return { value, unit: 'gbp_million', rounded: false }
  }
  if (scale === undefined) return { value, unit: null, rounded: false }
  const times = /^(?:k|thousand)$/.test(scale) ? 1000 : /^b/.test(scale) ? 1e9 : 1e6
  return { value: exactProduct(value, times), unit: null, rounded: true }
}

/** 1.1 × 1,000,000 is 1,100,000 and not a neighbour of it. */
function exactProduct(value: number, times: number): number {
  return Number((value * times).toPrecision(12))
}

/** The digits are part of a longer token: "10am", "4G", "5.2.1", "12/05/2020". */
function isCutShort(text: string, end: number): boolean {
  return /^(?:[a-z]{1,2}(?![a-z])|[.,]\d|\d|:\d)/i.test(text.slice(end, end + 4))
}

/** A bare "2016" is a year, unless nothing else stands in the text (a cell) or a noun shows that it counts. */
function isYearAlone(text: string, start: number, end: number, digits: string): boolean {
  if (!/^(?:199\d|20[0-4]\d)$/.test(digits) || end - start > 4) return false
  if (text.trim().length === 4) return false
  return !/^\s(?:children|people|young|pupils|offences|households|families|contacts|referrals)\b/i.test(
    text.slice(end, end + 14),
  )
}

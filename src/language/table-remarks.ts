import { CARDINAL_WORDS, wordsValue } from './number-words.js'

/** What is said around a table of how its figures are to be taken. */

const NUMBER = String.raw`(\d{1,2}|${CARDINAL_WORDS})`
const KEPT_BACK = String.raw`\b(?:disclosed|suppress(?:ed|ion)?|withheld|redacted|replaced|masked|shown as|(?:not|n't) (?:shown|published|displayed|included|reported|given)|omitted|hidden|represented by|denote[sd]?|indicate[sd]?)\b`
const FEWER = String.raw`\b(?:fewer than|less than|below|under|smaller than|lower than)\s+${NUMBER}`
const OR_FEWER = String.raw`\b${NUMBER}\s+(?:or|and) (?:fewer|less|under|below)\b`
const BETWEEN = String.raw`\b(?:between\s+)?(?:0|1|zero|one)\s*(?:-|–|to|and)\s*${NUMBER}\b`

/** The threshold as it is said, and what to add to have the least number that is shown. */
const THRESHOLDS: readonly (readonly [RegExp, number])[] = [
  [new RegExp(FEWER, 'i'), 0],
  [new RegExp(OR_FEWER, 'i'), 1],
  [new RegExp(BETWEEN, 'i'), 1],
]
const SAYS_KEPT_BACK = new RegExp(KEPT_BACK, 'i')
/** "<5 * suppressed": signs instead of words. */
const SIGN = /<\s?(\d{1,2})\b/
const SPEAKS_OF_SHARES = /%|\bper ?cent\b|\brates?\b/i

/**
 * The number below which a remark says that counts are not printed, or null: 5 for "Data not disclosed where relates to
 * fewer than 5 children" and for "Numbers of four or fewer are suppressed".
 */
export function withheldBelow(remark: string): number | null {
  if (!SAYS_KEPT_BACK.test(remark) || SPEAKS_OF_SHARES.test(remark)) return null
  for (const [pattern, more] of THRESHOLDS) {
    const said = pattern.exec(remark)?.[1]
    const value = said === undefined ? null : /^\d/.test(said) ? Number(said) : wordsValue(said)
    if (value !== null && value > 0) return value + more
  }
  const sign = SIGN.exec(remark)?.[1]
  return sign === undefined ? null : Number(sign)
}

const COUNTED_ONCE =
  /\b(?:counted|count|appears?|stands?|included|recorded|shown)\s+(?:only\s+|just\s+)?once\b|\b(?:unique|distinct|individual)\s+(?:children|young people|people|persons?|individuals|families|clients|offenders)\b/i

/** "Children are counted once in the year": people who stand in several periods stand once in the whole of them. */
export function saysCountedOnce(remark: string): boolean {
  return COUNTED_ONCE.test(remark)
}

const YEARS = /\b((?:19|20)\d\d)\s?(?:[-–/]|to|and)\s?((?:19|20)?\d\d)\b/gi

/**
 * How many years the figures under a title are put together from: 3 for "(2015-17)", 1 for a single year and for
 * "2015/16", which is one financial year.
 */
export function pooledYears(title: string): number {
  const spans = [...title.matchAll(YEARS)].map(([, from = '', to = '']) => {
    const first = Number(from)
    const last = to.length === 2 ? Number(`${from.slice(0, 2)}${to}`) : Number(to)
    return last - first + 1
  })
  return Math.max(1, ...spans.filter((years) => years > 2 && years < 12))
}

const CALLED_CHANGE =
  /\b(?:changes?|differences?|variances?|movements?|reductions?|increases?|decreases?|growth|savings?|pressures?|adjustments?|removal)\b/i

/** Whether a title or label calls its figures changes of others, which may be below nought: "Reduction in … spend". */
export function callsChange(label: string): boolean {
  return CALLED_CHANGE.test(label)
}

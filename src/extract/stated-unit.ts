import type { Unit } from '../../schemas/units.js'

const STATED: readonly (readonly [RegExp, Unit])[] = [
  [/\bper\s*100[, ]?000\b|\/\s*100[, ]?000\b|\bper\s*100k\b/i, 'per_100000'],
  [/\bper\s*10[, ]?000\b|\/\s*10[, ]?000\b|\bper\s*10k\b/i, 'per_10000'],
  [/\bper\s*1[, ]?000\b|\/\s*1[, ]?000\b/i, 'per_1000'],
  [/£\s*(?:m\b|millions?\b|mn\b)|\(£?m\)|\bmillions?\b/i, 'gbp_million'],
  [/£\s*(?:k\b|0{3}['’]?s?\b|thousands?\b)|£\s*['’]?000/i, 'gbp_thousand'],
  [/£/, 'gbp'],
  [/percentage points?|\bppts?\b/i, 'percentage_points'],
  [/%|\bper\s?cent\b|\bpercent(?:age)?\b|\bproportion\b/i, 'percent'],
]

/**
 * The unit that a header, caption or note states for bare numbers under it ("£M", "%", "per 10,000"), or null. A header
 * that announces a number beside a percentage ("Number and %") states none: the cells say which is which.
 */
export function statedUnit(text: string): Unit | null {
  if (/\b(?:number|no\.?|count|n)\s*(?:and|&|\/|\()\s*\(?\s*(?:%|per\s?cent)/i.test(text)) return null
  return STATED.find(([pattern]) => pattern.test(text))?.[1] ?? null
}

/** Whether the words speak of a rate without saying per how many ("CLA rate", "Rate"). */
export function speaksOfRate(text: string): boolean {
  return /\brates?\b/i.test(text)
}

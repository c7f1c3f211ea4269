import type { Figure } from './figure.js'
import type { Interval } from './interval.js'

/** A computed number as a reader wants it: at most `decimals` of them, thousands apart. */
export function numberText(value: number, decimals = 2): string {
  const rounded = round(value, decimals)
  const [whole = '', fraction] = String(Math.abs(rounded)).split('.')
  const grouped = whole.replace(/\B(?=(\d{3})+(?!\d))/g, ',')
  return `${rounded < 0 ? '-' : ''}${grouped}${fraction === undefined ? '' : `.${fraction}`}`
}

/** Free of the binary noise of sums, in as many decimals as are worth printing. */
export function round(value: number, decimals = 2): number {
  return Number(Number(value.toPrecision(12)).toFixed(decimals))
}

export function intervalText([low, high]: Interval, decimals = 2): string {
  return `between ${numberText(low, decimals)} and ${numberText(high, decimals)}`
}

/** "10.9 + 0.4 + 1.6": at most a dozen terms, as they are printed. */
export function termsText(figures: readonly Figure[], sign = ' + '): string {
  const texts = figures.map(({ text }) => text.trim())
  return texts.length > 12
    ? `${texts.slice(0, 11).join(sign)}${sign}… (${texts.length} figures)`
    : texts.join(sign)
}

/** Money in the words of its unit: sums are computed in pounds but compared as printed. */
export function inUnitOf(figure: Figure, value: number): number {
  const worth = figure.unit === 'gbp_million' ? 1e6 : figure.unit === 'gbp_thousand' ? 1000 : 1
  return value / worth
}

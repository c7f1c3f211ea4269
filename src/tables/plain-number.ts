/** Decimals of a number whose sums are exact. */
const mostDecimals = 3

/**
 * What a cell says that holds a number without a sign, in thousandths, so that sums are exact; null for percentages,
 * numbers in brackets, ranges and words.
 *
 * @example
 * plainNumber('1,204') // 1_204_000
 */
export function plainNumber(text: string): number | null {
  const match = /^£?(\d{1,3}(?:,\d{3})+|\d{1,9})(?:\.(\d{1,3}))?$/u.exec(text.trim())
  if (!match) return null
  const [, whole = '', decimals = ''] = match
  const value = Number(whole.replaceAll(',', '') + decimals.padEnd(mostDecimals, '0'))
  return Number.isSafeInteger(value) ? value : null
}

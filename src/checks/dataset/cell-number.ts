import type { Unit } from '../../../schemas/units.js'

/** What a cell of a spreadsheet says as a figure. */
export type CellNumber =
  | {
      readonly kind: 'number'
      readonly value: number
      /** Decimals as written, negative where the last digit stands for tens or more: `£1.2m` has -5. */
      readonly decimals: number
      /** Where the cell itself states it: percent, pounds. */
      readonly unit: Unit | null
      /** Written in thousands, millions …, which `value` and `decimals` have taken in. */
      readonly scaled: boolean
    }
  /** Blank, or one of the marks by which tables say that there is no figure. */
  | { readonly kind: 'missing' }
  | { readonly kind: 'unreadable'; readonly rule: string }

/** The marks of official statistics and of spreadsheets; https://analysisfunction.civilservice.gov.uk lists the first. */
const missing =
  /^(?:|[-–—.:*~cxzu]|\.\.|\.{3}|n\/?[ak]|nil return|null|none|suppressed|not available|not applicable|\[(?:c|x|z|u|w|low|na|n\/a)\])$/i
const spreadsheetError = /^#(?:N\/A|REF!|VALUE!|DIV\/0!|NAME\?|NUM!|NULL!|SPILL!|#+)/i
/** What may follow a figure: provisional, revised, estimated, break in series. */
const marks = /\s*(?:\[(?:[prebf]|low|note \d+)\])+$/i
const figure =
  /^(?<open>\()?\s*(?<sign>[-−–+])?\s*(?<pound>£)?\s*(?<inner>[-−–])?\s*(?<digits>\d{1,3}(?:,\d{3})+|\d{1,3}(?:[\s\u00a0\u202f]\d{3})+|\d+|(?=\.\d))(?<fraction>\.\d*)?(?:e(?<power>[+-]?\d{1,2}))?\s*(?<scale>million|billion|thousand|mn|bn|[mk])?\s*(?<percent>%)?\s*(?<close>\))?$/i

const powers: Readonly<Record<string, number>> = {
  k: 3,
  thousand: 3,
  m: 6,
  mn: 6,
  million: 6,
  bn: 9,
  billion: 9,
}

/**
 * The number of a cell, in the formats that spreadsheets give it: `1,234`, `12.5%`, `£1.2m`, `(5)` for -5, `1.2E+05`,
 * with blanks around it.
 *
 * @example
 * readCellNumber('£1.2m ') // { kind: 'number', value: 1200000, decimals: -5, unit: 'gbp', scaled: true }
 * readCellNumber('[c]')    // { kind: 'missing' }
 */
export function readCellNumber(cell: string): CellNumber {
  const text = cell.replace(/^[\s\u00a0\ufeff]+|[\s\u00a0]+$/g, '')
  if (missing.test(text)) return { kind: 'missing' }
  if (spreadsheetError.test(text)) return { kind: 'unreadable', rule: 'is an error of the spreadsheet' }
  const groups = figure.exec(text.replace(marks, ''))?.groups
  if (!groups) {
    const rule = /^[\d.,]+$/.test(text)
      ? 'is no number (a comma groups digits by three, a full stop begins the decimals)'
      : 'is no number'
    return { kind: 'unreadable', rule }
  }
  const { open, close, sign, inner, pound, digits = '', fraction = '', power, scale, percent } = groups
  if ((open === undefined) !== (close === undefined)) return { kind: 'unreadable', rule: 'has one bracket' }
  const shift = Number(power ?? 0) + (scale === undefined ? 0 : (powers[scale.toLowerCase()] ?? 0))
  const negative = open !== undefined || inner !== undefined || (sign !== undefined && sign !== '+')
  const written = `${digits.replace(/[,\s\u00a0\u202f]/g, '') || '0'}${fraction}e${shift}`
  const value = Number(written)
  return {
    kind: 'number',
    value: negative && value !== 0 ? -value : value,
    decimals: Math.max(fraction.length - 1, 0) - shift,
    unit: percent !== undefined ? 'percent' : pound !== undefined ? 'gbp' : null,
    scaled: scale !== undefined,
  }
}

import { MONTH, monthNumber } from '../language/calendar.js'
import { day as dayOf } from '../language/period.js'

const dayPattern = new RegExp(
  [
    `\\b(?<day>\\d{1,2}) ?(?:st|nd|rd|th)?(?: of)?[ ,.-]{1,2}(?<month>${MONTH})[ ,.-]{1,3}(?<year>\\d{4})\\b`,
    `\\b(?<monthB>${MONTH}) (?<dayB>\\d{1,2})(?:st|nd|rd|th)?,? (?<yearB>\\d{4})\\b`,
    `\\b(?<dayC>\\d{1,2})[/.](?<monthC>\\d{1,2})[/.](?<yearC>\\d{4}|\\d{2})\\b`,
    `\\b(?<yearD>\\d{4})-(?<monthD>\\d{2})-(?<dayD>\\d{2})\\b`,
  ].join('|'),
  'giu',
)

/** A day as papers spell it on their front, and where it stands in the text. */
export interface StatedDay {
  readonly day: string
  readonly start: number
  readonly end: number
}

/**
 * Days written out in full: `21st March 2024`, `Thursday, 21st March, 2024`, `21/03/2024` (day first, as in the UK),
 * `2024-03-21`. Dates that no calendar has are passed over.
 *
 * @example
 * daysIn('DATE OF DECISION: 30 MARCH 2023')[0]?.day // '2023-03-30'
 */
export function daysIn(text: string): StatedDay[] {
  const days: StatedDay[] = []
  for (const match of text.matchAll(dayPattern)) {
    const part = match.groups ?? {}
    const name = part.month ?? part.monthB
    const month = name ? (monthNumber(name) ?? 0) : Number(part.monthC ?? part.monthD)
    const year = fullYear(part.year ?? part.yearB ?? part.yearC ?? part.yearD ?? '')
    if (year < 1900 || year > 2100) continue
    const day = dayOf(year, month, Number(part.day ?? part.dayB ?? part.dayC ?? part.dayD))
    if (day) days.push({ day: day.id, start: match.index, end: match.index + match[0].length })
  }
  return days
}

function fullYear(digits: string): number {
  return digits.length === 2 ? 2000 + Number(digits) : Number(digits)
}

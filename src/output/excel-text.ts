import { MONTH } from '../language/calendar.js'

/**
 * A period as Excel leaves it when it opens a CSV file: one that it would make a date of (`2024-01` becomes `Jan-24`) says
 * first what it is, as `academic year 2022/23` does: `month 2024-01`, `day 2024-03-31`, `financial year 2011/12`.
 */
export function excelPeriod(text: string): string {
  if (!isChangedByExcel(text)) return text
  if (/^\d{4}\/\d\d$/.test(text)) return `financial year ${text}`
  return `${text.split(/[-/ ]/).length > 2 ? 'day' : 'month'} ${text}`
}

/** Any other text likewise: behind an apostrophe, as text that a spreadsheet would run. */
export function excelText(text: string): string {
  return isChangedByExcel(text) ? `'${text}` : text
}

const separator = '[ ,/.-]*'
const monthName = new RegExp(
  `^(?:\\d{1,4}${separator})?${MONTH}${separator}(?:\\d{1,4}(?:${separator}\\d{1,4})?)?$`,
  'i',
)
const clock = /(?:^| )\d{1,2}(?::\d\d(?::\d\d(?:\.\d+)?)?(?: ?[ap]m?)?| ?[ap]m?)$/i
const twoNumbers = /^(\d{1,4})[-/](\d{1,4})$/
const threeNumbers = /^\d{1,4}([-/])\d{1,2}\1\d{1,4}$/
const mixedFraction = /^\d+ \d+\/\d+$/
const scientific = /^\d+(?:\.\d*)?e[+-]?\d+$/i

/** Whether Excel takes a text for a date, a time or another number than the one that is printed. */
function isChangedByExcel(text: string): boolean {
  const bare = text.trim()
  if (mixedFraction.test(bare) || scientific.test(bare)) return true
  const day = bare.replace(clock, '').trim()
  if (day === '') return bare !== ''
  return isNamedDate(day) || threeNumbers.test(day) || isMonthAndOther(day)
}

/** `Mar 24`, `31 March 2024`, `2024 Mar`; a month alone stays a word. */
function isNamedDate(text: string): boolean {
  return /\d/.test(text) && monthName.test(text)
}

/** `2024-01`, `3/4`, `12/14`; `22/23` and `10-17` name no month. */
function isMonthAndOther(text: string): boolean {
  const [, first = '', second = ''] = twoNumbers.exec(text) ?? []
  const isMonth = (digits: string): boolean =>
    digits.length <= 2 && Number(digits) >= 1 && Number(digits) <= 12
  return first !== '' && (isMonth(first) || isMonth(second))
}

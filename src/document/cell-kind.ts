/** What a cell's text is at a glance, before any recogniser reads it. */
export type CellKind = 'empty' | 'value' | 'period' | 'text'

const number = String.raw`\d(?:[\d,.]|[ \u00a0\u2009\u202f](?=\d{3}(?!\d)))*`
const money = `(?:[£$€]|EUR|GBP)?`
const unit = `(?:%|pp|ppts?|pts?|[kKmM]|bn|mn|million|thousand|days?|weeks?|months?|years?|p)?`
/** "58r", "52p": revised, provisional, estimated. */
const status = '[rpe]?'
const aside = String.raw`(?:\s*[([][^()[\]]{0,24}[)\]])?`
const marks = `[*†‡§¹²³⁰⁴-⁹]{0,4}`

/** A figure as tables print it: sign, currency, digits, unit, a second figure in brackets, footnote marks. */
const figure = new RegExp(
  String.raw`^[~<>≤≥±]?\s*[([]?\s*[-+−–±]?\s*${money}\s*[-+−–]?\s*(?:\d|\.\d)${number.slice(2)}\s*${unit}${status}\s*[)\]]?${aside}\s*${marks}$`,
  'iu',
)

/** What stands in for a figure: nothing, suppressed, not available. */
const placeholder =
  /^(?:[-–—−.…:*#~x✓✔✗✘•]|\.\.+|n\/?[akdcs]\.?|n\.\s?[akd]\.?|\[[a-z]{1,3}\]|[<>]\s?\d+|nil|none|tbc|tbd|not available|not applicable|suppressed)[*†‡]?$/iu

const year = String.raw`(?:19|20)\d\d`
const month = String.raw`(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]*\.?`
const quarter = String.raw`(?:q\s?[1-4]|quarter\s?[1-4]|[1-4](?:st|nd|rd|th)\s+quarter)`
const pair = String.raw`(?:(?:19|20)?\d\d\s?[/–-]\s?(?:(?:19|20)\d\d|\d\d))`
const day = String.raw`\d{1,2}(?:st|nd|rd|th)?`

/** A year, financial year, quarter, month or day alone, or with a remark in brackets. */
const period = new RegExp(
  String.raw`^(?:(?:as )?at|to|from|end(?:ing)?|ytd|fy|ay|since|year(?: ending| to)?|rolling year to)?\s*` +
    String.raw`(?:${quarter}[\s,–-]*(?:fy)?\s?(?:${pair}|${year}|\d\d)?|(?:${pair}|${year})(?:\s*[-–]?\s*${quarter})?` +
    String.raw`|(?:${day}\s+)?${month}[\s,'’–-]*(?:${pair}|${year}|\d\d)?(?:\s*(?:-|–|to)\s*(?:${day}\s+)?${month}[\s,'’-]*(?:${year}|\d\d)?)?` +
    String.raw`|\d{1,2}[/.]\d{1,2}[/.](?:\d\d|\d{4}))(?:\s+(?:ytd|outturn|actuals?|target|forecast))?${aside}\s*${marks}$`,
  'iu',
)

/** Tells figures and their stand-ins from period labels and from words. Ages (`10-13`, `17+`) are text, as labels are. */
export function cellKind(text: string): CellKind {
  const plain = text.trim()
  if (plain === '') return 'empty'
  if (plain.length > 60) return 'text'
  if (period.test(plain) && !isOtherRange(plain)) return 'period'
  if (placeholder.test(plain) || figure.test(plain)) return 'value'
  return 'text'
}

/** Two short numbers are years only one after the other: `22/23`, but not ages `10-13` or `86/9`. */
function isOtherRange(text: string): boolean {
  const [, first, second] = /^(\d\d)\s?[/–-]\s?(\d\d)\b/u.exec(text) ?? []
  if (first === undefined || second === undefined || /^\d\d[/.]\d\d[/.]/u.test(text)) return false
  return (Number(first) + 1) % 100 !== Number(second)
}

import type { Span } from './mention.js'

const inBrackets = /^[([].*[)\]]$/u
const ofAllFigures =
  /^(?:n\.?b\.?\s|note:?\s)?(?:all\s)?(?:figures|amounts|values|sums|numbers)\s(?:are\s)?(?:shown\s|given\s|stated\s|quoted\s|rounded\s)?(?:in|to|as)\b/iu
const unitAlone =
  /^(?:in\s)?(?:£\s?(?:m|million|k|'?000'?s?|thousands?)|%|per\s?cent)(?:,?\s(?:cumulative(?:ly)?|gross|net|cash|(?:at\s)?\d{4}(?:\/\d{2})?\sprices))?$/iu

/** Longer lines are sentences. */
const longest = 40

/** Whether a line right above a table is a remark on the unit of all of it: "(£ million)", "All figures in £m", "£000". */
export function isUnitRemark(line: string): boolean {
  const text = line.trim()
  return text.length <= longest && [inBrackets, ofAllFigures, unitAlone].some((kind) => kind.test(text))
}

const moneyScale = /\(?£\s?(?:m|mn|millions?|bn|billions?|k|['’]?000['’]?s?|thousands?)\b['’]?s?\)?/giu

/** "£m", "(£000)": the scale that a label says its sums of money are printed in. */
export function moneyScales(text: string): Span[] {
  return text.includes('£')
    ? [...text.matchAll(moneyScale)].map(({ index, 0: said }) => ({ start: index, end: index + said.length }))
    : []
}

const unitLabel =
  /^(?:[£$€%#]|[£$€]\s?(?:m|k|bn|million|'?000s?)|nos?\.?|num\.?|n|numbers?|(?:rate|count|ratio|average)|per cent|percentage|(?:rate )?(?:per|\/) ?[\d,]+(?:k|000)?|days|weeks|months|years)$/iu

/** Whether a label says nothing but in what its figures are measured: "No.", "%", "Rate per 1,000". */
export function isUnitLabel(label: string): boolean {
  return unitLabel.test(label.trim())
}

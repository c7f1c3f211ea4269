const PART = /^\W*(?:of (?:which|whom|these|those|them)|including|incl\.?|thereof)\b/i
const MEASURE = /\b(?:rate|number|no\.?|percentage|per\s?cent|proportion|share|per [\d,]+)\b|%/i

/** "– authorised within 45 days", "- girls": a dash where the label above names the whole. */
const LED_BY_DASH = /^\s*[-–—]\s*\p{L}/u

/** Whether a label opens as a part of what stands before it: "of which in time", "including 12 girls", "– girls". */
export function speaksOfPart(text: string): boolean {
  return PART.test(text) || LED_BY_DASH.test(text)
}

const COUNTED = /^(?:no\.?|number|count)$|\bnumbers? of\b/i
const MEASURED = /%|\bper\s?cent|\bpercentage\b|\bproportion\b|\brates?\b|\bper [\d,]+/i

/** Whether a label says that its figures are counted, whatever the table around it is of: "number of children", "No.". */
export function speaksOfCount(text: string): boolean {
  return COUNTED.test(text.trim()) && !MEASURED.test(text)
}

const COUNT_ALONE = /^\W*(?:(?:actual|total|overall)\s+)?(?:no\.?|numbers?|count|volume)s?\W*$/i

/** Whether a label says that its figures are counted, and nothing else. */
export function isCountAlone(text: string): boolean {
  return COUNT_ALONE.test(text)
}

const ANYBODYS_COUNT =
  /^\W*(?:(?:total|all|overall)\s+)?(?:(?:no\.?|numbers?)\s+(?:of|in)\s+(?:the\s+)?)?(?:children|young people|people|persons|individuals|(?:full )?cohort|cases?|total|all|size)\W*$/i

/** Whether a label counts people or cases without saying which: "Children", "Number in cohort", "Total". */
export function isAnybodysCount(text: string): boolean {
  return isCountAlone(text) || ANYBODYS_COUNT.test(text)
}

/** Whether a label says how something is measured ("Rate", "%", "per 10,000"), and so is about something. */
export function speaksOfMeasure(text: string): boolean {
  return MEASURE.test(text)
}

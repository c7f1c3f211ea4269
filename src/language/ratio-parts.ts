const RATIO_PART = /^\W*(?:num(?:erator)?|den(?:om(?:inator)?)?)s?\.?\W*$/i

/** Whether a label stands over the two numbers that a rate is worked out from, not over the rate: "Num.", "Denominator". */
export function isRatioPart(label: string): boolean {
  return RATIO_PART.test(label)
}

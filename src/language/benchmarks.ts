const BENCHMARKS =
  /\b(?:benchmark(?:s|ing)?|comparators?|comparative|comparisons?|national|neighbours?|england)\b/i

/** Whether a note speaks of the figures that others are compared with. */
export function speaksOfBenchmarks(text: string): boolean {
  return BENCHMARKS.test(text)
}

const FAMILY = /^(?:the|our|statistical)?\s*famil(?:y|ies)(?:\s+(?:average|group))?\s*\*?$/i

/** Whether a label calls the services that one is compared with a family and says no more. */
export function isFamily(label: string): boolean {
  return FAMILY.test(label.trim())
}

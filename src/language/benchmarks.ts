const BENCHMARKS =
  /\b(?:benchmark(?:s|ing)?|comparators?|comparative|comparisons?|national|neighbours?|england)\b/i

/** Whether a note speaks of the figures that others are compared with. */
export function speaksOfBenchmarks(text: string): boolean {
  return BENCHMARKS.test(text)
}

/** A stretch of x, left end first. */
export type Stretch = readonly [from: number, to: number]

/**
 * The gaps that run down through many lines of text: places between the first and last stretch that at most `tolerated`
 * of all lines cover. `lines` holds, for each line, what its text covers.
 */
export function riversOf(lines: readonly (readonly Stretch[])[], tolerated = 0): Stretch[] {
  const events: [x: number, change: number][] = []
  for (const [from, to] of lines.flat()) events.push([from, 1], [to, -1])
  events.sort((a, b) => a[0] - b[0] || b[1] - a[1])
  const rivers: Stretch[] = []
  let depth = 0
  let begun: number | null = null
  let started = false
  for (const [x, change] of events) {
    depth += change
    if (depth > tolerated) {
      if (begun !== null && started && x > begun) rivers.push([begun, x])
      begun = null
      started = true
    } else if (begun === null) begun = x
  }
  return rivers
}

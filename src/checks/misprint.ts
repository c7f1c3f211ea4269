/**
 * Whether one number is another one misprinted: one digit that is another one, too much or left out, or two neighbours
 * that changed places. Of two numbers that should be equal, and that nothing but such a slip tells apart, one is wrong;
 * two numbers that differ in more digits may well be of two things.
 *
 * @param decimals as many as are printed; both numbers are taken with these
 * @example
 * isMisprint(6214, 6124, 0) // true
 * isMisprint(121, 159, 0)   // false
 */
export function isMisprint(printed: number, meant: number, decimals: number): boolean {
  const [a, b] = [digitsOf(printed, decimals), digitsOf(meant, decimals)]
  if (a === b || Math.max(a.length, b.length) < 2) return false
  if (a.length === b.length) return differsByOne(a, b) || isTransposed(a, b)
  return a.length > b.length ? hasOneMore(a, b) : hasOneMore(b, a)
}

function digitsOf(value: number, decimals: number): string {
  return Math.abs(value).toFixed(decimals)
}

function differsByOne(a: string, b: string): boolean {
  return [...a].filter((digit, place) => digit !== b[place]).length === 1
}

function isTransposed(a: string, b: string): boolean {
  const places = [...a].flatMap((digit, place) => (digit === b[place] ? [] : [place]))
  const [first = -1, second = -1] = places
  if (places.length !== 2 || a[first] !== b[second] || a[second] !== b[first]) return false
  return second - first === 1 || (second - first === 2 && a[first + 1] === '.')
}

/** The longer one without one of its digits is the shorter one. */
function hasOneMore(longer: string, shorter: string): boolean {
  if (longer.length !== shorter.length + 1) return false
  return [...longer].some((_, place) => longer.slice(0, place) + longer.slice(place + 1) === shorter)
}

/** A misprint seldom doubles a figure: where two numbers are further apart than this, one was not read right. */
const FURTHEST = 2.1

/**
 * Whether a printed number that contradicts a computed one is likelier misprinted than misread: they are of one
 * magnitude, a point that went astray, or a slip of one digit apart.
 *
 * @param furthest how many times as much one may be of the other to be of its magnitude
 */
export function mayBeMisprint(
  printed: number,
  computed: number,
  decimals: number,
  furthest = FURTHEST,
): boolean {
  if (printed === 0 || computed === 0) return false
  const apart = Math.abs(printed / computed)
  const pointAstray = [10, 0.1].some((times) => Math.abs(apart / times - 1) < 0.06)
  return (apart < furthest && apart > 1 / furthest) || pointAstray || isMisprint(printed, computed, decimals)
}

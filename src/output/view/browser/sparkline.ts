import { makeShape } from './make-element.js'

const width = 72
const height = 20
const margin = 3

interface SparkPoint {
  /** The month in which its time ends, counted on from year to year. */
  readonly month: number
  readonly value: number
}

/**
 * The course of a series as a small line with a dot at its end, broken where a period is missing. It says nothing to a
 * screen reader.
 */
export function sparkline(runs: readonly (readonly SparkPoint[])[]): SVGElement {
  const drawing = makeShape('svg', {
    viewBox: `0 0 ${width} ${height}`,
    class: 'spark',
    'aria-hidden': 'true',
    focusable: 'false',
  })
  const points = runs.flat()
  const across = scale(
    points.map(({ month }) => month),
    [margin, width - margin],
    width - margin,
  )
  const up = scale(
    points.map(({ value }) => value),
    [height - margin, margin],
    height / 2,
  )
  const place = ({ month, value }: SparkPoint) => `${across(month).toFixed(1)} ${up(value).toFixed(1)}`
  for (const run of runs)
    if (run.length > 0)
      drawing.append(makeShape('path', { d: `M${run.map(place).join('L')}${run.length === 1 ? 'h0' : ''}` }))
  const last = points.at(-1)
  if (last)
    drawing.append(
      makeShape('circle', { cx: across(last.month).toFixed(1), cy: up(last.value).toFixed(1), r: 2 }),
    )
  return drawing
}

/** From the least of some numbers to the greatest; `alone` where they are all one. */
function scale(
  numbers: readonly number[],
  [from, to]: readonly [number, number],
  alone: number,
): (number: number) => number {
  const [least, most] = [Math.min(...numbers), Math.max(...numbers)]
  return (number) => (most === least ? alone : from + ((number - least) / (most - least)) * (to - from))
}

import { makeShape } from './make-element.js'

const width = 72
const height = 20
const margin = 3

/** The values of a series in their order, as a small line with a dot at the end. It says nothing to a screen reader. */
export function sparkline(values: readonly number[]): SVGElement {
  const drawing = makeShape('svg', {
    viewBox: `0 0 ${width} ${height}`,
    class: 'spark',
    'aria-hidden': 'true',
    focusable: 'false',
  })
  const [least, most] = [Math.min(...values), Math.max(...values)]
  const place = (value: number, index: number): [number, number] => [
    margin + (values.length < 2 ? 1 : index / (values.length - 1)) * (width - 2 * margin),
    height - margin - (most === least ? 0.5 : (value - least) / (most - least)) * (height - 2 * margin),
  ]
  const points = values.map(place)
  if (points.length > 1) {
    const path = points.map(([x, y], index) => `${index === 0 ? 'M' : 'L'}${x.toFixed(1)} ${y.toFixed(1)}`)
    drawing.append(makeShape('path', { d: path.join('') }))
  }
  const last = points.at(-1)
  if (last) drawing.append(makeShape('circle', { cx: last[0].toFixed(1), cy: last[1].toFixed(1), r: 2 }))
  return drawing
}

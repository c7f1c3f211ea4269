import { line } from 'd3-shape'
import { areaClass, areaColour, roleDashes } from './area-marks.js'
import { otherValues, pointMark } from './draw-point.js'
import type { PlottedArea } from './plotted-areas.js'
import type { PlottedLine } from './plotted-line.js'
import { fileName, type PlottedPoint } from './plotted-point.js'
import { element, type Markup } from './svg-markup.js'
import type { ValueAxis } from './value-axis.js'

/** Where a point stands in its panel. */
export type Place = (point: PlottedPoint) => { readonly x: number; readonly y: number }

/** More points of a line than this have no marks of their own: they would touch. */
const MARKED = 60

/** Of such a line every twelfth point has one, each area another: print without colour tells the lines apart by them. */
const EVERY = 12

/** The strokes of a line, one for each unbroken run; those of changes, which are of no line, begin at 0. */
export function drawLines(
  { runs, area, role, change, points }: PlottedLine,
  place: Place,
  axis: ValueAxis,
): Markup[] {
  const stroke = (d: string, width: number, dashes?: string): Markup =>
    element('path', {
      d,
      class: `l ${areaClass(area)}`,
      fill: 'none',
      stroke: areaColour(area),
      'stroke-width': width,
      'stroke-dasharray': dashes,
      'stroke-linejoin': 'round',
    })
  if (change) {
    const stems = points
      .map(place)
      .map(({ x, y }) => `M${x.toFixed(2)} ${axis.at(0).toFixed(2)}V${y.toFixed(2)}`)
    return [stroke(stems.join(''), 1.2)]
  }
  const drawn = line<PlottedPoint>(
    (point) => place(point).x,
    (point) => place(point).y,
  ).digits(2)
  return runs
    .filter((run) => run.length > 1)
    .map((run) => stroke(drawn(run) ?? '', role === 'actual' && area === 0 ? 2.4 : 1.7, roleDashes[role]))
}

/** The marks of a line's points, each saying what it is; those of long lines where there is something to be said or followed, and now and then. */
export function pointMarks(
  { runs, area, role, points }: PlottedLine,
  areas: readonly PlottedArea[],
  place: Place,
  valueAt: (value: number) => number,
): Markup[] {
  const crowded = points.length > MARKED
  return runs.flatMap((run) =>
    run.flatMap((point, index) => {
      const at = place(point)
      const others = otherValues(point, at.x, valueAt, area)
      const told = index % EVERY === (area * 3) % EVERY || point.doubts.length > 0
      const plain = crowded && run.length > 1 && !told
      if (plain && point.href === null) return others
      const said = pointWords(point, areas[area]?.name ?? '', role)
      return [...others, pointMark(point, { ...at, area, role, said, small: plain })]
    }),
  )
}

/** `Derby, target, 2022/23: 37.5% (provisional); pack.pdf, p. 7` */
export function pointWords(point: PlottedPoint, area: string, role: string): string {
  const doubts = point.doubts.length > 0 ? ` (${point.doubts.join(', ')})` : ''
  const places = point.vintages.slice(0, 3).map(({ file, page }) => `${fileName(file)}, p. ${page}`)
  const name = role === 'actual' ? area : `${area}, ${role}`
  return `${name}, ${point.time}: ${point.text}${doubts}; ${places.join('; ')}`
}

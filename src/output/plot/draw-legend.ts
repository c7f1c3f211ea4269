import type { Role } from '../../../schemas/record.js'
import { areaClass, areaColour, areaShape, MARK, MOST_AREAS, roleDashes } from './area-marks.js'
import { cross } from './draw-point.js'
import { type Drawing, INK, sizes, textAt } from './drawing.js'
import { drawnLines, type MetricFigure } from './metric-figure.js'
import type { PlottedLine } from './plotted-line.js'
import { element, type Markup } from './svg-markup.js'
import { textWidth, textWithin } from './text-width.js'

interface Key {
  readonly mark: readonly Markup[]
  readonly name: string
}

const MARKED = 34
const ROW = 20

/**
 * What colours, shapes and strokes mean: areas where there are several, and each other sign that is in the figure.
 *
 * @param direct whether lines bear the names of their areas
 */
export function drawLegend(figure: MetricFigure, width: number, direct: boolean): Drawing {
  const content: Markup[] = []
  let [x, y] = [0, 0]
  for (const { mark, name } of keysOf(figure, direct)) {
    const text = textWithin(name, width - MARKED, sizes.text)
    const room = MARKED + textWidth(text, sizes.text) + 20
    if (x > 0 && x + room - 20 > width) [x, y] = [0, y + ROW]
    content.push(element('g', { transform: `translate(${Math.round(x)} ${y + 10})` }, ...mark))
    content.push(textAt(text, { x: Math.round(x) + MARKED, y: y + 14, size: sizes.text }))
    x += room
  }
  return { height: content.length === 0 ? 0 : y + ROW + 6, content }
}

function keysOf({ areas, panels, rows }: MetricFigure, direct: boolean): Key[] {
  // Rows and the ends of lines bear the names of their areas.
  const named = direct || panels.length === 0
  const lines = drawnLines({ panels, rows })
  const points = lines.flatMap((line) => line.points)
  const roles = new Set(lines.map(({ role }) => role))
  const plain = { fill: 'none', stroke: INK, class: 'z', 'stroke-width': 1.6 }
  const drawn = (d: string, more = {}): Markup[] => [element('path', { d, ...plain, ...more })]
  const keys: Key[] = []
  if (areas.length > 1 && !named)
    for (const [area, { name }] of areas.slice(0, MOST_AREAS).entries())
      keys.push({ name, mark: areaMark(area, lines) })
  if (areas.length > MOST_AREAS && !named)
    keys.push({
      name: areas.length === MOST_AREAS + 1 ? '1 other area' : `${areas.length - MOST_AREAS} other areas`,
      mark: areaMark(MOST_AREAS, lines),
    })
  for (const role of Object.keys(roleDashes) as Role[])
    if (roles.has(role) && (role !== 'actual' || (roles.size > 1 && !named)))
      keys.push({ name: role, mark: drawn('M0 0H26', { 'stroke-dasharray': roleDashes[role] }) })
  const doubts = [...new Set(points.flatMap((point) => point.doubts))]
  if (doubts.length > 0)
    keys.push({
      name: doubts.join(', '),
      mark: drawn(areaShape(0, MARK), { transform: 'translate(13 0)' }),
    })
  if (points.some(({ disputed }) => disputed.length > 0))
    keys.push({ name: 'two values printed', mark: drawn(`M13 -7V5${cross(13, 5)}`) })
  if (points.some(({ earlier }) => earlier.length > 0))
    keys.push({ name: 'said by an earlier paper', mark: drawn('M8 0H18') })
  return keys
}

/** A stroke with the area's point on it; only the point where none of its lines is drawn. */
function areaMark(area: number, lines: readonly PlottedLine[]): Markup[] {
  const colour = areaColour(area)
  const stroke = lines.some((line) => line.runs.some((run) => run.length > 1))
  const mark = element('path', {
    d: areaShape(area, MARK),
    transform: 'translate(13 0)',
    class: `p ${areaClass(area)}`,
    fill: colour,
  })
  const through = element('path', {
    d: 'M0 0H26',
    class: `l ${areaClass(area)}`,
    stroke: colour,
    'stroke-width': area === 0 ? 2.4 : 1.7,
  })
  return stroke ? [through, mark] : [mark]
}

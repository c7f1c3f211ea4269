import type { Role } from '../../../schemas/record.js'
import { areaClass, areaColour, areaShape, MARK } from './area-marks.js'
import type { PlottedPoint } from './plotted-point.js'
import { element, type Markup, shortNumber, words } from './svg-markup.js'

interface PointPlace {
  readonly x: number
  readonly y: number
  readonly area: number
  readonly role: Role
  /** What a viewer shows when one points at it. */
  readonly said: string
  /** One of so many that whole marks would touch. */
  readonly small?: boolean
}

/** The mark of a point: hollow where the figure is no plain one. */
export function pointMark(
  point: PlottedPoint,
  { x, y, area, role, said, small = false }: PointPlace,
): Markup {
  const colour = areaColour(area)
  const hollow = point.doubts.length > 0
  const style = hollow
    ? { class: `h ${areaClass(area)}`, fill: '#fff', stroke: colour, 'stroke-width': 1.6 }
    : { class: `p ${areaClass(area)}`, fill: colour }
  const bar = roleBars[role]
  const stroke = bar === undefined ? {} : { stroke: colour, 'stroke-width': hollow ? 1.2 : 2.4, fill: 'none' }
  const mark = element(
    'path',
    {
      transform: `translate(${shortNumber(x)} ${shortNumber(y)})`,
      d: bar ?? areaShape(area, small ? MARK / 8 : role === 'forecast' ? MARK / 2 : MARK),
      ...style,
      ...stroke,
    },
    element('title', {}, words(said)),
  )
  return linked(mark, point.href, said)
}

/** A mark that leads to the page of its value, where that is known; its words are what a screen reader says. */
function linked(mark: Markup, href: string | null, said: string): Markup {
  return href === null ? mark : element('a', { href, 'aria-label': said }, mark)
}

/** What is to be reached, or not to be passed, is a bar; what is foreseen is a smaller point than what happened. */
const roleBars: Readonly<Record<Role, string | undefined>> = {
  actual: undefined,
  forecast: undefined,
  target: 'M-7 0h14',
  threshold: 'M-7 0h5m4 0h5',
}

/** What other values are printed for a point: those of its own paper joined to it by a bar, those of earlier papers as ticks. */
export function otherValues(
  point: PlottedPoint,
  x: number,
  at: (value: number) => number,
  area: number,
): Markup[] {
  if (point.disputed.length === 0 && point.earlier.length === 0) return []
  const stroke = areaColour(area)
  const line = (d: string, title: string, href: string | null = null) =>
    linked(
      element(
        'path',
        { d, class: `l ${areaClass(area)}`, fill: 'none', stroke, 'stroke-width': 1.2 },
        element('title', {}, words(title)),
      ),
      href,
      title,
    )
  const values = [point.value, ...point.disputed.map(({ value }) => value)].map(at)
  const bar =
    point.disputed.length === 0
      ? []
      : [
          line(
            `M${shortNumber(x)} ${shortNumber(Math.min(...values))}V${shortNumber(Math.max(...values))}`,
            `${point.time}: one paper prints ${[point.text, ...point.disputed.map(({ text }) => text)].join(' and ')}`,
          ),
        ]
  return [
    ...bar,
    ...point.disputed.map(({ value, text, href }) =>
      line(cross(x, at(value)), `${point.time}: also printed ${text}`, href),
    ),
    ...point.earlier.map(({ value, text, href }) =>
      line(
        `M${shortNumber(x - 5)} ${shortNumber(at(value))}h10`,
        `${point.time}: an earlier paper says ${text}`,
        href,
      ),
    ),
  ]
}

/** A lying cross of the size of a mark. */
export function cross(x: number, y: number): string {
  const [left, top] = [shortNumber(x - 3.5), shortNumber(y - 3.5)]
  const [right, foot] = [shortNumber(x + 3.5), shortNumber(y + 3.5)]
  return `M${left} ${top}L${right} ${foot}M${left} ${foot}L${right} ${top}`
}

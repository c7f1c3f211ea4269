import type { Vintage } from '../../../schemas/series.js'
import type { Unit } from '../../../schemas/units.js'
import { groupedBy } from '../../language/grouped-by.js'
import { byCodeUnit } from '../../series/series-key.js'
import { scaleOf } from '../../series/unit-scale.js'
import { numberRanges } from '../number-ranges.js'
import { MOST_ROWS } from './draw-rows.js'
import { drawnLines, type MetricFigure } from './metric-figure.js'
import type { PlottedLine } from './plotted-line.js'
import { fileName, type PlottedPoint, UNSURE } from './plotted-point.js'
import { unitNames } from './value-axis.js'

/** Papers that are named under a figure, and points that a note names. */
const MOST_PAPERS = 8
const MOST_NAMED = 6

/** What must be said below a figure so that it is not misread, one sentence each; the last says where it is from. */
export function figureNotes(figure: MetricFigure, hidden: number): string[] {
  const lines = drawnLines(figure)
  const broken = figure.panels.some((panel) =>
    panel.lines.some(({ runs, change }) => runs.length > 1 && !change),
  )
  const rowsLeft = figure.rows.reduce(
    (sum, { rows }) =>
      sum + Math.max(0, rows.reduce((all, { points }) => all + points.length, 0) - MOST_ROWS),
    0,
  )
  return [
    ...(broken ? ['A line is broken where a period is missing.'] : []),
    ...named('Two values are printed for', lines, figure, ({ text, disputed }) =>
      disputed.length > 0 ? [text, ...disputed.map((other) => other.text)].join(' and ') : null,
    ),
    ...named('Not plain figures:', lines, figure, ({ text, doubts }) => {
      const plain = doubts.filter((doubt) => doubt !== UNSURE)
      return plain.length > 0 ? `${text} (${plain.join(', ')})` : null
    }),
    ...unsureNote(lines),
    ...(figure.alone.length > 0
      ? named('Without a second time:', figure.alone, figure, ({ text }) => text)
      : []),
    ...scaleNotes(figure),
    ...(figure.unended > 0
      ? [`Not drawn: ${countOf(figure.unended, 'figure')} of a year to date, whose last day is not said.`]
      : []),
    ...(hidden > 0 ? [`Not drawn: ${countOf(hidden, 'further breakdown')}; --dimension chooses.`] : []),
    ...(rowsLeft > 0
      ? [`Not drawn: ${countOf(rowsLeft, 'further row')}; --dimension, --area or --period choose.`]
      : []),
    sourceLine(figure),
  ]
}

/** `1 figure`, `2 figures` */
function countOf(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`
}

function unsureNote(lines: readonly PlottedLine[]): string[] {
  const points = lines.flatMap((line) => line.points)
  const unsure = points.filter(({ doubts }) => doubts.includes(UNSURE)).length
  return unsure === 0
    ? []
    : [`Hollow: ${unsure} of ${countOf(points.length, 'reading')} not sure; look at the page.`]
}

/** A note that names points; of many the first, and how many more there are. */
function named(
  lead: string,
  lines: readonly PlottedLine[],
  { areas }: MetricFigure,
  wordsOf: (point: PlottedPoint) => string | null,
): string[] {
  const items: string[] = []
  for (const { name, area, role, points } of lines)
    for (const point of points) {
      const said = wordsOf(point)
      if (said === null) continue
      const of = [areas.length > 1 ? areas[area]?.name : '', name, role === 'actual' ? '' : role, point.time]
      items.push(`${of.filter((part) => part !== '').join(', ')}: ${said}`)
    }
  if (items.length === 0) return []
  const more = items.length > MOST_NAMED ? `; and ${items.length - MOST_NAMED} more` : ''
  return [`${lead} ${items.slice(0, MOST_NAMED).join('; ')}${more}.`]
}

/** Says where units were brought to one scale; what is printed can be read at each point. */
function scaleNotes({ series, panels, rows }: MetricFigure): string[] {
  const drawn = new Set([...panels, ...rows].map(({ unit }) => unit))
  const rates = [...new Set(series.map(({ unit }) => unit))].filter((unit) => scaleOf(unit) === 'per_100000')
  const to = [...drawn].find((unit) => scaleOf(unit) === 'per_100000')
  const from = rates.filter((unit) => unit !== to).map((unit) => lower(unit))
  return to && from.length > 0 ? [`${capital(from.join(', '))} is drawn as ${lower(to)}.`] : []
}

function lower(unit: Unit): string {
  return unitNames[unit].toLowerCase()
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}

/** `Source: pack.pdf (2024-03-13), p. 7, 11-12; other.pdf, p. 3.` */
export function sourceLine({ series }: Pick<MetricFigure, 'series'>): string {
  const vintages = series.flatMap(({ points }) => points.flatMap((point) => point.vintages))
  const papers = [...groupedBy(vintages, ({ paper }) => paper).values()].sort(([a], [b]) =>
    a && b ? byCodeUnit(b.published ?? '', a.published ?? '') || byCodeUnit(a.file, b.file) : 0,
  )
  const more =
    papers.length > MOST_PAPERS ? `; and ${countOf(papers.length - MOST_PAPERS, 'other paper')}` : ''
  return `Source: ${papers.slice(0, MOST_PAPERS).map(paperWords).join('; ')}${more}.`
}

function paperWords(vintages: readonly Vintage[]): string {
  const [first] = vintages
  if (!first) return ''
  const pages = [...new Set(vintages.map(({ page }) => page))].sort((a, b) => a - b)
  return `${fileName(first.file)}${first.published ? ` (${first.published})` : ''}, p. ${numberRanges(pages)}`
}

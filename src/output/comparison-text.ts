import type { Catalogue } from '../../schemas/catalogue.js'
import type { Comparison, ComparisonRow } from '../../schemas/comparison.js'
import { groupedBy } from '../language/grouped-by.js'
import { cellText, columnNames, measureName, rowNotes } from './comparison-names.js'
import { periodText } from './figure-text.js'
import { printable } from './printable.js'
import { areaName, seriesName } from './series-names.js'
import type { Style } from './style.js'
import { wrapped } from './wrapped.js'

/** How the text of a comparison is laid out. */
export interface ComparisonLayout {
  readonly catalogue: Catalogue
  readonly style: Style
  readonly width: number
}

/** Heads of columns are broken to this width, unless a word of theirs is longer. */
const HEAD = 14

/**
 * Series side by side for a reader: a small table for each metric and group of which two areas have a figure of one time
 * (or two periods of one area, or two metrics); where there is none, those that two areas have any of. The others are
 * counted.
 */
export function comparisonText(comparison: Comparison, layout: ComparisonLayout): string {
  const { catalogue, style } = layout
  const names = columnNames(comparison, catalogue, periodText)
  const blocks = [...groupedBy(comparison.rows, (row) => blockName(row, comparison, catalogue))]
  const several = blocks.filter(([, rows]) => columnsOf(rows, comparison).length > 1)
  const meeting = several.filter(([, rows]) => rows.some(({ cells }) => cells.length > 1))
  const shown = meeting.length > 0 ? meeting : several
  const tables = shown.map(([name, rows]) => {
    const notes = [
      ...new Set(
        rows.flatMap((row) => rowNotes(row, names, catalogue).map((note) => `${rowName(row)}, ${note}`)),
      ),
    ]
    return [
      ...wrapped(printable(name).split(' '), layout.width, ' ').map((line) => style.heading(line)),
      ...tableLines(rows, columnsOf(rows, comparison), names, layout),
      ...notes.flatMap((note) =>
        wrapped(printable(note).split(' '), layout.width - 2, ' ').map((line) => style.faint(`  ${line}`)),
      ),
    ].join('\n')
  })
  const left = blocks.length - shown.length
  if (left > 0)
    tables.push(`${left} more without two values of one ${meets[comparison.pivot]}; -f csv has all`)
  return `${tables.join('\n\n') || 'nothing to set side by side'}\n`
}

/** What two values that can be compared have in common, beside their metric and group. */
const meets = { area: 'time', period: 'area', metric: 'time' } as const

/** What a small table is of: of areas and periods side by side a metric and group, of metrics an area and group. */
function blockName(
  { measure, area, dimensions, role }: ComparisonRow,
  { pivot }: Comparison,
  catalogue: Catalogue,
): string {
  const own = area?.id ?? ''
  const members = seriesName(
    { dimensions, role, area: area ?? { id: '', code: null, name: '', kind: '' } },
    own,
    catalogue,
  )
  const subject =
    measure && pivot !== 'metric' ? measureName(measure, catalogue) : areaName(area ?? { id: '', name: '' })
  return members === '' ? subject : `${subject}, ${members}`
}

function columnsOf(rows: readonly ComparisonRow[], { columns }: Comparison): string[] {
  const used = new Set(rows.flatMap(({ cells }) => cells.map(({ column }) => column)))
  return columns.map(({ key }) => key).filter((key) => used.has(key))
}

function rowName({ area, period, basePeriod }: ComparisonRow): string {
  const since = basePeriod ? ` since ${periodText(basePeriod)}` : ''
  return `${period ? periodText(period) : areaName(area ?? { id: '', name: '' })}${since}`
}

/** Columns that do not fit beside each other go into tables below. */
function tableLines(
  rows: readonly ComparisonRow[],
  columns: readonly string[],
  names: ReadonlyMap<string, string>,
  { width, style }: ComparisonLayout,
): string[] {
  const first = Math.min(Math.max(...rows.map((row) => rowName(row).length)), Math.floor(width / 2))
  const texts = rows.map((row) => new Map(row.cells.map((cell) => [cell.column, cellText(cell)])))
  const drawn = columns.map((key) => {
    const head = wrapped(printable(names.get(key) ?? key).split(' '), HEAD, ' ')
    const values = texts.map((cells) => cells.get(key) ?? '')
    return { head, values, width: Math.max(...[...head, ...values].map((text) => text.length)) }
  })
  const lines: string[] = []
  for (let from = 0; from < drawn.length; ) {
    let to = from
    for (let used = first + 2; to < drawn.length; to++) {
      used += (drawn[to]?.width ?? 0) + 2
      if (used > width && to > from) break
    }
    const some = drawn.slice(from, to)
    const height = Math.max(...some.map(({ head }) => head.length))
    const line = (name: string, cells: readonly string[]) =>
      `  ${[name.slice(0, first).padEnd(first), ...cells.map((cell, place) => cell.padStart(some[place]?.width ?? 0))].join('  ')}`.trimEnd()
    for (let at = 0; at < height; at++)
      lines.push(
        style.faint(
          line(
            '',
            some.map(({ head }) => head[at - (height - head.length)] ?? ''),
          ),
        ),
      )
    rows.forEach((row, index) => {
      const cells = some.map(({ values }) => values[index] ?? '')
      if (cells.some((cell) => cell !== '')) lines.push(line(rowName(row), cells))
    })
    from = to
  }
  return lines
}

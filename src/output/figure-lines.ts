import type { Catalogue } from '../../schemas/catalogue.js'
import type { MetricRecord } from '../../schemas/record.js'
import { groupedBy } from '../language/grouped-by.js'
import { byCodeUnit, seriesKey } from '../series/series-key.js'
import { catalogueOrder, indicatorOf } from './metric-title.js'
import { nameWithin } from './name-within.js'
import { numberRanges } from './number-ranges.js'
import { commonestArea } from './own-area.js'
import { printable } from './printable.js'
import { lineOfValues } from './series-line.js'
import { seriesName } from './series-names.js'
import { sparklineText } from './sparkline-text.js'
import type { Style } from './style.js'
import { wrapped } from './wrapped.js'

interface Layout {
  readonly catalogue: Catalogue
  readonly style: Style
  readonly width: number
  /** What a person types for a record, by its id. */
  readonly ids: ReadonlyMap<string, string>
  /** Every series, however many there are. */
  readonly all: boolean
  /** Whether series are drawn beside their values, where there is room. */
  readonly sparklines?: boolean
}

/** Series that are listed one a line; of more, each metric has the line of its first series. */
const MOST = 40

/** Below this confidence about half of the figures of real papers are wrong: it is shown. */
export const SURE = 0.75

/** Columns of the names, and the width from which values stand beside them. */
const NAMES = 31
const TWO_COLUMNS = 64

/**
 * A paper's figures, one line a series under its metric, in the catalogue's order: name, values in period order, where the
 * latest of them stands. The area is named where it is not the paper's own.
 */
export function figureLines(records: readonly MetricRecord[], layout: Layout): string[] {
  if (records.length === 0) return []
  const own = commonestArea(records)
  const series = groupedBy(records, seriesKey).size
  const short = !layout.all && series > MOST
  const figures = byMetric(records, layout.catalogue).flatMap(([metric, members]) => {
    const each = [...groupedBy(members, seriesKey).values()].sort(
      (a, b) => plainness(b[0], own) - plainness(a[0], own),
    )
    return metricLines(headingOf(metric, members, layout.catalogue), each, { ...layout, own, short })
  })
  return ['', ...figures, ...legend(records, figures, { ...layout, series, short }), '']
}

interface MetricLayout extends Layout {
  readonly own: string | null
  readonly short: boolean
}

function metricLines(
  title: string,
  [first = [], ...others]: readonly (readonly MetricRecord[])[],
  layout: MetricLayout,
): string[] {
  const name = (series: readonly MetricRecord[]): string =>
    series[0] ? seriesName(series[0], layout.own, layout.catalogue) : ''
  const named = name(first)
  if (layout.short) return shortLines(title, named, { series: first, others: others.length }, layout)
  const heading = wrapped(title.split(' '), layout.width - 2, ' ').map(
    (line) => `  ${layout.style.heading(line)}`,
  )
  const rest = named === '' ? others : [first, ...others]
  return [
    ...(named === '' ? seriesLines(title, first, '', layout) : heading),
    ...rest.flatMap((series) => seriesLines(`  ${name(series)}`, series, '', layout)),
  ]
}

/**
 * One line for a metric: its name is cut where the latest value would have no room beside it, and stands above it where it
 * cannot be cut.
 */
function shortLines(
  title: string,
  named: string,
  { series, others }: { readonly series: readonly MetricRecord[]; readonly others: number },
  layout: Layout,
): string[] {
  const more = others > 0 ? ` +${others}` : ''
  const { text, shown } = lineOfValues(series, 0)
  const room = layout.width - 6 - text.length - placeOf(shown, layout.ids).length - more.length
  if (layout.width < TWO_COLUMNS || room < 24) return seriesLines(joined(title, named), series, more, layout)
  return seriesLines(shortName(title, named, room) ?? joined(title, named), series, more, layout)
}

function shortName(title: string, named: string, room: number): string | null {
  if (joined(title, named).length <= room) return joined(title, named)
  const suffix = nameWithin(named, Math.max(Math.floor(room * 0.36), room - 2 - title.length))
  const main = nameWithin(title, room - (suffix ? suffix.length + 2 : 0))
  return main === null || suffix === null ? null : joined(main, suffix)
}

function joined(title: string, named: string): string {
  return named === '' ? title : `${title}: ${named}`
}

/** Name, values and place on one line where they fit, else the name above the rest. */
function seriesLines(name: string, series: readonly MetricRecord[], more: string, layout: Layout): string[] {
  const { width, style } = layout
  const dress = name.startsWith(' ') ? (text: string) => text : style.heading
  const columns = Math.max(NAMES, name.length)
  if (width >= TWO_COLUMNS) {
    const beside =
      besideName(series, more, width - columns - 4, layout) ??
      besideName(series, more, width - name.length - 4, layout)
    const gap = ' '.repeat(Math.max(0, width - 4 - name.length - (beside?.length ?? 0)))
    const lead = beside && beside.length === width - columns - 4 ? gap : ''
    if (beside) return [`  ${dress(name)}${lead}  ${beside.text}`]
  }
  const indent = ' '.repeat(name.search(/\S|$/))
  const titles = wrapped(name.trim().split(' '), width - 2 - indent.length, ' ')
  return [
    ...titles.map((line) => `  ${indent}${dress(line)}`),
    ...belowName(series, more, width - 6, layout).map((line) => `      ${line}`),
  ]
}

/** Values and, at the right end of the room, their place; null where even the latest has no room. */
function besideName(
  series: readonly MetricRecord[],
  more: string,
  room: number,
  { style, ids, catalogue, sparklines }: Layout,
): { readonly text: string; readonly length: number } | null {
  // What place the values have is known when it is known which have room.
  let reserve = 0
  for (;;) {
    const { text, shown } = lineOfValues(series, room - reserve - more.length - 2)
    const place = placeOf(shown, ids)
    const free = room - text.length - place.length - more.length
    const spark = sparklines ? sparklineText(series, catalogue, free - 3) : ''
    const drawn = spark === '' ? text : `${text} ${spark}`
    if (free >= 2)
      return { text: `${drawn.padEnd(text.length + free)}${style.faint(`${place}${more}`)}`, length: room }
    if (place.length <= reserve) return null
    reserve = place.length
  }
}

function belowName(
  series: readonly MetricRecord[],
  more: string,
  room: number,
  layout: Layout,
): readonly string[] {
  const beside = besideName(series, more, room, layout)
  if (beside) return [beside.text]
  const { text, shown } = lineOfValues(series, room)
  return [...wrapped(text.split(' '), room, ' '), layout.style.faint(`${placeOf(shown, layout.ids)}${more}`)]
}

/** `67%? p. 5 [p11-275]`: how sure the least sure of them is where that is little, other pages, the latest one's id. */
function placeOf(shown: readonly MetricRecord[], ids: ReadonlyMap<string, string>): string {
  const last = shown.at(-1)
  if (!last) return ''
  const least = Math.min(...shown.map(({ confidence }) => confidence))
  const id = ids.get(last.id)
  const pages = new Set(shown.map(({ source }) => source.page))
  if (id !== undefined) pages.delete(last.source.page)
  return [
    least < SURE ? `${Math.round(least * 100)}%?` : null,
    pages.size > 0 ? `p. ${numberRanges([...pages].sort((a, b) => a - b))}` : null,
    id === undefined ? null : `[${id}]`,
  ]
    .filter((part) => part !== null)
    .join(' ')
}

interface LegendLayout extends Layout {
  readonly series: number
  readonly short: boolean
}

/** What the signs in the lines of figures mean, each once and only where it stands. */
function legend(
  records: readonly MetricRecord[],
  lines: readonly string[],
  { style, width, ids, series, short }: LegendLayout,
): string[] {
  const shown = lines.join('\n')
  const example = records.find(({ id }) => shown.includes(`[${ids.get(id)}]`))
  const other = records.find(({ source }) => printedNumber(source.pageLabel) !== String(source.page))
  const parts = [
    example
      ? `[${ids.get(example.id)}] is on page ${example.source.page}; \`yjs explain ${ids.get(example.id)} PAPER\` says why.`
      : null,
    other?.source.pageLabel
      ? `Pages are the file’s: page ${other.source.page} is printed “${printable(other.source.pageLabel)}”.`
      : null,
    shown.includes('%?') ? '67%? is how sure a reading is.' : null,
    short && /\+\d+\S*$/m.test(shown) ? '+2 at the end is two more series.' : null,
    short && /\+\d+ /.test(shown) ? '+2 behind values is two more of them.' : null,
    short ? `All ${series} series with --all.` : null,
  ].filter((part) => part !== null)
  const words = parts.flatMap((part) => part.split(' '))
  return words.length === 0
    ? []
    : ['', ...wrapped(words, width - 2, ' ').map((line) => `  ${style.faint(line)}`)]
}

/** `11` of `Page 11`; a label that holds no number is no other number. */
function printedNumber(label: string | null): string | null {
  return label === null ? null : (/\d+/.exec(label)?.[0] ?? null)
}

/** What is not in the catalogue goes by its printed label, and says so. */
function headingOf(metric: string, [first]: readonly MetricRecord[], catalogue: Catalogue): string {
  const indicator = indicatorOf({ metric, label: first?.label }, catalogue)
  return first?.label === undefined ? indicator : `${indicator} (not in the catalogue)`
}

/** The own total leads a metric, then its own members, then other areas. */
function plainness(record: MetricRecord | undefined, own: string | null): number {
  if (!record) return 0
  return (
    (record.area.id === own ? 4 : 0) +
    (record.role === 'actual' ? 2 : 0) +
    (Object.keys(record.dimensions).length === 0 ? 1 : 0)
  )
}

function byMetric(records: readonly MetricRecord[], catalogue: Catalogue): [string, MetricRecord[]][] {
  const place = catalogueOrder(catalogue)
  return [...groupedBy(records, (record) => record.metric)].sort(
    ([a], [b]) => place(a) - place(b) || byCodeUnit(a, b),
  )
}

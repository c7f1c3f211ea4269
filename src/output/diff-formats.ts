import type { MetricRecord } from '../../schemas/record.js'
import { type FigureDifference, parts, placeOf } from '../pipeline/diff/compare-records.js'
import type { PaperDifference } from '../pipeline/diff/compare-runs.js'
import { dimensionsText } from '../series/series-key.js'
import { type CsvValue, csvRows } from './csv.js'
import { counted } from './paper-summary.js'
import { printable, printableWithin } from './printable.js'
import type { Style } from './style.js'

/** How many figures two runs have in common, and how many not. */
export interface DiffCounts {
  readonly added: number
  readonly gone: number
  readonly changed: number
  readonly same: number
  readonly papers: number
}

export const noDifference: DiffCounts = { added: 0, gone: 0, changed: 0, same: 0, papers: 0 }

export function countDifferences(counts: DiffCounts, paper: PaperDifference): DiffCounts {
  const of = (kind: FigureDifference['kind']): number =>
    paper.differences.filter((difference) => difference.kind === kind).length
  return {
    added: counts.added + of('added'),
    gone: counts.gone + of('gone'),
    changed: counts.changed + of('changed'),
    same: counts.same + paper.same,
    papers: counts.papers + (paper.differences.length > 0 ? 1 : 0),
  }
}

/** One paper's differences to read: `+` added, `-` gone, `~` changed, each with its page and what was printed there. */
export function diffText(
  { file, in: where, differences }: PaperDifference,
  style: Style,
  width: number,
): string {
  if (differences.length === 0) return ''
  const only = { both: '', old: ' (no figures in the new run)', new: ' (no figures in the old run)' }[where]
  const lines = differences.map((difference) => `  ${lineOf(difference, style)}${quoteOf(difference, width)}`)
  return `${style.heading(printable(file) + only)}\n${lines.join('\n')}\n\n`
}

export function diffSummary({ added, gone, changed, same, papers }: DiffCounts): string {
  if (papers === 0) return `no difference: ${counted(same, 'figure')} the same\n`
  const differ = `${added} added, ${gone} gone, ${changed} changed in ${counted(papers, 'paper')}`
  return `${differ}; ${counted(same, 'figure')} the same\n`
}

function lineOf(difference: FigureDifference, style: Style): string {
  const { source, text } = placeOf(difference)
  const page = `p. ${source.page}`.padEnd(6)
  if (difference.kind === 'added')
    return style.good(`+ ${page} ${printable(text)}  ${figure(difference.after)}`)
  if (difference.kind === 'gone')
    return style.warning(`- ${page} ${printable(text)}  ${figure(difference.before)}`)
  const { before, after, fields } = difference
  const changes = Object.entries(parts)
    .filter(([name]) => fields.includes(name))
    .map(
      ([name, part]) =>
        `${name} ${printable(part(before)) || '(none)'} → ${printable(part(after)) || '(none)'}`,
    )
  return `~ ${page} ${printable(text)}  ${fields.includes('metric') ? '' : `${after.metric}: `}${changes.join(', ')}`
}

function figure(record: MetricRecord): string {
  const { metric, area, period, dimensions, value, unit, role } = record
  const rest = [area.id, period.id, dimensionsText(dimensions), role === 'actual' ? '' : role]
  return printable([`${metric} = ${value} ${unit}`, ...rest.filter((part) => part !== '')].join(', '))
}

function quoteOf(difference: FigureDifference, width: number): string {
  const { source } = placeOf(difference)
  return `\n             ${printableWithin(source.quote, Math.max(width - 13, 20))}`
}

/** What one line of JSON says of a difference. */
export function jsonOf(file: string, difference: FigureDifference): unknown {
  const { source, text } = placeOf(difference)
  return {
    change: difference.kind,
    file,
    page: source.page,
    pageLabel: source.pageLabel,
    boxes: source.boxes,
    text,
    fields: difference.kind === 'changed' ? difference.fields : [],
    before: difference.kind === 'added' ? null : difference.before,
    after: difference.kind === 'gone' ? null : difference.after,
  }
}

const sides = [
  'metric',
  'area',
  'period',
  'dimensions',
  'value',
  'unit',
  'role',
  'qualifier',
  'direction',
] as const

export function diffCsvHeader(): string {
  const both = sides.flatMap((name) => [`${name}_before`, `${name}_after`])
  return csvRows([['change', 'file', 'page', 'page_label', 'text', 'fields', ...both, 'quote', 'record']])
}

export function diffCsvRows({ file, differences }: PaperDifference): string {
  return csvRows(
    differences.map((difference): CsvValue[] => {
      const place = placeOf(difference)
      const { source, text, id } = place
      const before = difference.kind === 'added' ? null : difference.before
      const after = difference.kind === 'gone' ? null : difference.after
      const both = sides.flatMap((name) => [before && cell(before, name), after && cell(after, name)])
      const fields = difference.kind === 'changed' ? difference.fields.join(' ') : ''
      return [difference.kind, file, source.page, source.pageLabel, text, fields, ...both, source.quote, id]
    }),
  )
}

function cell(record: MetricRecord, name: (typeof sides)[number]): CsvValue {
  return name === 'value' ? record.value : parts[name](record)
}

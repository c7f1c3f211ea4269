import type { PaperEntry } from '../../schemas/manifest.js'
import type { MetricRecord } from '../../schemas/record.js'
import { figureLines } from './figure-lines.js'
import { paperFacts } from './paper-facts.js'
import { paperWarnings } from './paper-warnings.js'
import { printable } from './printable.js'
import type { SummaryOptions } from './summary-options.js'
import { pagesNotWhole } from './unread-text.js'
import { wrapped } from './wrapped.js'

/** One paper for a reader at a terminal: what it is, warnings, its figures by metric, and what was not taken from it. */
export function paperSummary(
  entry: PaperEntry,
  records: readonly MetricRecord[],
  options: SummaryOptions,
): string {
  const { style, width } = options
  const indented = (text: string): string[] =>
    wrapped(text.split(' '), width - 2, ' ').map((line) => `  ${line}`)
  const warnings = paperWarnings(entry, records, options).map((line) => `  ${line}`)
  const lines = [
    style.heading(printable(entry.file)),
    ...describe(entry, records).flatMap(indented),
    ...(warnings.length > 0 && options.figures ? ['', ...warnings] : warnings),
  ]
  if (options.figures) lines.push(...figureLines(records, options))
  lines.push(...indented(totalLine(entry, options.partial ? records.length : null)))
  if (entry.tokens) lines.push(...indented(tokensLine(entry.tokens)).map((line) => style.faint(line)))
  // The hyperlinks of a PDF are references; those of an agenda page are the papers of the meeting.
  if (entry.kind === 'html' && entry.links.length > 0) lines.push(...linkLines(entry, width))
  return `${lines.join('\n')}\n\n`
}

function describe(entry: PaperEntry, records: readonly MetricRecord[]): string[] {
  const facts = printable(paperFacts(records[0]?.source, entry.title ?? ''))
  return [entry.title ? printable(entry.title) : '', facts].filter((text) => text !== '')
}

function totalLine(entry: PaperEntry, shown: number | null): string {
  const figures = counted(entry.records, 'figure')
  const parts = [
    shown !== null ? `${shown} of ${figures} asked for` : figures,
    counted(entry.tables, 'table'),
  ]
  if (entry.pages.length > 0) parts.push(`${counted(readPages(entry), 'page')} of ${entry.pages.length} read`)
  if (entry.reread) {
    const { checked, confirmed, withheld } = entry.reread
    parts.push(`${confirmed} of ${checked} re-read${withheld > 0 ? `, ${withheld} withheld` : ''}`)
  }
  return parts.join(' · ')
}

function tokensLine({ recorded, ignored, unrecognised }: NonNullable<PaperEntry['tokens']>): string {
  const reasons = Object.entries(ignored).sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1))
  const total = reasons.reduce((sum, [, count]) => sum + count, 0)
  const named = reasons.slice(0, 4).map(([reason, count]) => `${reason} ${count}`)
  const others = reasons.length > 4 ? ', …' : ''
  const why = named.length > 0 ? ` (${named.join(', ')}${others})` : ''
  return `numbers printed: ${recorded} recorded, ${total} ignored${why}, ${unrecognised} unrecognised`
}

/** An address is one word, whatever its length, so that it can be copied. */
function linkLines(entry: PaperEntry, width: number): string[] {
  const lines = entry.links.flatMap(({ title, url, item }) => {
    const name = `${item ? `item ${printable(item)}: ` : ''}${printable(title)}`
    const line = `${name}  ${printable(url)}`
    if (line.length <= width - 4) return [`  ${line}`]
    const names = wrapped(name.split(' '), width - 6, ' ')
    return [...names.map((row, index) => `${index === 0 ? '  ' : '    '}${row}`), `    ${printable(url)}`]
  })
  return [`  it links to ${counted(entry.links.length, 'paper')}:`, ...lines.map((line) => `  ${line}`)]
}

function readPages(entry: PaperEntry): number {
  return entry.pages.length - pagesNotWhole(entry).length
}

/** `1 figure`, `48 figures` */
export function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`
}

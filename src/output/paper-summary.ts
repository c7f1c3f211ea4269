import type { Catalogue } from '../../schemas/catalogue.js'
import type { PaperEntry } from '../../schemas/manifest.js'
import type { MetricRecord } from '../../schemas/record.js'
import { figureLines } from './figure-lines.js'
import { numberRanges } from './number-ranges.js'
import { printable } from './printable.js'
import type { Style } from './style.js'

export interface SummaryOptions {
  readonly catalogue: Catalogue
  readonly style: Style
  readonly width: number
  /** Whether the figures themselves are listed, or only counted. */
  readonly figures: boolean
}

/** One paper for a reader at a terminal: what it is, its figures by metric, and what was not taken from it. */
export function paperSummary(
  entry: PaperEntry,
  records: readonly MetricRecord[],
  options: SummaryOptions,
): string {
  const { style } = options
  const lines = [style.heading(printable(entry.file)), ...describe(entry, records).map((l) => `  ${l}`)]
  if (options.figures) lines.push(...figureLines(records, options))
  lines.push(...accounts(entry, records, style).map((line) => `  ${line}`), '')
  return `${lines.join('\n')}\n`
}

function describe(entry: PaperEntry, records: readonly MetricRecord[]): string[] {
  const source = records[0]?.source
  const facts = [
    source?.meeting.committee ? printable(source.meeting.committee) : null,
    source?.published ? `published ${source.published}` : null,
    source?.meeting.date ? `meeting ${source.meeting.date}` : null,
  ].filter((fact) => fact !== null)
  const title = entry.title ? [printable(entry.title)] : []
  return [...title, ...(facts.length > 0 ? [facts.join(', ')] : [])]
}

function accounts(entry: PaperEntry, records: readonly MetricRecord[], style: Style): string[] {
  const lines: string[] = []
  if (entry.outcome !== 'ok') lines.push(style.warning(`${entry.outcome}: ${printable(entry.message ?? '')}`))
  else if (entry.message) lines.push(style.warning(printable(entry.message)))
  lines.push(totalLine(entry))
  if (records.some(({ area }) => area.id === ''))
    lines.push(style.warning('no council found in the paper: state it with --council NAME'))
  if (entry.tokens) lines.push(style.faint(tokensLine(entry.tokens)))
  lines.push(...lostPages(entry).map((line) => style.warning(line)))
  // The hyperlinks of a PDF are references; those of an agenda page are the papers of the meeting.
  if (entry.kind === 'html' && entry.links.length > 0) lines.push(...linkLines(entry))
  return lines
}

function totalLine(entry: PaperEntry): string {
  const parts = [counted(entry.records, 'figure'), counted(entry.tables, 'table')]
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
  const named = reasons.slice(0, 6).map(([reason, count]) => `${reason} ${count}`)
  const others = reasons.length > 6 ? ', …' : ''
  const why = named.length > 0 ? ` (${named.join(', ')}${others})` : ''
  return `numbers printed: ${recorded} recorded, ${total} ignored${why}, ${unrecognised} unrecognised`
}

function lostPages(entry: PaperEntry): string[] {
  const unread = entry.pages.filter(({ outcome }) => outcome !== 'ok' && outcome !== 'empty')
  const byOutcome = new Map<string, number[]>()
  for (const { page, outcome, reason } of unread) {
    const key = reason ? `${outcome} (${printable(reason)})` : outcome
    byOutcome.set(key, [...(byOutcome.get(key) ?? []), page])
  }
  return [...byOutcome].map(([outcome, pages]) => `not read whole, ${outcome}: page ${numberRanges(pages)}`)
}

function linkLines(entry: PaperEntry): string[] {
  const lines = entry.links.map(({ title, url, item }) => {
    const place = item ? `item ${printable(item)}: ` : ''
    return `  ${place}${printable(title)}  ${printable(url)}`
  })
  return [`it links to ${counted(entry.links.length, 'paper')}:`, ...lines]
}

function readPages(entry: PaperEntry): number {
  return entry.pages.filter(({ outcome }) => outcome === 'ok' || outcome === 'empty').length
}

/** `1 figure`, `48 figures` */
export function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`
}

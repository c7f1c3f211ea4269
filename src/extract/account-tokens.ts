import type { MetricRecord } from '../../schemas/record.js'
import type { Block, Cell, Document, Piece, Table } from '../document/model.js'
import type { Span } from '../language/mention.js'
import { numberTokens } from '../language/number-tokens.js'
import { findPassingNumbers } from '../language/passing-numbers.js'
import type { Figure } from './figure.js'
import type { TextReading } from './read-text.js'
import { isChartLabel, standingNumbers } from './standing-numbers.js'
import type { TokenAccount } from './token-account.js'
import type { Tools } from './tools.js'

/** A figure and the record that was made of it. */
export interface RecordedFigure {
  readonly figure: Figure
  readonly record: MetricRecord
}

/**
 * Puts every number-like token of a paper in exactly one bin: recorded, ignored for a named reason, or unrecognised.
 * Stamps, running headers and footers count as page furniture; labels of tables are ignored as labels.
 */
export function accountTokens(
  document: Document,
  recorded: readonly RecordedFigure[],
  tools: Tools,
): TokenAccount[] {
  const byText = new Map<readonly Piece[], RecordedFigure[]>()
  for (const one of recorded) {
    const known = byText.get(one.figure.passage.pieces)
    if (known) known.push(one)
    else byText.set(one.figure.passage.pieces, [one])
  }
  const standing = standingNumbers(document.blocks)
  const printed = printedByPage(recorded)
  const accounts = document.blocks.flatMap((block) => {
    const repeats = block.kind !== 'table' && isChartLabel(block, printed.get(block.page) ?? new Set())
    return ofBlock(block, byText, standing.get(block) ?? (repeats ? 'chart-label' : null), tools)
  })
  for (const page of document.pages) {
    for (const { kind, text } of page.furniture) {
      for (const token of numberTokens(text)) {
        const reason = kind === 'page-stamp' ? 'page-number' : kind
        accounts.push({
          page: page.number,
          text: text.slice(token.start, token.end),
          context: text,
          bin: 'ignored',
          reason,
          record: null,
        })
      }
    }
  }
  return accounts
}

/** The figures of each page as they are printed. */
function printedByPage(recorded: readonly RecordedFigure[]): Map<number, Set<string>> {
  const pages = new Map<number, Set<string>>()
  for (const { record } of recorded) {
    const known = pages.get(record.source.page) ?? new Set()
    pages.set(record.source.page, known.add(record.text))
  }
  return pages
}

function ofBlock(
  block: Block,
  byText: ReadonlyMap<readonly Piece[], readonly RecordedFigure[]>,
  standing: string | null,
  { read }: Tools,
): TokenAccount[] {
  if (block.kind !== 'table') {
    const accounts = ofText(
      block.text,
      block.pieces,
      block.page,
      byText.get(block.pieces) ?? [],
      read(block.text, null),
      standing,
      '',
    )
    return [...markerTokens(block.marker, block.page), ...accounts]
  }
  const { table } = block
  return table.cells.flatMap((cell) => {
    const label = cell.row < table.headerRows || cell.column < table.headerColumns ? 'label' : null
    return ofText(
      cell.text,
      cell.pieces,
      cell.page,
      byText.get(cell.pieces) ?? [],
      read(cell.text, null),
      label,
      label === null ? labelsOf(table, cell) : '',
    )
  })
}

/** What a cell's row and column are called, so that its number can be told from the others. */
function labelsOf(table: Table, { row, column }: Cell): string {
  const path = [...(table.rowPaths[row] ?? []), ...(table.columnPaths[column] ?? [])]
  return path.length > 0 ? `${path.join(' › ')}: ` : ''
}

function ofText(
  text: string,
  pieces: readonly Piece[],
  firstPage: number,
  recorded: readonly RecordedFigure[],
  reading: TextReading,
  fallback: string | null,
  labels: string,
): TokenAccount[] {
  const passing = findPassingNumbers(text)
  return numberTokens(text).map((token) => {
    const page = pieces.find((piece) => overlaps(piece, token))?.page ?? firstPage
    const record =
      recorded.find(({ figure: { quantity } }) =>
        overlaps({ start: quantity.start, end: Math.max(quantity.end, quantity.reach) }, token),
      )?.record.id ?? null
    const reason =
      record === null
        ? (reasonFor(token, reading) ??
          fallback ??
          passing.find((number) => overlaps(number, token))?.reason ??
          null)
        : null
    return {
      page,
      text: text.slice(token.start, token.end),
      context: labels + text.slice(Math.max(0, token.start - 40), token.end + 40),
      bin: record !== null ? 'recorded' : reason !== null ? 'ignored' : 'unrecognised',
      reason,
      record,
    }
  })
}

function reasonFor(token: Span, { periods, nonFigures, names }: TextReading): string | null {
  if (periods.some((mention) => overlaps(mention, token))) return 'period'
  const known = nonFigures.find((mention) => overlaps(mention, token))
  if (known) return known.reason
  return names.some((mention) => overlaps(mention, token)) ? 'name' : null
}

function markerTokens(marker: string | null, page: number): TokenAccount[] {
  if (marker === null) return []
  return numberTokens(marker).map(({ start, end }) => ({
    page,
    text: marker.slice(start, end),
    context: marker,
    bin: 'ignored',
    reason: 'paragraph-number',
    record: null,
  }))
}

function overlaps(a: Span, b: Span): boolean {
  return a.start < b.end && a.end > b.start
}

import type { MetricRecord } from '../../schemas/record.js'
import type { Block, Cell, Document, Piece, Table } from '../document/model.js'
import type { Span } from '../language/mention.js'
import { numberTokens } from '../language/number-tokens.js'
import { findPassingNumbers } from '../language/passing-numbers.js'
import type { Figure } from './figure.js'
import type { TextReading } from './read-text.js'
import type { ReadingWitness } from './reading-witness.js'
import { isChartLabel, standingNumbers } from './standing-numbers.js'
import type { TokenAccount } from './token-account.js'
import type { Tools } from './tools.js'
import { uncertainTokens } from './uncertain-tokens.js'

/** A figure and the record that was made of it. */
export interface RecordedFigure {
  readonly figure: Figure
  readonly record: MetricRecord
}

/** A number that looks like a figure of the field and of which none could be made. */
export interface UnplacedNumber extends Span {
  /** The metric that it most likely is a figure of. */
  readonly metric: string
}

/** What is known of a paper's numbers before they are accounted for, by the text (its pieces) that they stand in. */
export interface KnownNumbers {
  readonly recorded: readonly RecordedFigure[]
  readonly unplaced: ReadonlyMap<readonly Piece[], readonly UnplacedNumber[]>
  readonly see?: ReadingWitness['number']
}

/**
 * Puts every number-like token of a paper in exactly one bin: recorded, ignored for a named reason, or unrecognised.
 * Stamps, running headers and footers count as page furniture; labels of tables are ignored as labels.
 */
export function accountTokens(document: Document, known: KnownNumbers, tools: Tools): TokenAccount[] {
  const byText = new Map<readonly Piece[], RecordedFigure[]>()
  for (const one of known.recorded) {
    const here = byText.get(one.figure.passage.pieces)
    if (here) here.push(one)
    else byText.set(one.figure.passage.pieces, [one])
  }
  const accountOf = accountant(byText, known)
  const standing = standingNumbers(document.blocks)
  const printed = printedByPage(known.recorded)
  const ignored = (page: number, text: string, context: string, reason: string): TokenAccount => {
    const account: TokenAccount = { page, text, context, bin: 'ignored', reason, record: null }
    known.see?.(account, null)
    return account
  }
  const accounts = document.blocks.flatMap((block) => {
    const repeats = block.kind !== 'table' && isChartLabel(block, printed.get(block.page) ?? new Set())
    const reason = standing.get(block) ?? (repeats ? 'chart-label' : null)
    return [...markerTokens(block, ignored), ...ofBlock(block, accountOf, reason, tools)]
  })
  for (const page of document.pages) {
    for (const { kind, text } of page.furniture) {
      const reason = kind === 'page-stamp' ? 'page-number' : kind
      for (const { start, end } of numberTokens(text))
        accounts.push(ignored(page.number, text.slice(start, end), text, reason))
    }
  }
  return [...accounts, ...uncertainTokens(document)]
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

/** A text of a paper in which numbers stand. */
interface PrintedText {
  readonly text: string
  readonly pieces: readonly Piece[]
  readonly page: number
  readonly reading: TextReading
  /** Why all of its numbers are no figures, or null. */
  readonly standing: string | null
  /** What its row and column are called. */
  readonly labels: string
}

type Accountant = (printed: PrintedText) => TokenAccount[]

function ofBlock(
  block: Block,
  accountOf: Accountant,
  standing: string | null,
  { read }: Tools,
): TokenAccount[] {
  if (block.kind !== 'table') {
    const { text, pieces, page } = block
    return accountOf({ text, pieces, page, reading: read(text, null), standing, labels: '' })
  }
  const { table } = block
  return table.cells.flatMap((cell) => {
    const isLabel = cell.row < table.headerRows || cell.column < table.headerColumns
    return accountOf({
      text: cell.text,
      pieces: cell.pieces,
      page: cell.page,
      reading: read(cell.text, null),
      standing: isLabel ? 'label' : null,
      labels: isLabel ? '' : labelsOf(table, cell),
    })
  })
}

/** What a cell's row and column are called, so that its number can be told from the others. */
function labelsOf(table: Table, { row, column }: Cell): string {
  const path = [...(table.rowPaths[row] ?? []), ...(table.columnPaths[column] ?? [])]
  return path.length > 0 ? `${path.join(' › ')}: ` : ''
}

function accountant(
  byText: ReadonlyMap<readonly Piece[], readonly RecordedFigure[]>,
  { unplaced, see }: KnownNumbers,
): Accountant {
  return ({ text, pieces, page: firstPage, reading, standing, labels }) => {
    const recorded = byText.get(pieces) ?? []
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
            standing ??
            passing.find((number) => overlaps(number, token))?.reason ??
            null)
          : null
      const bin = record !== null ? 'recorded' : reason !== null ? 'ignored' : 'unrecognised'
      const looksLike = unplaced.get(pieces)?.find((number) => overlaps(number, token))?.metric
      const account: TokenAccount = {
        page,
        text: text.slice(token.start, token.end),
        context: labels + text.slice(Math.max(0, token.start - 40), token.end + 40),
        bin,
        reason,
        record,
        ...(bin === 'unrecognised' && looksLike !== undefined ? { likely: looksLike } : {}),
      }
      see?.(account, { ...token, pieces })
      return account
    })
  }
}

function reasonFor(token: Span, { periods, nonFigures, names }: TextReading): string | null {
  if (periods.some((mention) => overlaps(mention, token))) return 'period'
  const known = nonFigures.find((mention) => overlaps(mention, token))
  if (known) return known.reason
  return names.some((mention) => overlaps(mention, token)) ? 'name' : null
}

function markerTokens(
  block: Block,
  ignored: (page: number, text: string, context: string, reason: string) => TokenAccount,
): TokenAccount[] {
  if (block.kind === 'table' || block.marker === null) return []
  const { marker, page } = block
  return numberTokens(marker).map(({ start, end }) =>
    ignored(page, marker.slice(start, end), marker, 'paragraph-number'),
  )
}

function overlaps(a: Span, b: Span): boolean {
  return a.start < b.end && a.end > b.start
}

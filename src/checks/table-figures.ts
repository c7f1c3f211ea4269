import type { MetricRecord } from '../../schemas/record.js'
import { listStubOf } from '../document/list-stubs.js'
import type { Cell, Table } from '../document/model.js'
import { statedUnit } from '../extract/stated-unit.js'
import { cellQuantities } from '../extract/table/cell-quantities.js'
import type { QuantityMention } from '../language/mention.js'
import { saidRounding } from '../language/sum-words.js'
import { withheldBelow } from '../language/table-remarks.js'
import { exact, type Figure, figureOfRecord, stepOf, unitWorth } from './figure.js'
import { boxesKey, coveredBoxes } from './printed-place.js'

/** A place of a table's body: its figure, nothing, a word for nothing ("n/a", "*"), or words. */
export interface Place {
  readonly kind: 'figure' | 'empty' | 'withheld' | 'words'
  readonly figure: Figure | null
  /** The figure stands in brackets alone, as accounts print what is owed. */
  readonly bracketed: boolean
}

/** The figures of a table by row and column, with the labels that name them. */
export interface TableFigures {
  readonly table: Table
  readonly places: readonly (readonly Place[])[]
  /** Label of the row at a column: lists side by side have labels of their own. */
  readonly rowLabel: (row: number, column: number) => string
  readonly columnLabel: (column: number) => string
  /** The least count that is printed, where a remark says so: what is withheld is nought to one less. */
  readonly leastShown: number | null
  /** What is said right above and below the table. */
  readonly remarks: readonly string[]
}

const EMPTY: Place = { kind: 'empty', figure: null, bracketed: false }
const NOTHING = /^(?:[-–—−]|nil|none|£?\s?-)?$/i
const WITHHELD =
  /^(?:[*†‡.~#x]+|n\/?[akdcs]\.?|\[[a-z]{1,3}\]|[<>≤≥]\s?\d+|tbc|tbd|not available|not applicable|suppressed|c)$/i

/**
 * Reads the body of a table; a cell that gave a record is that record's figure.
 *
 * @param around texts right above and below the table, besides its own caption and notes
 */
export function tableFigures(
  table: Table,
  paper: string,
  records: readonly MetricRecord[],
  around: readonly string[] = [],
): TableFigures {
  const remarks = [table.caption ?? '', ...table.notes, ...around]
  const leastShown = remarks.flatMap((remark) => withheldBelow(remark) ?? [])[0] ?? null
  const byPlace = new Map(records.map((record) => [placeOf(record), record]))
  const rows = rowTexts(table)
  const places: Place[][] = Array.from({ length: table.rows }, () =>
    Array.from({ length: table.columns }, () => EMPTY),
  )
  for (const cell of table.cells) {
    if (cell.row < table.headerRows || cell.column < table.headerColumns) continue
    if (table.innerStubs?.includes(cell.column)) continue
    const line = places[cell.row]
    if (!line) continue
    const place = placeIn(table, cell, rows.get(cell.row) ?? cell.text, paper, byPlace)
    // Where small counts are not printed, a dash stands for one of them.
    const kept = leastShown !== null && place.kind === 'empty' && cell.text.trim() !== ''
    line[cell.column] = kept ? { ...place, kind: 'withheld' } : place
  }
  return {
    table,
    places: withSteps(places, roundingOf(places, table)),
    rowLabel: (row, column) => {
      const stub = listStubOf(table, column)
      if (stub === undefined) return table.rowPaths[row]?.at(-1) ?? ''
      return table.cells.find((cell) => cell.row === row && cell.column === stub)?.text ?? ''
    },
    columnLabel: (column) => (table.columnPaths[column] ?? []).join(' '),
    leastShown,
    remarks,
  }
}

/** Counts that are all noughts at the end were rounded, whether the table says so or not. */
function roundingOf(places: readonly (readonly Place[])[], { caption, notes }: Table): number {
  const said = [caption ?? '', ...notes].flatMap((text) => saidRounding(text) ?? [])[0]
  if (said !== undefined) return said
  const counts = new Set(
    places
      .flat()
      .flatMap(({ figure }) => (figure && isCount(figure) && figure.value !== 0 ? figure.value : [])),
  )
  const all = [...counts]
  const least = (worth: number) => (worth === 5 ? 8 : 4)
  return (
    [1000, 100, 10, 5].find(
      (worth) => all.length >= least(worth) && all.every((count) => count % worth === 0),
    ) ?? 0
  )
}

function isCount({ step, unit, text }: Figure): boolean {
  return step === 0 && (unit === null || unit === 'count') && !/[.%£]/.test(text)
}

function withSteps(places: Place[][], step: number): Place[][] {
  if (step === 0) return places
  return places.map((line) =>
    line.map((place) =>
      place.figure && isCount(place.figure) ? { ...place, figure: { ...place.figure, step } } : place,
    ),
  )
}

function placeIn(
  table: Table,
  cell: Cell,
  quote: string,
  paper: string,
  byPlace: ReadonlyMap<string, MetricRecord>,
): Place {
  const text = cell.text.trim()
  if (NOTHING.test(text)) return EMPTY
  if (WITHHELD.test(text)) return { kind: 'withheld', figure: null, bracketed: false }
  const main = cell.rowSpan > 1 || cell.columnSpan > 1 ? null : cellQuantities(cell.text)?.main
  if (!main || main.form === 'ordinal') return { kind: 'words', figure: null, bracketed: false }
  const record = byPlace.get(
    `${table.index} ${main.text} ${boxesKey(coveredBoxes(cell.pieces, main))} ${cell.pieces.some(({ box }) => box) ? '' : pathsKey(table.rowPaths[cell.row] ?? [], table.columnPaths[cell.column] ?? [])}`,
  )
  const read = record ? signed(figureOfRecord(record), record) : figureOfCell(table, cell, main, quote, paper)
  const figure = read.step === 0 && isInThousands(table, cell) ? { ...read, step: 1 } : read
  return { kind: 'figure', figure, bracketed: /^\(\s*£?\s?[\d,.]+[mk%]?\s*\)$/i.test(text) }
}

/** A fall is recorded by its size and direction, and is printed beside rises with its sign. */
function signed(figure: Figure, { value, direction, text }: MetricRecord): Figure {
  const falls = direction === 'decrease' && value > 0 && /^[(\s]*[-–−(]/.test(text)
  return falls ? { ...figure, value: -figure.value } : figure
}

/** "Calls (thousands)": whole numbers that were rounded, and no counts. */
function isInThousands(table: Table, { row, column }: Cell): boolean {
  const labels = [
    ...(table.rowPaths[row] ?? []),
    ...(table.columnPaths[column] ?? []),
    table.caption,
    table.unitText,
  ]
  return labels.some((label) =>
    /\b(?:thousands|millions|000s|rounded)\b|(?<![\d,.])['’]?0{3}s?\b/i.test(label ?? ''),
  )
}

function placeOf({ text, source }: MetricRecord): string {
  const { table, boxes } = source
  return `${table?.index} ${text} ${boxesKey(boxes)} ${boxes.length > 0 ? '' : pathsKey(table?.row ?? [], table?.column ?? [])}`
}

function pathsKey(row: readonly string[], column: readonly string[]): string {
  return `${row.join('>')}/${column.join('>')}`
}

function figureOfCell(
  table: Table,
  cell: Cell,
  { value, unit, decimals, text, qualifier, start, end }: QuantityMention,
  quote: string,
  paper: string,
): Figure {
  const stated =
    unit ??
    statedUnit((table.columnPaths[cell.column] ?? []).join(' ')) ??
    statedUnit((table.rowPaths[cell.row] ?? []).join(' ')) ??
    statedUnit(table.unitText ?? '') ??
    statedUnit(table.caption ?? '')
  return {
    key: `${paper.replace(/^sha256:/, '').slice(0, 12)}-t${table.index}-r${cell.row}-c${cell.column}`,
    record: null,
    value: exact(value * unitWorth(stated)),
    step: stepOf(value, stated, decimals ?? 0),
    unit: stated,
    qualifier,
    text,
    page: cell.page,
    boxes: coveredBoxes(cell.pieces, { start, end }),
    quote,
    table: {
      index: table.index,
      row: table.rowPaths[cell.row] ?? [],
      column: table.columnPaths[cell.column] ?? [],
    },
  }
}

function rowTexts({ cells }: Table): Map<number, string> {
  const texts = new Map<number, string>()
  for (const { row, text } of cells) {
    if (text !== '') texts.set(row, texts.has(row) ? `${texts.get(row)} ${text}` : text)
  }
  return texts
}

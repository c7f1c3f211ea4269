import type { Period } from '../../../schemas/period.js'
import type { Direction, Role } from '../../../schemas/record.js'
import type { Cell, Table } from '../../document/model.js'
import type { QuantityMention } from '../../language/mention.js'
import { type LabelTime, periodOfCell, UNTIMED } from '../../understanding/frame/table-time.js'
import { type TimeKind, timeKindOf } from '../../understanding/frame/time-kind.js'
import type { Figure, Inherited, Passage } from '../figure.js'
import { inheritedFrom } from '../prose/attach-period.js'
import { statedUnit as statedIn } from '../stated-unit.js'
import type { Surroundings } from '../surroundings.js'
import type { Tools } from '../tools.js'
import { type AxisLabel, innermost } from './axis.js'
import { cellDimensions, type Members } from './cell-dimensions.js'
import { type CellMetric, type CellUnit, cellMetric } from './cell-metric.js'
import { type CellQuantities, cellQuantities } from './cell-quantities.js'
import { isPrevious, scorecardPeriod } from './scorecard.js'
import { readTableLabels, type TableReading } from './table-reading.js'

/**
 * The figures of a table: every cell that holds a figure and whose metric, after all labels and the words around the
 * table are read, is known. A cell that its labels do not explain gives none.
 */
export function readTable(
  table: Table,
  surroundings: Surroundings,
  section: string | null,
  tools: Tools,
): Figure[] {
  const around = [
    table.caption ?? '',
    surroundings.headings[0]?.text ?? '',
    ...table.rowPaths.flat().slice(0, table.kind === 'card' ? 2 : 0),
  ]
  const elsewhere = around.some((text) => tools.lexicon.elsewhere(text))
  const { own } = tools.lexicon.catalogue
  if (elsewhere && own.size === 0) return []
  const reading = readTableLabels(table, surroundings, tools)
  const rowTexts = rowTextsOf(table)
  return table.cells.flatMap((cell) => {
    if (cell.row < table.headerRows || cell.column < table.headerColumns) return []
    if (table.innerStubs?.includes(cell.column)) return []
    if (isNumbering(table, cell)) return []
    const quantities = cellQuantities(cell.text)
    if (!quantities) return []
    const passage = passageOf(table, cell, section)
    const quote = rowTexts.get(cell.row) ?? cell.text
    const figures = figuresOf(reading, cell, passage, quantities, quote, tools)
    return elsewhere ? figures.filter(({ metric }) => own.has(metric.value)) : figures
  })
}

function figuresOf(
  reading: TableReading,
  cell: Cell,
  passage: Passage,
  { main, share, split }: CellQuantities,
  quote: string,
  tools: Tools,
): Figure[] {
  const whole = figureOf(reading, cell, passage, main, quote, tools)
  const figures = whole ? [whole] : []
  const part = share ? figureOf(reading, cell, passage, share, quote, tools) : null
  if (part) figures.push(part)
  if (whole && split.length > 0) figures.push(...splitFigures(reading, cell, whole, split))
  return figures
}

function figureOf(
  reading: TableReading,
  cell: Cell,
  passage: Passage,
  quantity: QuantityMention,
  quote: string,
  { lexicon }: Tools,
): Figure | null {
  const column = reading.columns[cell.column]
  const row = reading.rowLabels(cell.row, cell.column).label
  if (!column || !row) return null
  const unit = unitOf(reading, cell, quantity)
  const metric = cellMetric(reading, cell.row, cell.column, unit, quantity.decimals, lexicon.catalogue)
  if (!metric || (reading.table.kind === 'card' && !metric.own)) return null
  const stated = cellDimensions(reading, cell.row, cell.column, metric.metric, lexicon.catalogue)
  if (!stated) return null
  const several = reading.table.columns - reading.table.headerColumns > 1
  if ((several || column.text !== '') && isFarTotal(metric, row, column, stated)) return null
  const last = column.parts.at(-1)
  const change =
    !metric.own &&
    (column.parts.some((part) => part.change) ||
      (row.parts.at(-1)?.change === true && wordsOf(row.text) <= 5))
  const rank = quantity.form === 'ordinal' || (last?.rank === true && quantity.unit === null)
  if (quantity.form === 'ordinal' && !last?.rank) return null
  const period = scorecardPeriod(reading, cell, periodOf(reading, cell, timeKindOf(metric.metric)))
  const dimensions: Members = { ...metric.members, ...stated }
  return {
    passage,
    quantity: change ? { ...quantity, value: Math.abs(quantity.value) } : quantity,
    quote,
    metric: { value: metric.metric.id + (rank ? '.rank' : change ? '.change' : ''), origin: metric.origin },
    unit: { value: rank ? 'rank' : metric.unit, origin: quantity.unit !== null ? 'cell' : 'column-header' },
    period,
    area: areaOf(reading, cell),
    dimensions,
    role: roleOf(reading, cell, period.value),
    direction: change ? directionOf(quantity.value) : null,
    basePeriod: null,
    status: isPrevious(reading, cell) ? ['previous'] : [],
    rule: 'table-cell',
  }
}

/** `95 (86/9)` under "… (M/F)": the parts of the split are the members that the header lists, in its order. */
function splitFigures(
  reading: TableReading,
  cell: Cell,
  whole: Figure,
  split: readonly QuantityMention[],
): Figure[] {
  const label = [...(reading.columns[cell.column]?.parts ?? []), ...(reading.rows[cell.row]?.parts ?? [])]
  const listed = label.flatMap(({ text, dimensions }) =>
    dimensions.filter(({ start }) => /\([^)]*$/.test(text.slice(0, start))),
  )
  if (listed.length !== split.length) return []
  return split.flatMap((quantity, index) => {
    const member = listed[index]
    if (!member) return []
    return [
      {
        ...whole,
        quantity,
        dimensions: { ...whole.dimensions, [member.dimension]: member.member },
        rule: 'table-cell-split',
      },
    ]
  })
}

export function unitOf(
  { columns, rowLabels, corner, caption }: TableReading,
  cell: Cell,
  quantity: QuantityMention,
): CellUnit {
  const own =
    quantity.unit ??
    innermost(columns[cell.column]?.parts ?? [], ({ unit }) => unit) ??
    innermost(rowLabels(cell.row, cell.column).label?.parts ?? [], ({ unit }) => unit)
  return { own, stated: statedIn(corner.text) ?? statedIn(caption.text) }
}

/** The time of a cell, as its metric stands in time. */
export function periodOf(reading: TableReading, cell: Cell, kind: TimeKind): Inherited<Period> {
  const column = reading.columns[cell.column]?.time ?? UNTIMED
  const row = reading.rowLabels(cell.row, cell.column).label?.time ?? UNTIMED
  const dated = periodOfCell(
    differenceOf(column, row, reading, cell),
    row,
    reading,
    reading.surroundings,
    kind,
  )
  return inheritedFrom(dated)
}

/** A column of differences without a time of its own ends with the latest of the columns before it. */
function differenceOf(column: LabelTime, row: LabelTime, reading: TableReading, cell: Cell): LabelTime {
  if (!column.change || column.period !== null || row.period !== null) return column
  const dated = reading.columns.slice(0, cell.column).flatMap(({ period }) => (period?.end ? [period] : []))
  const latest = dated.sort((a, b) => ((a.end ?? '') < (b.end ?? '') ? 1 : -1))[0]
  return latest ? { ...column, period: latest } : column
}

export function areaOf(reading: TableReading, cell: Cell): Figure['area'] {
  const ofColumn = innermost(reading.columns[cell.column]?.parts ?? [], ({ area }) => area)
  if (ofColumn) return { value: ofColumn, origin: 'column-header' }
  const ofRow = innermost(reading.rows[cell.row]?.parts ?? [], ({ area }) => area)
  if (ofRow) return { value: ofRow, origin: 'row-header' }
  return reading.surroundings.area
}

export function roleOf(reading: TableReading, cell: Cell, period: Period): Role {
  const stated =
    innermost(reading.columns[cell.column]?.parts ?? [], ({ role }) => role) ??
    innermost(reading.rows[cell.row]?.parts ?? [], ({ role }) => role) ??
    reading.caption.roles[0]?.role
  if (stated) return stated
  const day = reading.surroundings.day ?? reading.surroundings.asOf
  return day !== null && period.start !== null && period.start > day ? 'forecast' : 'actual'
}

/** A total under a label that says nothing, of a metric that only a heading names, is the total of nobody knows what. */
function isFarTotal(metric: CellMetric, row: AxisLabel, column: AxisLabel, stated: Members): boolean {
  const far = metric.origin === 'heading' || metric.origin === 'previous-sentence'
  const says = ({ parts, period }: AxisLabel) =>
    period !== null ||
    parts.some(({ area, names, role, total }) => area !== null || names.length > 0 || role !== null || total)
  return far && row.total && Object.keys(stated).length === 0 && !says(column)
}

/** "2.1 | Adoption performance | Good": a dotted number at the head of a row of words numbers the row. */
function isNumbering({ cells }: Table, cell: Cell): boolean {
  if (!/^\s*\d{1,2}(?:\.\d{1,2})+\.?\s*$/.test(cell.text)) return false
  const others = cells.filter((other) => other.row === cell.row && other !== cell && other.text.trim() !== '')
  return others.length > 0 && others.every(({ column, text }) => column > cell.column && !/\d/.test(text))
}

function wordsOf(text: string): number {
  return text.split(/\s+/).filter((word) => word !== '').length
}

export function directionOf(value: number): Direction {
  return value > 0 ? 'increase' : value < 0 ? 'decrease' : 'none'
}

export function passageOf(table: Table, cell: Cell, section: string | null): Passage {
  return {
    text: cell.text,
    pieces: cell.pieces,
    page: cell.page,
    section,
    method: 'table',
    table: {
      index: table.index,
      caption: table.caption,
      row: table.rowPaths[cell.row] ?? [],
      column: table.columnPaths[cell.column] ?? [],
      confidence: table.confidence,
    },
  }
}

export function rowTextsOf({ cells }: Table): Map<number, string> {
  const texts = new Map<number, string>()
  for (const { row, text } of cells) {
    if (text !== '') texts.set(row, texts.has(row) ? `${texts.get(row)} ${text}` : text)
  }
  return texts
}

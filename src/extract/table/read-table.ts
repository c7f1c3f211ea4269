import type { Role } from '../../../schemas/record.js'
import type { Unit } from '../../../schemas/units.js'
import type { Cell, Table } from '../../document/model.js'
import type { QuantityMention } from '../../language/mention.js'
import { schoolYear, timeKindOf } from '../../understanding/frame/time-kind.js'
import { budgetedRole } from '../budgeted-role.js'
import { isMoney } from '../choose-metric.js'
import type { Figure, Passage } from '../figure.js'
import { withoutImplied } from '../implied-members.js'
import type { Surroundings } from '../surroundings.js'
import type { Tools } from '../tools.js'
import { restsOnUnread } from '../unread-words.js'
import { withAgeOver } from './age-over-table.js'
import { innermost } from './axis.js'
import { belowZero, isNoLevel } from './below-zero.js'
import { periodOf } from './cell-period.js'
import { statesChange, unitOf } from './cell-unit.js'
import { directionOf } from './direction.js'
import { isSuperseded } from './foreseen-variance.js'
import { type HeldQuantity, heldQuantities } from './held-quantities.js'
import { CHANGE } from './label.js'
import { withLevels } from './levels-of-change.js'
import { oneValueAKey } from './one-value-a-key.js'
import { roleOf } from './role-of-cell.js'
import { isPrevious, scorecardPeriod } from './scorecard.js'
import type { TableWitness } from './seen-table.js'
import { readTableLabels, type TableReading } from './table-reading.js'
import {
  type CellRefusal,
  type UnderstoodCell,
  understandCells,
  type WeighedCell,
} from './understand-cells.js'

/**
 * The figures of a table: every cell that holds a figure and whose metric, after all labels and the words around the
 * table are read together, is known. A cell that its labels do not explain gives none.
 *
 * @param see is told how the table was understood, and why cells are no figures
 */
export function readTable(
  table: Table,
  surroundings: Surroundings,
  section: string | null,
  tools: Tools,
  see?: TableWitness,
): Figure[] {
  const { own } = tools.lexicon.catalogue
  const elsewhere = textsAround(table, surroundings).map(tools.lexicon.elsewhere).find(Boolean) ?? null
  if (elsewhere !== null && own.size === 0) {
    see?.({ table, surroundings, elsewhere, reading: null, cells: [] })
    return []
  }
  const reading = readTableLabels(table, surroundings, tools)
  const rowTexts = rowTextsOf(table)
  const made = understandCells(reading, heldQuantities(table), tools).map((weighed): MadeCell => {
    const { understood } = weighed
    if (!understood) return { weighed, figures: [] }
    const { metric } = understood.candidate
    // A statement of the whole council's money: "Adult social care", and below it "Residential care".
    const isOfOthers = elsewhere !== null || (isMoney(metric.unit) && isRowOfOthers(table, weighed, tools))
    if (isOfOthers && !own.has(metric.id))
      return { weighed: refused(weighed, 'another-service'), figures: [] }
    const figures = figuresOf({ held: weighed.held, understood }, { reading, section, rowTexts }, tools)
    return typeof figures === 'string'
      ? { weighed: refused(weighed, figures), figures: [] }
      : { weighed, figures }
  })
  const kept = oneValueAKey(
    made.flatMap(({ weighed, figures }) =>
      figures.map((figure) => ({ figure, score: weighed.understood?.candidate.score ?? 0 })),
    ),
  )
  see?.({ table, surroundings, elsewhere, reading, cells: settledCells(made, new Set(kept)) })
  return withLevels(kept)
}

/** The figure of a cell that is understood, with its parts, or why it is none after all. */
function figuresOf(
  { held, understood }: Pick<WeighedCell, 'held'> & { readonly understood: UnderstoodCell },
  { reading, section, rowTexts }: RowsOfTable,
  tools: Tools,
): Figure[] | CellRefusal {
  const { table, surroundings } = reading
  const { catalogue } = tools.lexicon
  const { metric } = understood.candidate
  const { cell, split } = held
  const quantity = belowZero(held.quantity, cell.text, metric, catalogue)
  if (!statesChange(reading, cell) && isNoLevel(quantity, cell.text, metric, catalogue)) return 'below-zero'
  if (isSuperseded(reading, cell.column)) return 'superseded'
  const said = { passage: passageOf(table, cell, section), quote: rowTexts.get(cell.row) ?? cell.text }
  const figure = figureOf(reading, { ...held, quantity }, understood, said, budgetedRole(metric, catalogue))
  if (!figure) return 'no-rank'
  if (restsOnUnread(figure, surroundings)) return 'unread-words'
  const aged = withAgeOver(figure, reading, cell, metric, catalogue)
  return [aged, ...(split.length > 0 ? splitFigures(reading, cell, aged, split) : [])]
}

interface RowsOfTable {
  readonly reading: TableReading
  readonly section: string | null
  readonly rowTexts: ReadonlyMap<number, string>
}

function isRowOfOthers(table: Table, { held }: WeighedCell, { lexicon }: Tools): boolean {
  return (table.rowPaths[held.cell.row] ?? []).some((label) => lexicon.elsewhere(label) !== null)
}

interface MadeCell {
  readonly weighed: WeighedCell
  readonly figures: readonly Figure[]
}

function settledCells(made: readonly MadeCell[], kept: ReadonlySet<Figure>): WeighedCell[] {
  return made.map(({ weighed, figures: [first] }) =>
    first && !kept.has(first) ? refused(weighed, 'two-values') : weighed,
  )
}

function refused(cell: WeighedCell, refusal: CellRefusal): WeighedCell {
  return { ...cell, understood: null, refusal }
}

function textsAround(table: Table, surroundings: Surroundings): string[] {
  const card = table.kind === 'card' ? table.rowPaths.flat().slice(0, 2) : []
  return [table.caption ?? '', surroundings.headings[0]?.text ?? '', ...card]
}

function figureOf(
  reading: TableReading,
  { cell, quantity, status }: HeldQuantity,
  { candidate, members, origin }: UnderstoodCell,
  { passage, quote }: Pick<Figure, 'passage' | 'quote'>,
  budgeted: Role,
): Figure | null {
  const column = reading.columns[cell.column]
  const last = column?.parts.at(-1)
  if (quantity.form === 'ordinal' && !last?.rank) return null
  // "Net change in households": a metric that is a difference itself gives its level.
  const change = statesChange(reading, cell) && !CHANGE.test(candidate.name.name.text)
  const rank = quantity.form === 'ordinal' || (last?.rank === true && quantity.unit === null)
  const kind = rank ? '.rank' : change ? '.change' : candidate.share ? '.share' : ''
  const dated = scorecardPeriod(reading, cell, periodOf(reading, cell, timeKindOf(candidate.metric)))
  const period = { ...dated, value: schoolYear(dated.value, candidate.metric) }
  return {
    passage,
    quantity: change ? { ...quantity, value: Math.abs(quantity.value) } : quantity,
    quote,
    metric: { value: candidate.metric.id + kind, origin },
    unit: {
      value: rank ? 'rank' : change ? changeUnit(reading, cell, quantity, candidate.unit) : candidate.unit,
      origin: quantity.unit !== null ? 'cell' : 'column-header',
    },
    period,
    area: areaOf(reading, cell),
    dimensions: withoutImplied(members, candidate.metric),
    role: roleOf(reading, cell, period.value, { unit: candidate.metric.unit, budgeted }),
    direction: change ? directionOf(quantity.value) : null,
    basePeriod: null,
    status: [...status, ...(isPrevious(reading, cell) ? ['previous'] : [])],
    rule: 'table-cell',
    chance: Math.min(1, candidate.score),
  }
}

/** A difference is in per cent where it or its column says so, else in the unit of the levels. */
function changeUnit(reading: TableReading, cell: Cell, quantity: QuantityMention, level: Unit): Unit {
  const said = unitOf(reading, cell, quantity).own
  if (said === null) return level === 'percent' ? 'percentage_points' : level
  return said
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

export function areaOf(reading: TableReading, cell: Cell): Figure['area'] {
  const ofColumn = innermost(reading.columns[cell.column]?.parts ?? [], ({ area }) => area)
  if (ofColumn) return { value: ofColumn, origin: 'column-header' }
  const ofRow = innermost(reading.rows[cell.row]?.parts ?? [], ({ area }) => area)
  if (ofRow) return { value: ofRow, origin: 'row-header' }
  return reading.surroundings.area
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

import type { Cell, Table } from '../../document/model.js'
import { vocabularyOf } from '../../understanding/names/vocabulary.js'
import type { Figure } from '../figure.js'
import type { ProseReader } from '../prose/read-prose.js'
import type { Surroundings } from '../surroundings.js'
import type { Tools } from '../tools.js'
import { innermost } from './axis.js'
import { cellLabels } from './labels-of-cell.js'
import { oneValueAKey } from './one-value-a-key.js'
import { areaOf, passageOf, readTable } from './read-table.js'
import type { SeenTable, TableWitness } from './seen-table.js'
import type { TableReading } from './table-reading.js'
import { wordedCells } from './worded-cells.js'

/** A table with what stands around it, and the section that it is of. */
export interface PlacedTable {
  readonly table: Table
  readonly surroundings: Surroundings
  readonly section: { readonly index: number; readonly title: string | null }
}

/**
 * All figures of a table: those that cells hold, and those that cells state in words.
 *
 * @param readerOf a reader of running text that has read nothing yet
 * @param see is told how the table was understood, and why cells are no figures
 */
export function readWholeTable(
  placed: PlacedTable,
  tools: Tools,
  readerOf: () => ProseReader,
  see?: TableWitness,
): Figure[] {
  let seen: SeenTable | null = null
  const held = readTable(placed.table, placed.surroundings, placed.section.title, tools, (one) => {
    seen = one
    see?.(one)
  })
  return [...held, ...wordedFigures(placed, seen, tools, readerOf)]
}

/**
 * The figures that cells state in words: each cell is an entry that its row's and its column's labels introduce, read as
 * running text is, apart from every other one. Times and areas of its labels are those of what says none itself; a cell in
 * a breakdown, whose labels say of whom it speaks, gives none, and neither do two cells that say the same otherwise. What
 * is silenced as another service's says nothing in words either.
 */
function wordedFigures(
  { table, surroundings, section }: PlacedTable,
  seen: SeenTable | null,
  tools: Tools,
  readerOf: () => ProseReader,
): Figure[] {
  const reading = seen?.reading ?? null
  const cells = seen === null || seen.elsewhere !== null ? [] : wordedCells(table, section.index)
  if (reading === null || cells.length === 0) return []
  const isPart = partsOf(reading, tools)
  const found = cells.flatMap(({ cell, block }) => {
    if (isPart(cell)) return []
    const around = aroundOf(table, cell, surroundings, tools)
    const passage = passageOf(table, cell, section.title)
    return readerOf()(block, around, section.title).map((figure) => ({
      ...labelled(figure, reading, cell),
      passage,
    }))
  })
  return oneValueAKey(found.map((figure) => ({ figure, score: figure.chance ?? 0 })))
}

/** What stands around the text of a cell: its row's label right over it, its labels together as what introduces it. */
function aroundOf(
  { rowPaths, columnPaths, caption }: Table,
  cell: Cell,
  surroundings: Surroundings,
  tools: Tools,
): Surroundings {
  const row = rowPaths[cell.row] ?? []
  const labels = [...row, ...(columnPaths[cell.column] ?? [])].join(': ')
  const read = (text: string) => tools.read(text, surroundings.asOf)
  const over = [row.join(': '), caption ?? ''].filter((text) => text !== '')
  return {
    ...surroundings,
    headings: [...over.map(read), ...surroundings.headings],
    leadIn: labels === '' ? null : read(`${labels}:`),
    entry: labels !== '',
  }
}

/** Whether a cell's labels are members of a breakdown, or a place: what it says is said of a part. */
function partsOf(reading: TableReading, tools: Tools): (cell: Cell) => boolean {
  const { labelsOf } = cellLabels(reading, vocabularyOf(tools.lexicon.catalogue), tools)
  return (cell) => {
    const { row, column, axes } = labelsOf(cell)
    const isMember = ({ own, age }: typeof row, axis: readonly string[]) =>
      age !== null || own.members.some(({ dimension }) => axis.includes(dimension))
    return (
      reading.places.size > 0 ||
      isMember(row, [...axes.rows, ...WHOM]) ||
      isMember(column, [...axes.columns, ...WHOM])
    )
  }
}

/** A label that says one of these speaks of a part of all, whatever its neighbours say. */
const WHOM: readonly string[] = ['sex', 'age_band', 'ethnicity']

/** Where a time or an area stands that is a figure's own. */
const OWN: ReadonlySet<string> = new Set(['sentence', 'cell'])

/** A figure with the time and the area of its labels, where its own words say none. */
function labelled(figure: Figure, reading: TableReading, cell: Cell): Figure {
  const parts = [...(reading.rows[cell.row]?.parts ?? []), ...(reading.columns[cell.column]?.parts ?? [])]
  const stated = OWN.has(figure.period.origin) ? null : innermost(parts, ({ period }) => period)
  return {
    ...figure,
    period: stated === null ? figure.period : { value: stated, origin: 'column-header' },
    area: OWN.has(figure.area.origin) ? figure.area : areaOf(reading, cell),
  }
}

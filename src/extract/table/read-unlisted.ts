import type { Origin } from '../../../schemas/record.js'
import type { Unit } from '../../../schemas/units.js'
import type { Cell, Table } from '../../document/model.js'
import { slugOf } from '../../language/dimension-members.js'
import type { QuantityMention } from '../../language/mention.js'
import type { Figure } from '../figure.js'
import type { Surroundings } from '../surroundings.js'
import type { Tools } from '../tools.js'
import { unlistedMetric } from '../unlisted-metric.js'
import { restsOnUnread } from '../unread-words.js'
import type { AxisLabel } from './axis.js'
import { periodOf } from './cell-period.js'
import { cellQuantities } from './cell-quantities.js'
import type { Members } from './cell-readings.js'
import { unitOf } from './cell-unit.js'
import { directionOf } from './direction.js'
import { areaOf, passageOf, rowTextsOf } from './read-table.js'
import { roleOf } from './role-of-cell.js'
import { isPrevious, isScorecard, scorecardPeriod } from './scorecard.js'
import { readTableLabels, type TableReading } from './table-reading.js'

interface Name {
  readonly text: string
  readonly origin: Origin
}

/**
 * The figures of a table whose names are not in the catalogue: rows and cards with a label of their own, under that
 * label. Cells that gave figures already are left alone.
 */
export function readUnlisted(
  table: Table,
  surroundings: Surroundings,
  section: string | null,
  tools: Tools,
  known: readonly Figure[],
): Figure[] {
  const taken = new Set(known.map(({ passage }) => passage.pieces))
  const reading = readTableLabels(table, surroundings, tools)
  const rowTexts = rowTextsOf(table)
  return table.cells.flatMap((cell) => {
    if (cell.row < table.headerRows || cell.column < table.headerColumns) return []
    if (table.innerStubs?.includes(cell.column) || taken.has(cell.pieces)) return []
    const main = cellQuantities(cell.text)?.main
    if (!main || main.form === 'ordinal') return []
    const figure = figureOf(reading, cell, main, section, rowTexts.get(cell.row) ?? cell.text)
    return figure && !restsOnUnread(figure, surroundings) ? [figure] : []
  })
}

function figureOf(
  reading: TableReading,
  cell: Cell,
  quantity: QuantityMention,
  section: string | null,
  quote: string,
): Figure | null {
  const column = reading.columns[cell.column]
  const row = reading.rowLabels(cell.row, cell.column).label
  const name = nameOf(reading, row, column)
  const metric = name ? unlistedMetric(name.text) : null
  if (!name || metric === null) return null
  const period = scorecardPeriod(reading, cell, periodOf(reading, cell, 'measure'))
  const { own, stated } = unitOf(reading, cell, quantity)
  const change = name.origin !== 'column-header' && column?.parts.at(-1)?.change === true
  return {
    passage: passageOf(reading.table, cell, section),
    quantity: change ? { ...quantity, value: Math.abs(quantity.value) } : quantity,
    quote,
    metric: { value: change ? `${metric}.change` : metric, origin: name.origin },
    label: name.text,
    unit: {
      value: own ?? stated ?? bareUnit(quantity),
      origin: quantity.unit !== null ? 'cell' : 'column-header',
    },
    period,
    area: areaOf(reading, cell),
    dimensions: {
      ...(name.origin === 'row-header' ? {} : membersOf(row)),
      ...(name.origin === 'column-header' || isScorecard(reading) ? {} : membersOf(column)),
    },
    role: roleOf(reading, cell, period.value, { unit: null, budgeted: 'forecast' }),
    direction: change ? directionOf(quantity.value) : null,
    basePeriod: null,
    status: isPrevious(reading, cell) ? ['previous'] : [],
    rule: isScorecard(reading) ? 'unlisted-card' : 'unlisted-row',
  }
}

/**
 * What the row says, else the column, else the title of a scorecard; labels that are only times, areas or totals name
 * nothing.
 */
function nameOf(
  reading: TableReading,
  row: AxisLabel | undefined,
  column: AxisLabel | undefined,
): Name | null {
  const { table } = reading
  const ofRow = namePart(row)
  if (ofRow !== null) return { text: ofRow, origin: 'row-header' }
  const ofColumn = table.kind === 'card' ? null : namePart(column)
  if (ofColumn !== null) return { text: ofColumn, origin: 'column-header' }
  const title = table.caption?.trim() ?? ''
  return isScorecard(reading) && /\p{L}{3}/u.test(title) ? { text: title, origin: 'caption' } : null
}

function namePart(label: AxisLabel | undefined): string | null {
  const last = label?.parts.at(-1)
  if (!label || !last || label.total || label.age !== null || label.period !== null) return null
  return last.unknown.length > 2 || last.names.length > 0 ? last.text.trim() : null
}

/** Members that the other label states; words of its own that nobody knows make a category. */
function membersOf(label: AxisLabel | undefined): Members {
  const last = label?.parts.at(-1)
  if (!label || !last || label.total) return {}
  const members: Members = label.age === null ? {} : { age_band: label.age }
  for (const { dimensions } of label.parts)
    for (const { dimension, member } of dimensions) members[dimension] = member
  const strange = label.period === null && last.area === null && !last.change && last.unknown !== ''
  const category = strange && Object.keys(members).length === 0 ? slugOf(last.text) : ''
  return category === '' ? members : { ...members, category }
}

/** A bare figure counts things when it is whole, and is a quotient when it is printed with decimals. */
function bareUnit({ decimals }: QuantityMention): Unit {
  return (decimals ?? 0) > 0 ? 'ratio' : 'count'
}

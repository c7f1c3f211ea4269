import type { Catalogue } from '../../../schemas/catalogue.js'
import type { Metric } from '../../../schemas/metric.js'
import { isCountAlone } from '../../language/ellipsis.js'
import { groupOf } from './axis.js'
import { isChangeRow } from './change-rows.js'
import type { HeldQuantity } from './held-quantities.js'
import { type ChosenReading, LEAST_SCORE } from './joint-reading.js'
import type { TableReading } from './table-reading.js'

/** A reading taken over from the row above is a little less sure than that one. */
const TAKEN_OVER = 0.95

/**
 * The chosen readings of a table's cells, where rows that say nothing themselves are what the rows above make them: a row
 * of differences is of the metric of the levels above it in its group, and the "Number" below rates counts what the rates
 * are of. Where the rows above are not understood, neither are they.
 */
export function besideLevels(
  reading: TableReading,
  held: readonly HeldQuantity[],
  chosen: ReadonlyMap<number, ChosenReading>,
  catalogue: Catalogue,
): Map<number, ChosenReading> {
  const settled = new Map(chosen)
  for (const [index, { cell }] of held.entries()) {
    const row = reading.rows[cell.row]
    const text = row?.parts.at(-1)?.text ?? ''
    const changes = row !== undefined && isChangeRow(row)
    if (!changes && !isCountAlone(text)) continue
    const level = levelAbove(reading, held, chosen, index)
    if (level === undefined) continue
    const taken = level && (changes ? level : countedBy(level, catalogue))
    if (taken) settled.set(index, taken)
    else if (changes) settled.delete(index)
  }
  return settled
}

/**
 * The reading of the nearest level above a cell in its column and group: null where there are levels and none is
 * understood, undefined where there are none.
 */
function levelAbove(
  reading: TableReading,
  held: readonly HeldQuantity[],
  chosen: ReadonlyMap<number, ChosenReading>,
  index: number,
): ChosenReading | null | undefined {
  const own = held[index]
  if (!own) return undefined
  let levels = 0
  for (let above = index - 1; above >= 0; above--) {
    const one = held[above]
    if (!one || one.cell.column !== own.cell.column || one.cell.row === own.cell.row) continue
    const row = reading.rows[one.cell.row]
    if (!row || groupOf(row) !== groupOf(reading.rows[own.cell.row])) break
    if (isChangeRow(row)) continue
    levels++
    const choice = chosen.get(above)
    if (choice && choice.candidate.score >= LEAST_SCORE) return takenOver(choice, choice.candidate.metric)
  }
  return levels > 0 ? null : undefined
}

/** What a rate is the rate of, counted. */
function countedBy(level: ChosenReading, catalogue: Catalogue): ChosenReading | null {
  const rate = level.candidate.metric.identities.find(({ kind }) => kind === 'rate')
  const counted = rate?.numerator === undefined ? undefined : catalogue.metrics.get(rate.numerator)
  return counted ? takenOver(level, counted) : null
}

function takenOver(choice: ChosenReading, metric: Metric): ChosenReading {
  const { candidate } = choice
  const unit = metric === candidate.metric ? candidate.unit : metric.unit
  return {
    ...choice,
    candidate: { ...candidate, metric, unit, share: false, score: candidate.score * TAKEN_OVER },
  }
}

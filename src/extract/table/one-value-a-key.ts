import type { Figure } from '../figure.js'
import { figureKey } from '../figure-key.js'

/** A figure and how good its reading is. */
export interface ScoredFigure {
  readonly figure: Figure
  readonly score: number
}

/** A reading this much better than all others of its key is meant; the others are of something else. */
const CLEARLY = 0.02

/**
 * Two values for one key in one table mean that a label was not understood: neither is a figure, unless one reading is
 * clearly better than those of the other values. A value that is merely printed twice stays.
 */
export function oneValueAKey(scored: readonly ScoredFigure[]): Figure[] {
  const groups = new Map<string, ScoredFigure[]>()
  for (const one of scored) {
    const key = figureKey(one.figure, one.figure.status)
    groups.set(key, [...(groups.get(key) ?? []), one])
  }
  const kept = new Set([...groups.values()].flatMap(keptOf))
  return scored.filter((one) => kept.has(one)).map(({ figure }) => figure)
}

function keptOf(group: readonly ScoredFigure[]): readonly ScoredFigure[] {
  const values = new Set(group.map(({ figure }) => figure.quantity.value))
  const total = totalOfRow(group)
  if (total) return [total]
  if (values.size <= 1) return group
  const best = group.reduce((a, b) => (b.score > a.score ? b : a))
  const others = group.filter(({ figure }) => figure.quantity.value !== best.figure.quantity.value)
  const clear = others.every(({ score }) => score + CLEARLY <= best.score)
  return clear ? group.filter(({ figure }) => figure.quantity.value === best.figure.quantity.value) : []
}

/**
 * The last of several figures of one row that none of the labels tells apart, when it is the sum of those before it: the
 * columns are parts whose heads could not be read, and the last one is their total.
 */
function totalOfRow(group: readonly ScoredFigure[]): ScoredFigure | null {
  const last = group.at(-1)
  const parts = group.slice(0, -1)
  if (!last || parts.length === 0 || last.figure.quantity.unit === 'percent') return null
  const { row } = last.figure.passage.table ?? {}
  const inRow = parts.every(({ figure }) => figure.passage.table?.row === row)
  const sum = parts.reduce((whole, { figure }) => whole + figure.quantity.value, 0)
  return inRow && Math.abs(sum - last.figure.quantity.value) < 1e-9 && sum !== 0 ? last : null
}

import type { CellCandidate } from './cell-readings.js'

/** A cell with its candidate readings. */
export interface CandidateCell {
  readonly row: number
  readonly column: number
  /** Cells of one block (rows under one group) and one kind of unit are read together. */
  readonly block: string
  /** Its readings in each way that the axes may be taken: as names, or as members of a dimension. */
  readonly candidates: ReadonlyMap<AxesAs, readonly CellCandidate[]>
}

/** Which axes are members of a dimension and name nothing themselves. */
export type AxesAs = 'names' | 'member-rows' | 'member-columns' | 'members'

/** Members of one dimension along an axis are what tables do most: a name beside them is likelier that of all. */
const AS: Readonly<Record<AxesAs, number>> = {
  names: 1,
  'member-rows': 1.25,
  'member-columns': 1.25,
  members: 1.4,
}

/** A reading below this says too little to be a figure. */
export const LEAST_SCORE = 0.5

export interface ChosenReading {
  readonly candidate: CellCandidate
  /** By how much the reading is better than the next one of another metric, for all cells that share it. */
  readonly margin: number
  /** How many cells share the choice. */
  readonly cells: number
  readonly axis: Axis
  readonly as: AxesAs
}

export type Axis = 'cell' | 'row' | 'column' | 'table'
const AXES: readonly Axis[] = ['table', 'row', 'column', 'cell']

/**
 * What each way of sharing a metric is worth before anything is read: a metric a cell is the last that a table does.
 */
const PRIOR: Readonly<Record<Axis, number>> = { cell: 0.9, row: 1, column: 1, table: 1.02 }

/**
 * One reading a cell, by its place among them, chosen together: the cells of a block share a metric by row, by column or all of them, whichever
 * explains their labels best; only where none does has each cell a metric of its own.
 */
export function readJointly(cells: readonly CandidateCell[]): Map<number, ChosenReading> {
  const chosen = new Map<number, ChosenReading>()
  const places = new Map(cells.map((cell, place) => [cell, place] as const))
  for (const block of groupsBy(cells, ({ block: key }) => key)) {
    const kinds = [...new Set(block.flatMap(({ candidates }) => [...candidates.keys()]))]
    const ways = kinds.flatMap((as) =>
      AXES.map((axis) => {
        const groups = groupsBy(block, keyOf(axis)).map((group) => ({ group, best: bestOf(group, as) }))
        const worth = groups.reduce((sum, { group, best }) => sum + group.length * (best?.mean ?? 0), 0)
        return { axis, as, groups, worth: (AS[as] * PRIOR[axis] * worth) / block.length }
      }),
    )
    const best = ways.reduce((a, b) => (b.worth > a.worth + 1e-9 ? b : a))
    for (const { group, best: shared } of best.groups) {
      if (!shared) continue
      for (const cell of group) {
        const candidate = cell.candidates.get(best.as)?.find((one) => keyOfCandidate(one) === shared.key)
        if (candidate)
          chosen.set(places.get(cell) ?? -1, {
            candidate,
            margin: shared.margin,
            cells: group.length,
            axis: best.axis,
            as: best.as,
          })
      }
    }
  }
  return chosen
}

function keyOf(axis: Axis): (cell: CandidateCell) => string {
  return ({ row, column }) =>
    axis === 'table' ? '' : axis === 'row' ? `${row}` : axis === 'column' ? `${column}` : `${row}/${column}`
}

const keyOfCandidate = ({ metric, share }: CellCandidate) => (share ? `${metric.id}.share` : metric.id)

function bestOf(
  cells: readonly CandidateCell[],
  as: AxesAs,
): { key: string; mean: number; margin: number } | null {
  const sums = new Map<string, number>()
  for (const { candidates } of cells)
    for (const one of candidates.get(as) ?? []) {
      const key = keyOfCandidate(one)
      // What a cell does not admit at all counts as a small chance, so the mean of logarithms stays finite.
      sums.set(key, (sums.get(key) ?? 0) + Math.log(Math.max(one.score, SMALL)) - Math.log(SMALL))
    }
  const [first, second] = [...sums].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
  if (!first) return null
  const mean = (sum: number) => Math.exp(sum / cells.length + Math.log(SMALL))
  return { key: first[0], mean: mean(first[1]), margin: mean(first[1]) - mean(second?.[1] ?? 0) }
}

/** The least that a reading is worth to one cell of a group. */
const SMALL = 0.02

function groupsBy<T>(all: readonly T[], key: (one: T) => string): T[][] {
  const groups = new Map<string, T[]>()
  for (const one of all) {
    const known = groups.get(key(one))
    if (known) known.push(one)
    else groups.set(key(one), [one])
  }
  return [...groups.values()]
}

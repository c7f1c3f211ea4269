import type { CellCandidate } from './cell-readings.js'

/** A cell with its candidate readings. */
export interface CandidateCell {
  readonly row: number
  readonly column: number
  /** Cells of one block (rows under one group) and one kind of unit are read together. */
  readonly block: string
  /** What its row and its column say apart from what their figures are of: time, area, members, role. */
  readonly apart: { readonly row: string; readonly column: string }
  /** Its readings in each way that the axes may be taken: as names, or as members of a dimension. */
  readonly candidates: ReadonlyMap<AxesAs, readonly CellCandidate[]>
}

/** Which axes are members of a dimension and name nothing themselves; `lines`: the rows are lines of money. */
export type AxesAs = 'names' | 'member-rows' | 'member-columns' | 'members' | 'lines'

/** Members of one dimension along an axis are what tables do most: a name beside them is likelier that of all. */
const AS: Readonly<Record<AxesAs, number>> = {
  names: 1,
  'member-rows': 1.25,
  'member-columns': 1.25,
  members: 1.4,
  lines: 1.25,
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
        const groups = distinctly(groupsBy(block, keyOf(axis)), axis, as)
        const worth = groups.reduce((sum, { group, best }) => sum + group.length * (best?.mean ?? 0), 0)
        return { axis, as, groups, worth: (AS[as] * PRIOR[axis] * worth) / block.length }
      }),
    )
    const likeliest = ways.reduce((a, b) => (b.worth > a.worth + 1e-9 ? b : a))
    const byColumn = ways.find(({ as, axis }) => as === likeliest.as && axis === 'column')
    const best =
      byColumn && likeliest.axis === 'table' && sharesAlike(likeliest.groups) && !sharesAlike(byColumn.groups)
        ? byColumn
        : likeliest
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

/** Whether one metric is given to figures of one row which nothing tells apart. */
function sharesAlike(groups: readonly { group: readonly CandidateCell[]; best: Shared | null }[]): boolean {
  const places = groups.flatMap(({ group, best }) =>
    group.map(({ row, apart }) => `${row} ${apart.column} ${best?.key}`),
  )
  return new Set(places).size < places.length
}

interface Shared {
  readonly key: string
  readonly mean: number
  readonly margin: number
}

/** A metric that another group has may be exchanged for one that is at least this good beside it. */
const NEXT_BEST = 0.7

/**
 * The best metric of each group. Two columns that nothing tells apart are never of one metric: the one that it
 * fits less is of the next one, where that fits nearly as well ("Children | Reoffended" of a reoffending cohort).
 */
function distinctly(
  groups: readonly (readonly CandidateCell[])[],
  axis: Axis,
  as: AxesAs,
): { group: readonly CandidateCell[]; best: Shared | null }[] {
  const ranked = groups.map((group) => ({ group, ranking: rankingOf(group, as) }))
  if (axis !== 'column') return ranked.map(({ group, ranking }) => ({ group, best: ranking[0] ?? null }))
  const taken = new Set<string>()
  const best = new Map<readonly CandidateCell[], Shared | null>()
  for (const { group, ranking } of ranked.toSorted(
    (a, b) => (b.ranking[0]?.mean ?? 0) - (a.ranking[0]?.mean ?? 0),
  )) {
    const [first] = ranking
    const place = group[0]?.apart[axis] ?? ''
    const free = ranking.find(({ key }) => !taken.has(`${place} ${key}`))
    const chosen = first && free && free.mean >= NEXT_BEST * first.mean ? free : (first ?? null)
    if (chosen) taken.add(`${place} ${chosen.key}`)
    best.set(group, chosen)
  }
  return groups.map((group) => ({ group, best: best.get(group) ?? null }))
}

/** The metrics that cells may share, the likeliest first. */
function rankingOf(cells: readonly CandidateCell[], as: AxesAs): Shared[] {
  const sums = new Map<string, number>()
  for (const { candidates } of cells)
    for (const one of candidates.get(as) ?? []) {
      const key = keyOfCandidate(one)
      // What a cell does not admit at all counts as a small chance, so the mean of logarithms stays finite.
      sums.set(key, (sums.get(key) ?? 0) + Math.log(Math.max(one.score, SMALL)) - Math.log(SMALL))
    }
  const mean = (sum: number) => Math.exp(sum / cells.length + Math.log(SMALL))
  const ordered = [...sums].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).slice(0, RANKED)
  return ordered.map(([key, sum], place) => ({
    key,
    mean: mean(sum),
    margin: mean(sum) - mean(ordered[place + 1]?.[1] ?? 0),
  }))
}

/** So many metrics of a group are compared. */
const RANKED = 6

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

import { type Claim, judge } from './claim.js'
import type { Evidence } from './evidence.js'
import { type Figure, isMoney } from './figure.js'
import { difference, type Interval, quotient, scaled } from './interval.js'
import { inUnitOf, numberText, round } from './print.js'
import type { TableFigures } from './table-figures.js'

type Kind = 'difference' | 'percentage change' | 'share'

/** A column that follows from two others, line by line. */
interface Relation {
  readonly kind: Kind
  readonly column: number
  readonly first: number
  readonly second: number
}

/** So many lines must show what a column is made of, and so large a part of all. */
const LEAST_LINES = 3
const LEAST_PART = 0.7

const DIFFERENCE = /\b(?:change|difference|diff|variance|variation|movement|net|gap)\b|[+±]\s?\/\s?[-−–]/i
const SHARE = /%|\bper ?cent|\brates?\b|\bproportion\b|\bshare\b/i

/**
 * Columns that are called a change, a difference or a percentage, against the two columns that they are made of. Which
 * two these are, the other lines of the table show: all but a few must agree on them.
 */
export function checkTableRelations({ tables }: Evidence): Claim[] {
  return tables.flatMap((grid) =>
    columnsOf(grid).flatMap((column) => {
      const found = bestRelation(grid, column)
      return found ? found : []
    }),
  )
}

function bestRelation(grid: TableFigures, column: number): Claim[] | null {
  const label = grid.columnLabel(column)
  const kinds: Kind[] = [
    ...(DIFFERENCE.test(label) ? (['difference', 'percentage change'] as const) : []),
    ...(SHARE.test(label) ? (['share'] as const) : []),
  ]
  if (kinds.length === 0) return null
  let best: Claim[] | null = null
  let most = 0
  for (const kind of kinds) {
    for (const first of columnsOf(grid)) {
      for (const second of columnsOf(grid)) {
        if (first === column || second === column || first === second) continue
        const claims = claimsOf(grid, { kind, column, first, second })
        const right = claims.filter(({ verdict }) => verdict !== 'contradicted')
        // Nothing from nothing is nothing in every pair of columns.
        const telling = right.filter(({ published }) => published !== 0)
        if (telling.length < LEAST_LINES || right.length < LEAST_PART * claims.length) continue
        if (right.length > most) {
          best = claims
          most = right.length
        }
      }
    }
  }
  return best
}

function claimsOf(grid: TableFigures, { kind, column, first, second }: Relation): Claim[] {
  const claims: Claim[] = []
  for (let row = grid.table.headerRows; row < grid.table.rows; row++) {
    const [stated, a, b] = [column, first, second].map((at) => grid.places[row]?.[at]?.figure)
    if (!stated || !a || !b || [stated, a, b].some(({ qualifier }) => qualifier !== null)) continue
    if (isMoney(a.unit) !== isMoney(b.unit) || (a.unit === 'percent') !== (b.unit === 'percent')) continue
    const judged = judge(stated, (of) => compute(kind, of(a), of(b)))
    if (!judged) continue
    const value = compute(kind, [a.value, a.value], [b.value, b.value])
    if (!value) continue
    claims.push(claimOf(kind, stated, [a, b], judged, value[0]))
  }
  return claims
}

function compute(kind: Kind, a: Interval, b: Interval): Interval | null {
  if (kind === 'difference') return difference(a, b)
  const share = quotient(a, b)
  if (!share) return null
  return kind === 'share' ? scaled(share, 100) : [100 * (share[0] - 1), 100 * (share[1] - 1)]
}

function claimOf(
  kind: Kind,
  stated: Figure,
  others: readonly [Figure, Figure],
  { verdict, interval }: { readonly verdict: Claim['verdict']; readonly interval: Interval },
  computed: number,
): Claim {
  const [a, b] = others
  const sign = kind === 'difference' ? '−' : '÷'
  return {
    check: kind === 'difference' ? 'difference' : kind === 'share' ? 'ratio' : 'change',
    variant: 'columns',
    stated,
    others,
    verdict,
    severity: 'error',
    published: inUnitOf(stated, stated.value),
    computed: round(inUnitOf(stated, computed)),
    interval: [round(interval[0], 6), round(interval[1], 6)],
    message: `${stated.text.trim()} is printed, but by ${a.text.trim()} ${sign} ${b.text.trim()}, as in the other lines of the table, it is ${numberText(inUnitOf(stated, computed))}`,
    remark: null,
  }
}

function columnsOf({ table }: TableFigures): number[] {
  return Array.from({ length: table.columns }, (_, column) => column).filter(
    (column) => column >= table.headerColumns && !table.innerStubs?.includes(column),
  )
}

import { isCalledTotal, speaksOfAverage } from '../language/sum-words.js'
import { changed, divided, judge, type Statement, summed, type Verdict, type Working } from './claim.js'
import { defineCheck } from './define-check.js'
import type { Evidence } from './evidence.js'
import { type Figure, isMoney } from './figure.js'
import { type Lines, linesOf } from './grid-lines.js'
import { difference, type Interval, quotient, scaled } from './interval.js'
import { inUnitOf, numberText, round } from './print.js'

export const columnRelation = defineCheck({
  id: 'column-relation',
  texts: {
    title: 'A line of a table does not follow from the two that it is made of',
    explanation:
      'Columns and rows that are called a change, a difference or a percentage are compared with the lines that they are made of, which their other places show.',
    otherReading: 'The line is made of other figures in this place than in the rest.',
  },
  docs: [
    'Columns and rows that are called a change, a difference or a percentage, against the two lines that they are made of. Which these are, the other places of the line show: three at least, and all but a few.',
  ],
  scope: 'paper',
  run: checkTableRelations,
})

type Kind = 'difference' | 'percentage change' | 'share' | 'share of total'

/** A line of a table that follows from two others, place by place. */
interface Relation {
  readonly kind: Kind
  readonly line: number
  readonly first: number
  /** The line that is subtracted or divided by; of a share of the total the place in the same line that is the total. */
  readonly second: number
}

/** So many places must show what a line is made of, and so large a part of all. */
const LEAST_PLACES = 3
const LEAST_PART = 0.7
/** What a line is made of stands near it; this also bounds the search in long tables. */
const REACH = 8

const DIFFERENCE = /\b(?:change|difference|diff|variance|variation|movement|net|gap)\b|[+±]\s?\/\s?[-−–]/i
const SHARE = /%|\bper ?cent|\brates?\b|\bproportion\b|\bshare\b/i

/**
 * Columns (and rows) that are called a change, a difference or a percentage, against the lines that they are made of. Which
 * these are, the other places of the line show: all but a few must agree on them.
 */
export function checkTableRelations({ tables }: Evidence): Statement[] {
  return tables.flatMap((grid) =>
    linesOf(grid).flatMap((lines) => lines.lines.flatMap((line) => bestRelation(lines, line))),
  )
}

function bestRelation(lines: Lines, line: number): Statement[] {
  const label = lines.label(line, lines.across[0] ?? 0)
  const kinds: Kind[] = [
    ...(DIFFERENCE.test(label) ? (['difference', 'percentage change'] as const) : []),
    ...(SHARE.test(label) ? (['share', 'share of total'] as const) : []),
  ]
  let best: Statement[] = []
  let most = 0
  for (const relation of kinds.flatMap((kind) => candidates(kind, lines, line))) {
    const claims = claimsOf(lines, relation)
    const right = claims.filter(({ verdict }) => verdict !== 'contradicted')
    // Nothing from nothing is nothing, and a hundred per cent is all of anything, in every pair of lines.
    const telling = claims.filter(isTelling)
    const nonzero = claims.filter(
      ({ published, others }) => published !== 0 || others.some(({ value }) => value !== 0),
    )
    const standing = nonzero.filter(({ verdict }) => verdict !== 'contradicted')
    if (standing.length < LEAST_PART * nonzero.length) continue
    const kept = telling.filter(({ verdict }) => verdict !== 'contradicted')
    if (kept.length < LEAST_PLACES || kept.length < LEAST_PART * telling.length || right.length <= most)
      continue
    best = claims.filter((claim) => claim.verdict !== 'contradicted' || isTelling(claim))
    most = right.length
  }
  return best
}

function isTelling({ published, others }: Statement): boolean {
  return published !== 0 && published !== 100 && others.every(({ value }) => value !== 0)
}

function candidates(kind: Kind, lines: Lines, line: number): Relation[] {
  const others = lines.lines.filter((other) => other !== line && Math.abs(other - line) <= REACH)
  if (kind !== 'share of total') {
    return others.flatMap((first) =>
      others.filter((second) => second !== first).map((second) => ({ kind, line, first, second })),
    )
  }
  const totals = lines.across.filter((across) => isCalledTotal(lines.acrossLabel(across)))
  const counts = others.filter((other) => !SHARE.test(lines.label(other, lines.across[0] ?? 0)))
  return counts.flatMap((first) => totals.map((second) => ({ kind, line, first, second })))
}

function claimsOf(lines: Lines, { kind, line, first, second }: Relation): Statement[] {
  return lines.across.flatMap((across): Statement[] => {
    const stated = figureAt(lines, line, across)
    const a = figureAt(lines, first, across)
    const b = kind === 'share of total' ? figureAt(lines, first, second) : figureAt(lines, second, across)
    if (!stated || !a || !b || a.key === b.key || !isComparable(a, b)) return []
    if (kind !== 'difference' && isMoney(stated.unit)) return []
    // The average of shares is no share of averages.
    if (kind !== 'difference' && speaksOfAverage(lines.acrossLabel(across))) return []
    const judged = judge(stated, (of) => compute(kind, of(a), of(b)))
    const value = compute(kind, [a.value, a.value], [b.value, b.value])
    return judged && value ? [claimOf(kind, stated, [a, b], judged, value[0])] : []
  })
}

function figureAt(lines: Lines, line: number, across: number): Figure | null {
  const { figure, bracketed } = lines.place(line, across)
  return figure && figure.qualifier === null && !bracketed ? figure : null
}

function isComparable(a: Figure, b: Figure): boolean {
  return isMoney(a.unit) === isMoney(b.unit) && (a.unit === 'percent') === (b.unit === 'percent')
}

function compute(kind: Kind, a: Interval, b: Interval): Interval | null {
  if (kind === 'difference') return difference(a, b)
  const share = quotient(a, b)
  if (!share) return null
  return kind === 'percentage change' ? [100 * (share[0] - 1), 100 * (share[1] - 1)] : scaled(share, 100)
}

function workingOf(kind: Kind, a: Figure, b: Figure): Working {
  if (kind === 'difference') return summed([a], [b])
  return kind === 'percentage change' ? changed(b, a) : divided([a], [b], 100)
}

function claimOf(
  kind: Kind,
  stated: Figure,
  others: readonly [Figure, Figure],
  { verdict, interval }: { readonly verdict: Verdict; readonly interval: Interval },
  computed: number,
): Statement {
  const [a, b] = others
  const value = numberText(inUnitOf(stated, computed))
  return {
    variant: kind,
    stated,
    others,
    working: workingOf(kind, a, b),
    verdict,
    severity: 'error',
    published: inUnitOf(stated, stated.value),
    computed: round(inUnitOf(stated, computed)),
    interval: [round(inUnitOf(stated, interval[0]), 6), round(inUnitOf(stated, interval[1]), 6)],
    message: `${stated.text.trim()} is printed, but ${a.text.trim()} ${kind === 'difference' ? '−' : 'to'} ${b.text.trim()}, taken as in the rest of the line (${kind}), is ${value}`,
    remark: null,
  }
}

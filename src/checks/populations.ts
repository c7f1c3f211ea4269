import { groupedBy } from '../language/grouped-by.js'
import type { Statement } from './claim.js'
import { defineCheck } from './define-check.js'
import type { Evidence } from './evidence.js'
import { type Figure, intervalOf, placeOf } from './figure.js'
import { type Interval, meet, middle, quotient, scaled } from './interval.js'
import { type Levels, recordQuery } from './levels.js'
import { numberText, round } from './print.js'

export const impliedPopulation = defineCheck({
  id: 'implied-population',
  texts: {
    title: 'A rate does not follow from its count',
    explanation:
      'A count and its rate imply a population. All such pairs of one paper speak of the same children, so a pair whose population stands far from the median of the others is wrong in its count or in its rate.',
    otherReading: null,
  },
  docs: [
    'Every count with its rate per 1,000 or 10,000 implies a population. All such pairs of one paper, area and age group speak of the same children; a pair whose population stands more than 2 % (and 1 % more for each year apart) from the median of the others is contradicted. Four pairs are needed.',
    'There is no other reading.',
  ],
  rests: 'records',
  scope: 'paper',
  run: checkPopulations,
})

/** A count and a rate of the same children, and how many children there would have to be. */
interface Implied {
  readonly rate: Figure
  readonly count: Figure
  readonly population: string
  readonly area: string
  readonly scale: number
  readonly interval: Interval
  /** Year and part of it, to let populations grow over time. */
  readonly time: number
}

/** How far a population may stand from the median of those that a paper implies: 2 %, and 1 % more for each year apart. */
const ROOM = 0.02
const ROOM_A_YEAR = 0.01
/** Fewer implied populations have no median worth the name. */
const LEAST = 4

/**
 * Rates per 1,000 or 10,000 beside their counts. The population is rarely printed, but every pair of count and rate
 * implies one, and all pairs of one paper are of the same children: a rate whose population stands far from the median
 * of the others does not follow from its count.
 */
export function checkPopulations(evidence: Evidence): Statement[] {
  return [
    ...groupedBy(impliedIn(evidence), ({ area, population }) => `${area}|${population}`).values(),
  ].flatMap((found) => {
    const all = ofOnePopulation(found)
    if (all.length < LEAST) return []
    const middles = all.map(({ interval }) => middle(interval)).sort((a, b) => a - b)
    const median = medianOf(middles)
    const settled = all.filter(({ interval }) => Math.abs(middle(interval) / median - 1) <= ROOM)
    if (settled.length < LEAST - 1) return []
    return all.map((implied) => claimOf(implied, median, settled))
  })
}

/** Pairs that are far off the others are of other children, or were not read right: they say nothing. */
function ofOnePopulation(found: readonly Implied[]): readonly Implied[] {
  const median = medianOf(found.map(({ interval }) => middle(interval)).sort((a, b) => a - b))
  return found.filter(({ interval }) => Math.abs(middle(interval) / median - 1) < 0.25)
}

function impliedIn({ levels, catalogue }: Evidence): Implied[] {
  return levels.all.flatMap((rate): Implied[] => {
    const { record } = rate
    if (!record || rate.qualifier !== null || record.period.end === null || rate.value <= 0) return []
    const identities = catalogue.metrics.get(record.metric)?.identities ?? []
    return identities.flatMap(({ kind, numerator, population, scale }): Implied[] => {
      if (kind !== 'rate' || typeof numerator !== 'string' || typeof population !== 'string') return []
      if (typeof scale !== 'number' || scale === 1) return []
      const count = countBeside(rate, numerator, levels)
      if (!count || count.value <= 0 || !record.period.end) return []
      const implied = quotient(intervalOf(count, 'rounded'), intervalOf(rate, 'rounded'))
      if (!implied) return []
      const time = Number(record.period.end.slice(0, 4)) + Number(record.period.end.slice(5, 7)) / 12
      return [
        { rate, count, population, area: record.area.id, scale, interval: scaled(implied, scale), time },
      ]
    })
  })
}

/** The one count of the rate's own table line or sentence; whether either is called a target makes no difference. */
function countBeside(rate: Figure, metric: string, levels: Levels): Figure | null {
  const query = { ...recordQuery(rate), metric }
  const counts = (['stated', 'target'] as const)
    .flatMap((role) => levels.printed({ ...query, role }))
    .filter((count) => count.qualifier === null && placeOf(count) === placeOf(rate))
  return counts.length === 1 ? (counts[0] ?? null) : null
}

function claimOf(
  { rate, count, scale, interval, time }: Implied,
  median: number,
  settled: readonly Implied[],
): Statement {
  const years = Math.min(...settled.map((other) => Math.abs(other.time - time)))
  const room = median * (ROOM + ROOM_A_YEAR * years)
  // "1 at 0.04": a rate of one digit implies any of many populations, and follows from its count where one of them fits.
  const isCoarse = (interval[1] - interval[0]) / 2 > room
  const follows =
    meet(interval, [median - room, median + room]) &&
    (isCoarse || Math.abs(middle(interval) - median) <= room)
  const computed = (scale * count.value) / usualPopulation(median)
  return {
    variant: 'median',
    stated: rate,
    // The pairs that the median is made of are no suspects: they bear each other out.
    others: [count],
    verdict: follows ? 'holds' : 'contradicted',
    severity: 'error',
    published: rate.value,
    computed: round(computed, 1),
    interval: [
      round((scale * count.value) / (median + room), 2),
      round((scale * count.value) / (median - room), 2),
    ],
    message: `${count.text.trim()} at ${rate.text.trim()} per ${numberText(scale)} would mean ${numberText(middle(interval), 0)} children, but the other counts and rates of this paper mean about ${numberText(median, 0)}; ${count.text.trim()} of those is ${numberText(computed, 1)}`,
    remark: null,
  }
}

/** Populations are quoted in round numbers; three figures are as many as a median of rounded rates bears. */
function usualPopulation(median: number): number {
  return Number(median.toPrecision(3))
}

function medianOf(sorted: readonly number[]): number {
  const half = Math.floor(sorted.length / 2)
  const upper = sorted[half] ?? 0
  return sorted.length % 2 === 1 ? upper : (upper + (sorted[half - 1] ?? upper)) / 2
}

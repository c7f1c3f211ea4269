import {
  givesItsRate,
  leadsFromBefore,
  leadsToItsRate,
  speaksOfPopulation,
} from '../language/back-references.js'
import { divided, judge, type Statement, type Verdict } from './claim.js'
import { defineCheck } from './define-check.js'
import type { Evidence } from './evidence.js'
import type { Figure } from './figure.js'
import { quotient, scaled } from './interval.js'
import { mayBeMisprint } from './misprint.js'
import { numberText, round } from './print.js'
import type { SaidFigure, SentenceFigures } from './sentence-figures.js'

export const populationRates = defineCheck({
  id: 'population-rate',
  texts: {
    title: 'A rate does not follow from its count and the population',
    explanation:
      'A rate that a sentence prints with its count is compared with the count over the population that the paper states.',
    otherReading: null,
  },
  docs: [
    'A rate per 1,000, 10,000 or 100,000 that a sentence gives of a count (`The 512 open plans amount to 43.3 per 10,000`), against the count over a population that the paper prints. The population counts only where two other rates of the paper follow from it.',
  ],
  scope: 'paper',
  run: checkPopulationRates,
})

const SCALES: Readonly<Record<string, number>> = { per_1000: 1000, per_10000: 10_000, per_100000: 100_000 }
/** How far a rate may be off, because populations are of another day or are rounded themselves. */
const ROOM = 0.06
/** Fewer people are no population that rates are made of. */
const LEAST_POPULATION = 2000
/** So many rates must follow from a population before it speaks against another one. */
const LEAST_RATES = 2

interface Rate {
  readonly rate: SaidFigure
  readonly count: SaidFigure
  /** Count and rate stand in one sentence. */
  readonly together: boolean
  /** They are what the figure was before it changed. */
  readonly earlier: boolean
}

interface Judged extends Rate {
  readonly population: Figure
  readonly verdict: Verdict
  readonly interval: readonly [number, number]
}

/** Rates that sentences give of their counts, against the populations that the paper prints. */
export function checkPopulationRates({ sentences }: Evidence): Statement[] {
  const populations = sentences.flatMap(populationsIn)
  if (populations.length === 0) return []
  const judged = sentences.flatMap(ratesIn).map((rate) => against(rate, populations))
  const known = judged.filter((one) => one !== null)
  const right = known.filter(({ verdict }) => verdict !== 'contradicted').length
  if (right < LEAST_RATES) return []
  // Of earlier children the paper prints no population; today's is near enough to clear a rate, but not to the last digit.
  return known.filter((one) => !isNearlyOfEarlier(one)).map(claimOf)
}

function populationsIn({ quantities, text, start, end }: SentenceFigures): Figure[] {
  if (!speaksOfPopulation(text.slice(start, end))) return []
  return quantities.flatMap(({ unit, value, figure, form }) =>
    unit === null && form === 'digits' && value >= LEAST_POPULATION ? [figure] : [],
  )
}

function ratesIn({ quantities, text, start, end, before }: SentenceFigures): Rate[] {
  return quantities.flatMap((rate, index): Rate[] => {
    if (SCALES[rate.unit ?? ''] === undefined || rate.qualifier !== null) return []
    const count = quantities[index - 1]
    if (count && isCount(count)) {
      const earlier = leadsFromBefore(text.slice(start, count.start))
      const leads = leadsToItsRate(text.slice(count.reach, rate.start))
      return leads ? [{ rate, count, together: true, earlier }] : []
    }
    if (index > 0 || !before || !givesItsRate(text.slice(start, end))) return []
    return before.quantities.filter(isCount).map((one) => ({
      rate,
      count: one,
      together: false,
      earlier: false,
    }))
  })
}

/** The verdict by the population that the rate follows from, or else by the first one. */
function against({ rate, count, together, earlier }: Rate, populations: readonly Figure[]): Judged | null {
  const scale = SCALES[rate.unit ?? ''] ?? 1
  const judged = populations.flatMap((population): Judged[] => {
    const verdict = judge(rate.figure, (of) => {
      const value = quotient(of(count.figure), of(population))
      return value && scaled(value, scale)
    })
    return verdict ? [{ rate, count, together, earlier, population, ...verdict }] : []
  })
  const best = judged.find(({ verdict }) => verdict !== 'contradicted') ?? judged[0] ?? null
  if (best?.verdict !== 'contradicted') return best
  return together && !judged.some(isNear) ? best : null
}

function isNearlyOfEarlier({ earlier, verdict }: Judged): boolean {
  return earlier && verdict === 'holds-cut-off'
}

function isNear({ rate, count, population }: Judged): boolean {
  const computed = ((SCALES[rate.unit ?? ''] ?? 1) * count.value) / population.value
  return Math.abs(rate.value / computed - 1) <= ROOM
}

function claimOf({ rate, count, population, verdict, interval }: Judged): Statement {
  const scale = SCALES[rate.unit ?? ''] ?? 1
  const computed = (scale * count.value) / population.value
  return {
    variant: 'stated',
    stated: rate.figure,
    others: [count.figure, population],
    verdict,
    severity: 'error',
    published: rate.value,
    computed: round(computed),
    interval: [round(interval[0], 6), round(interval[1], 6)],
    message: `${rate.text.trim()} is printed, but ${count.text.trim()} of the ${population.text.trim()} people that the paper counts are ${numberText(computed)} per ${numberText(scale)}`,
    remark: null,
    doubt: mayBeMisprint(rate.value, computed, rate.decimals ?? 0)
      ? null
      : 'the rate may be of another count',
    working: divided([count.figure], [population], scale),
  }
}

function isCount({ unit, form, value, decimals, figure }: SaidFigure): boolean {
  return unit === null && form !== 'ordinal' && decimals === null && figure.qualifier === null && value > 0
}

import type { Catalogue } from '../../../schemas/catalogue.js'
import type { Metric } from '../../../schemas/metric.js'
import { clauseEnd } from '../../language/clauses.js'
import { proseCues } from '../../language/prose-cues.js'
import { countsAge } from '../names/ages-of-metric.js'
import type { Grounds } from '../names/grounds.js'
import type { Candidate, Spoken } from './candidates.js'
import { countsThingsOf } from './counted-things.js'
import { REGION_NAMES } from './regions.js'
import { isRateUnit } from './unit-fit.js'

/** Whether a candidate may be meant at all, before all that may are weighed against each other. */
export type Possible = (candidate: Candidate) => boolean

/** A value this many times larger than any council's is none of the metric. */
const IMPLAUSIBLE = 3

/**
 * Which candidates of a quantity may be meant: those of a service that something around speaks of, which count what the
 * number counts, of which its value is plausible, and which need no member that nobody names.
 *
 * @param speaksFor whether what stands around a quantity speaks for a metric
 * @param ofEngland whether the quantity is one of the country
 */
export function possibleFor(
  spoken: Spoken,
  speaksFor: ReturnType<Grounds>,
  ofEngland: boolean,
  catalogue: Catalogue,
): Possible {
  const countsThings = countsThingsOf(catalogue)
  const { quantity, slot, sentence } = spoken
  const ages = sentence.dimensions.filter(({ dimension }) => dimension === 'age_band')
  return (candidate) => {
    const { metric, frame, evidence, fit } = candidate
    // What goes on about a figure was grounded with it.
    if (frame === null && !speaksFor(metric.id, evidence.name?.words ?? null)) return false
    if (ages.length > 0 && !ages.some(({ member }) => countsAge(metric.id, member, catalogue))) return false
    if (slot.kind === 'change') return !isChangeOfRate(candidate, spoken)
    if (slot.kind !== 'level') return true
    if (metric.unit === 'count' && !countsThings(metric.id, quantity.noun)) return false
    if (isOfThoseCounted(candidate, spoken) || isStillToCome(metric, spoken, catalogue)) return false
    if (fit.fit === 'bare' && isOtherKind(metric, spoken)) return false
    const most = ofEngland ? undefined : catalogue.wordings.get(metric.id)?.plausible.council?.[1]
    if (most !== undefined && fit.unit === metric.unit && quantity.value > IMPLAUSIBLE * most) return false
    return namesWhatIsRequired(metric, candidate, spoken)
  }
}

/** "Entrants per 100,000 were 175, which equates to 284 young people": a rate counts nobody, and people are no rate. */
function isOtherKind({ unit }: Metric, { quantity, slot }: Spoken): boolean {
  const people = quantity.noun !== null && proseCues.anyone.test(quantity.noun)
  if (isRateUnit(unit)) return people
  return unit === 'count' && slot.rateStated && quantity.noun === null
}

/** "1,243 missing episodes, by 402 children": who had what was just counted is no more of it. */
function isOfThoseCounted({ metric, frame }: Candidate, { quantity, slot, sentence }: Spoken): boolean {
  if (frame?.metric !== metric || frame.sentence > 0 || slot.base || slot.part || slot.ofValue !== null)
    return false
  if (metric.unit !== 'count' || quantity.noun === frame.quantity.noun) return false
  if (!proseCues.anyone.test(quantity.noun ?? '')) return false
  return proseCues.countedWith.test(sentence.text.slice(frame.quantity.end, quantity.start))
}

/** "18 children have a plan for adoption": what happens over a time has not happened to those who wait for it. */
function isStillToCome(
  { id, unit }: Metric,
  { quantity, sentence }: Spoken,
  { wordings }: Catalogue,
): boolean {
  if (unit !== 'count' || wordings.get(id)?.timing !== 'flow') return false
  const next = sentence.quantities.find(({ start }) => start >= quantity.end)?.start ?? sentence.end
  return proseCues.toCome.test(
    sentence.text.slice(quantity.end, Math.min(next, clauseEnd(sentence, quantity.end))),
  )
}

/** "294 children (55.7 per 10,000), a decrease of 32": whole numbers are no differences between rates with decimals. */
function isChangeOfRate({ metric }: Candidate, { quantity, frames }: Spoken): boolean {
  if (quantity.unit !== null || (quantity.decimals ?? 0) > 0 || !isRateUnit(metric.unit)) return false
  const level = frames.find((one) => one.metric.id === metric.id && one.kind === 'level')
  const isCounted = frames.some((one) => one.sentence === level?.sentence && one.unit === 'count')
  return isCounted && (level?.quantity.decimals ?? 0) > 0
}

/**
 * Whether what a share is of its whole is said, by a word for it or by a phrase of the metric: "More of the children looked
 * after were male (58%)" is no share of the immunised. What goes on about a share says nothing of it again.
 */
export function saysWhatIsShared(
  { metric, phrase, frame }: Candidate,
  { regions }: Spoken,
  { wordings }: Catalogue,
): boolean {
  const is = wordings.get(metric.id)?.is
  if (metric.unit !== 'percent' || phrase !== null || frame !== null || !is) return true
  return REGION_NAMES.some((name) => is.of.some((concept) => regions[name].concepts.has(concept)))
}

/** A share of a named group says nothing where the sentence names none. */
function namesWhatIsRequired(metric: Metric, { frame, evidence }: Candidate, { sentence }: Spoken): boolean {
  const { requires = [] } = metric
  const isNamed = (dimension: string) =>
    sentence.dimensions.some((one) => one.dimension === dimension) ||
    dimension in (frame?.members ?? {}) ||
    dimension in (evidence.name?.members ?? {}) ||
    sentence.phrases.some(({ metrics, members }) => metrics.includes(metric.id) && dimension in members)
  return requires.length === 0 || requires.some(isNamed)
}

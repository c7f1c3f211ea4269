import { proseCues } from '../../language/prose-cues.js'
import { stemOf } from '../../language/words.js'
import type { Candidate, Spoken } from './candidates.js'
import type { SetFeature } from './feature-set.js'
import { isMoneyUnit, isRateUnit } from './unit-fit.js'

/** How the unit of a quantity fits the metric. */
export function unitFeatures({ metric, fit }: Candidate, { quantity, slot }: Spoken, set: SetFeature): void {
  set('fitAlso', fit.fit === 'also')
  set('bareRate', fit.fit === 'bare' && isRateUnit(metric.unit))
  set('bareRateSaid', fit.fit === 'bare' && isRateUnit(metric.unit) && slot.rateSaid)
  set('bareCount', fit.fit === 'bare' && metric.unit === 'count')
  set('bareCountRateSaid', fit.fit === 'bare' && metric.unit === 'count' && slot.rateSaid)
  set('bareOther', fit.fit === 'bare' && metric.unit !== 'count' && !isRateUnit(metric.unit))
  set('bareDecimals', fit.fit === 'bare' && quantity.decimals !== null)
  set('percent', quantity.unit === 'percent')
  set('rateUnit', quantity.unit !== null && isRateUnit(quantity.unit))
  set('money', quantity.unit !== null && isMoneyUnit(quantity.unit))
  set('time', quantity.unit === 'days' || quantity.unit === 'weeks' || quantity.unit === 'months')
  set('averageOfCount', slot.averageSaid && metric.unit === 'count')
}

/** Whether the noun behind a bare number is what the metric counts. */
export function nounFeatures(
  { evidence, metric }: Candidate,
  { quantity, regions }: Spoken,
  set: SetFeature,
): void {
  if (quantity.unit !== null || quantity.noun === null) {
    set('noNoun', quantity.unit === null)
    return
  }
  const { noun } = quantity
  const anyone = proseCues.anyone.test(noun)
  set('anyone', anyone)
  set('otherThing', proseCues.otherThing.test(noun))
  if (anyone) return
  const stem = stemOf(noun)
  const inName =
    evidence.name?.words.stems.has(stem) === true || sharesConcept(regions.after, evidence.name?.words, noun)
  set('nounNamed', inName)
  set('nounUnnamed', !inName)
  set('nounUnnamedCount', !inName && metric.unit === 'count')
}

/** Whether the segment that holds the noun shares a concept with the name. */
function sharesConcept(
  after: Spoken['regions']['after'],
  name: Spoken['regions']['after'] | undefined,
  noun: string,
): boolean {
  const stem = stemOf(noun)
  return (
    name !== undefined &&
    after.segments.some(
      ({ stems, concepts }) => stems.includes(stem) && concepts.some((concept) => name.concepts.has(concept)),
    )
  )
}

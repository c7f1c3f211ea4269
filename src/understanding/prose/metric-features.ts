import type { Catalogue } from '../../../schemas/catalogue.js'
import type { Candidate, Spoken } from './candidates.js'
import type { SetFeature, Setting } from './feature-set.js'

/** What the catalogue says of a metric: whether it needs its service, its plausible range, and what it requires. */
export function metricFeatures(
  { metric, evidence, depth }: Candidate,
  { quantity, slot, regions }: Spoken,
  setting: Setting,
  catalogue: Catalogue,
  set: SetFeature,
): void {
  const wording = catalogue.wordings.get(metric.id)
  set('generic', wording?.needsContext === true && depth < 0)
  set(
    'genericForeign',
    wording?.needsContext === true && setting.foreign.sentence + setting.foreign.heading > 0,
  )
  set('genericNotInField', wording?.needsContext === true && !setting.inField)
  if (slot.kind === 'level' && wording) {
    const range = setting.ofEngland ? wording.plausible.england : wording.plausible.council
    if (range && quantity.unit !== 'gbp_million' && quantity.unit !== 'gbp_thousand') {
      // Of a few of them any share is plausible: "11 live in children's homes, of whom 92% …".
      const ofGroup = slot.part && quantity.unit === 'percent' && depth >= 0
      const [least, most] = ofGroup ? [0, 100] : range
      set('plausible', quantity.value >= least && quantity.value <= most)
      set('tooSmall', quantity.value < least)
      set('tooLarge', quantity.value > most)
      set('farOff', quantity.value < least / 3 || quantity.value > most * 3)
    }
    const decimals = wording.decimals
    if (decimals && quantity.unit !== null) set('moreDecimals', (quantity.decimals ?? 0) > decimals[1])
  }
  const requires = metric.requires ?? []
  set('requiresMissing', requires.length > 0 && !evidence.clause.members && depth < 0)
  set('countable', metric.unit === 'count')
  set('populationOnly', regions.clause.concepts.size === 0)
}

/** What the words say of the metric's formula: what it is of, what makes it another, what it counts, and when. */
export function wordingFeatures(
  { metric }: Candidate,
  { quantity, regions, sentence }: Spoken,
  catalogue: Catalogue,
  set: SetFeature,
): void {
  const wording = catalogue.wordings.get(metric.id)
  if (!wording) return
  const { clause, after, heading, leadIn, previous } = regions
  const around = (concept: string) =>
    clause.concepts.has(concept) ||
    regions.sentence.concepts.has(concept) ||
    regions.subject.concepts.has(concept)
  set(
    'ofSaid',
    wording.is.of.some((concept) => clause.concepts.has(concept)),
  )
  set('ofAround', wording.is.of.some(around))
  const conditions = wording.with
  if (conditions.length > 0) {
    set(
      'withMissing',
      conditions.some((concept) => !around(concept)),
    )
    set(
      'withAll',
      conditions.every((concept) => clause.concepts.has(concept)),
    )
  }
  set('without', wording.without?.some((concept) => clause.concepts.has(concept)) === true)
  set('withoutNear', wording.without?.some((concept) => after.concepts.has(concept)) === true)
  const first = after.segments.find(({ neutral }) => !neutral)
  if (wording.counts && quantity.unit === null && first && first.concepts.length > 0) {
    const counted = first.concepts.some((concept) => wording.counts?.includes(concept))
    set('counts', counted)
    set('countsOther', !counted)
  }
  const scope = catalogue.scopes.get(wording.scope ?? '')
  if (scope) {
    const spoken = (words: { readonly concepts: ReadonlySet<string> }) =>
      scope.concepts.some((concept) => words.concepts.has(concept))
    set('scopeClause', spoken(clause))
    set('scopeHeading', spoken(heading))
    set('scopeAround', spoken(leadIn) || spoken(previous) || spoken(regions.sentence))
    const others = (words: { readonly concepts: ReadonlySet<string> }) =>
      [...catalogue.scopes.values()].some(
        (one) => one !== scope && one.concepts.some((concept) => words.concepts.has(concept)),
      )
    set('scopeOther', !spoken(heading) && others(heading))
  }
  const at = sentence.periods.find(
    ({ start, end }) => start < quantity.reach + 60 && end > quantity.start - 60,
  )
  const stock = wording.timing === 'stock' || wording.timing === 'stock-ratio'
  const flow = wording.timing === 'flow' || wording.timing === 'flow-ratio'
  set('stockDay', stock && at?.period.kind === 'day')
  set('flowDay', flow && at?.period.kind === 'day')
  set('stockSpan', stock && at !== undefined && at.period.kind !== 'day')
  set('flowSpan', flow && at !== undefined && at.period.kind !== 'day')
}

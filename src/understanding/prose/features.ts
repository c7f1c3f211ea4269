import type { Catalogue } from '../../../schemas/catalogue.js'
import type { Candidate, Pool, Spoken } from './candidates.js'
import type { SetFeature, Setting } from './feature-set.js'
import { frameFeatures, phraseFeatures } from './frame-features.js'
import { metricFeatures, wordingFeatures } from './metric-features.js'
import { nounFeatures, unitFeatures } from './unit-features.js'

export type Features = ReadonlyMap<string, number>

/** The evidence for and against one candidate, without naming any metric: what the fitted weights are for. */
export function featuresOf(
  candidate: Candidate,
  pool: Pool,
  spoken: Spoken,
  setting: Setting,
  catalogue: Catalogue,
): Features {
  const found = new Map<string, number>([['bias', 1]])
  const set: SetFeature = (name, value) => {
    if (value !== false && value !== 0) found.set(name, value === true ? 1 : value)
  }
  saidFeatures(candidate, pool, spoken, set)
  knownFeatures(candidate, set)
  phraseFeatures(candidate, pool, set)
  unitFeatures(candidate, spoken, set)
  nounFeatures(candidate, spoken, set)
  frameFeatures(candidate, pool, spoken, set)
  metricFeatures(candidate, spoken, setting, catalogue, set)
  wordingFeatures(candidate, spoken, catalogue, set)
  witnessFeatures(candidate, pool, setting, set)
  settingFeatures(candidate, spoken, setting, set)
  return found
}

/** How much of the metric's name the words say, and how that compares with the others. */
function saidFeatures(candidate: Candidate, { candidates }: Pool, spoken: Spoken, set: SetFeature): void {
  const { evidence } = candidate
  const most = (part: 'rough' | 'saidAfter' | 'saidBefore') =>
    Math.max(...candidates.map((one) => one.evidence[part]))
  const bestRough = most('rough')
  const rival = Math.max(0, ...candidates.filter((one) => one !== candidate).map((one) => one.evidence.rough))
  set('near', evidence.saidNear)
  set('saidAfter', evidence.saidAfter)
  set('saidBefore', evidence.saidBefore)
  set('saidAfterMost', evidence.saidAfter > 0.8)
  set('saidBeforeMost', evidence.saidBefore > 0.8)
  set('behindAfter', most('saidAfter') - evidence.saidAfter)
  set('behindBefore', most('saidBefore') - evidence.saidBefore)
  set('clause', evidence.saidClause)
  set('sentence', evidence.saidSentence)
  set('context', evidence.saidContext)
  set('clauseMost', evidence.saidClause > 0.75)
  set('clauseAll', evidence.saidClause > 0.93)
  set('sentenceMost', evidence.saidSentence > 0.75)
  set('contextMost', evidence.saidContext > 0.85)
  set('contextLittle', evidence.saidContext < 0.5)
  set('unnamed', evidence.name === null)
  set('shape', evidence.name?.sentence === true)
  set('length', Math.min(1, (evidence.name?.weight ?? 0) / 12))
  set('lengthSaid', Math.min(1, (evidence.name?.weight ?? 0) / 12) * evidence.saidSentence)
  set('best', evidence.rough === bestRough)
  set('behind', bestRough === 0 ? 0 : Math.min(1, (bestRough - evidence.rough) / bestRough))
  set('ahead', Math.max(0, evidence.rough - rival))
  set('denied', (evidence.name?.words.denied ?? false) !== spoken.regions.clause.denied)
}

/** How much of what is said the name and the members explain, and what is left over. */
function knownFeatures({ evidence }: Candidate, set: SetFeature): void {
  set('after', evidence.after.share)
  set('before', evidence.before.share)
  set('clauseKnown', evidence.clause.share)
  set('subjectKnown', evidence.subject.share)
  set('leftAfter', Math.min(3, evidence.after.left / 3.5))
  set('leftBefore', Math.min(3, evidence.before.left / 3.5))
  set('leftClause', Math.min(4, evidence.clause.left / 3.5))
  set('knownAll', evidence.after.left + evidence.before.left < 1.5)
  set('membersAfter', evidence.after.members)
  set('membersBefore', evidence.before.members)
  set('saidTimesKnown', evidence.saidSentence * evidence.clause.share)
  set('nearTimesAfter', evidence.saidNear * evidence.after.share)
}

/** Whether the catalogue's phrases alone say the same. */
function witnessFeatures(
  { metric, evidence }: Candidate,
  { candidates }: Pool,
  { witness }: Setting,
  set: SetFeature,
): void {
  const bestRough = Math.max(...candidates.map((one) => one.evidence.rough))
  set('witnessNone', witness === null)
  if (witness) {
    const agrees = witness.metric === metric.id
    set('witness', agrees)
    set('witnessOther', !agrees)
    set('witnessKind', agrees && witness.sameKind)
    set(`witness:${witness.rule}`, agrees)
    set('witnessSaid', agrees && evidence.saidClause > 0.8)
    set('witnessKnown', agrees && evidence.clause.left < 4)
    set('witnessBest', agrees && evidence.rough === bestRough)
  }
}

const CUES = [
  'age',
  'sampled',
  'definition',
  'perTime',
  'nearlyAll',
  'bound',
  'wanted',
  'shortOf',
  'pointsBack',
  'rest',
  'whole',
  'ofWhole',
] as const

/** What is known of the quantity and its place. */
function settingFeatures(
  { evidence, depth }: Candidate,
  { quantity, slot }: Spoken,
  setting: Setting,
  set: SetFeature,
): void {
  set('listItem', setting.listItem)
  set('entry', setting.entry)
  set('entryContext', setting.entry && evidence.saidContext > 0.8)
  set('foreignClause', Math.min(2, setting.foreign.clause))
  set('foreignSentence', Math.min(2, setting.foreign.sentence))
  set('foreignHeading', setting.foreign.heading > 0)
  set('notInField', !setting.inField)
  for (const cue of CUES) set(cue, slot[cue])
  set('averageBare', slot.averageSaid && quantity.unit === null)
  set('wordNumber', quantity.form === 'words')
  set('one', quantity.form === 'words' && quantity.value === 1)
  set('small', quantity.unit === null && quantity.value < 4 && quantity.decimals === null)
  set(
    'yearLike',
    quantity.unit === null && quantity.value >= 1990 && quantity.value <= 2035 && !/,/.test(quantity.text),
  )
  set('change', slot.kind === 'change')
  set('rank', slot.kind === 'rank')
  set('changeUnnamed', slot.kind === 'change' && evidence.saidSentence < 0.6 && depth < 0)
  set('part', slot.part)
  set('base', slot.base)
  set('bracket', slot.bracket)
  set('parallel', slot.parallel)
  set('continuesKnown', depth === 0 && evidence.after.left + evidence.before.left < 2)
}

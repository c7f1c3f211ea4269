import type { Candidate, Pool, Spoken } from './candidates.js'
import type { SetFeature } from './feature-set.js'
import { isRateUnit } from './unit-fit.js'

/** What the frames that a candidate goes on about say for it or against it. */
export function frameFeatures(
  candidate: Candidate,
  pool: Pool,
  { quantity, slot, sentence, frames }: Spoken,
  set: SetFeature,
): void {
  const { depth, frame, evidence, sameFamily } = candidate
  const { parent } = pool
  const same = depth === 0
  const members = evidence.after.members || evidence.before.members
  const inSentence = frame !== null && frame.quantity.start >= sentence.start && frame.block === 0
  const noName = pool.candidates.every((one) => one.evidence.saidClause < 0.6)
  set('noParent', parent === null)
  set('same', same)
  set('older', depth > 0)
  set('family', depth < 0 && sameFamily)
  set('otherFamily', parent !== null && depth < 0 && !sameFamily)
  if (frame === null) {
    set('baseWithout', slot.base)
    set('partWithout', slot.part)
    set('pronounWithout', slot.pronoun)
    return
  }
  const sameUnit = frame.unit === candidate.fit.unit
  set('sameNoName', same && noName)
  set('sameNoNameIn', same && noName && inSentence)
  set('sameUnitIn', same && inSentence && sameUnit)
  set('baseSame', slot.base && same && sameUnit)
  set('baseOther', slot.base && !same)
  set('partSame', slot.part && same)
  set('partSameMembers', slot.part && same && members)
  set('partSameBare', slot.part && same && !members)
  set('parallelSame', slot.parallel && same)
  set('parallelSameMembers', slot.parallel && same && members)
  set('restSame', slot.rest && same)
  set('bracketSame', slot.bracket && same && sameUnit)
  set('bracketRate', slot.bracket && isRateUnit(candidate.fit.unit) && sameFamily)
  set('bracketShare', slot.bracket && candidate.fit.unit === 'percent' && sameFamily)
  set('restatedRate', slot.restated && isRateUnit(candidate.fit.unit) && sameFamily)
  set('pronounSame', slot.pronoun && same)
  set('pronounFamily', slot.pronoun && !same && sameFamily)
  set('changeSame', slot.kind === 'change' && same)
  set('changeOlder', slot.kind === 'change' && depth > 0)
  set('repeats', same && quantity.value === frame.quantity.value && sameUnit)
  set('above', same && sameUnit && slot.part && quantity.value > frame.quantity.value)
  set('leftSame', same ? Math.min(3, (evidence.after.left + evidence.before.left) / 3.5) : 0)
  set('membersSame', same && members)
  set('distance', same ? Math.min(3, frame.sentence + frame.block) : 0)
  set('sameBlock', same && frame.block === 0)
  set('partBase', frame.base && same)
  set('frames', Math.min(1, frames.length / 4))
}

/** Where a phrase of the metric stands, word for word. */
export function phraseFeatures({ phrase, evidence }: Candidate, { candidates }: Pool, set: SetFeature): void {
  const others = candidates.some((one) => one.phrase !== null && one.phrase !== phrase)
  set('phraseOfOther', phrase === null && others)
  if (!phrase) return
  const { behind, words, crossed } = phrase
  set('phrase', true)
  set('phraseLength', Math.min(1, phrase.characters / 40))
  set('phraseFirst', phrase.first)
  set('phraseWeak', phrase.weak)
  set('phraseAt', behind && words === 0)
  set('phraseBehind', behind && words <= 3 && crossed === 0)
  set('phraseBehindFar', behind && words > 3 && words <= 9 && crossed === 0)
  set('phraseBefore', !behind && words <= 4 && crossed === 0)
  set('phraseBeforeFar', !behind && words > 4 && words <= 12 && crossed === 0)
  set('phraseCrossed', Math.min(3, crossed))
  set('phraseBehindCrossed', behind && crossed > 0)
  set('phraseKnown', crossed === 0 && evidence.after.left + evidence.before.left < 1.5)
}

/**
 * What the pieces of evidence for a reading of a sentence are about, so that a person can follow a sum of a hundred:
 * how much of the metric's name is said; how that compares with other candidates; what the words say beyond the name;
 * phrases of the catalogue; the unit; what the number counts; what it goes on about; its value; the service spoken of;
 * the conditions of the metric; its time; how the sentence puts it.
 */
export type ProseReason =
  | 'name'
  | 'rivals'
  | 'beyond'
  | 'phrases'
  | 'unit'
  | 'counted'
  | 'goes-on'
  | 'value'
  | 'service'
  | 'conditions'
  | 'time'
  | 'wording'

const FEATURES: Readonly<Record<ProseReason, string>> = {
  name: `near saidAfter saidBefore saidAfterMost saidBeforeMost clause sentence context clauseMost clauseAll sentenceMost
    contextMost contextLittle unnamed shape length lengthSaid saidTimesKnown nearTimesAfter denied ofSaid ofAround
    populationOnly`,
  rivals: 'best behind ahead behindAfter behindBefore',
  beyond: `after before clauseKnown subjectKnown leftAfter leftBefore leftClause knownAll membersAfter membersBefore
    continuesKnown leftSame`,
  phrases: `phrase phraseAt phraseBefore phraseBeforeFar phraseBehind phraseBehindCrossed phraseBehindFar phraseCrossed
    phraseFirst phraseKnown phraseLength phraseOfOther phraseWeak witness witness:bracketed witness:change-amount
    witness:from-level witness:level witness:listed witness:of-these witness:part-of witness:rank witness:same-subject
    witnessBest witnessKind witnessKnown witnessNone witnessOther witnessSaid`,
  unit: `fitAlso bareRate bareRateSaid bareCount bareCountRateSaid bareOther bareDecimals percent rateUnit money time
    averageOfCount averageBare`,
  counted: 'noNoun anyone otherThing nounNamed nounUnnamed nounUnnamedCount counts countsOther countable',
  'goes-on': `noParent same older family otherFamily sameBlock sameNoName sameNoNameIn sameUnitIn baseSame baseOther
    baseWithout partSame partSameMembers partSameBare partWithout partBase parallelSame parallelSameMembers restSame
    bracketSame bracketRate bracketShare restatedRate pronounSame pronounFamily pronounWithout changeSame changeOlder
    repeats above membersSame distance frames`,
  value: 'plausible tooSmall tooLarge farOff moreDecimals one small yearLike wordNumber',
  service: `generic genericForeign genericNotInField notInField scopeClause scopeHeading scopeAround scopeOther
    foreignClause foreignSentence foreignHeading`,
  conditions: 'withMissing withAll without withoutNear requiresMissing',
  time: 'stockDay flowDay stockSpan flowSpan',
  wording: `bias listItem entry entryContext age sampled definition perTime nearlyAll bound wanted shortOf pointsBack rest
    whole ofWhole change rank changeUnnamed part base bracket parallel`,
}

const REASONS: ReadonlyMap<string, ProseReason> = new Map(
  Object.entries(FEATURES).flatMap(([reason, features]) =>
    features.split(/\s+/).map((feature) => [feature, reason as ProseReason] as const),
  ),
)

/** What a piece of evidence is about, or null for one that nobody has described. */
export function reasonOfFeature(feature: string): ProseReason | null {
  return REASONS.get(feature) ?? null
}

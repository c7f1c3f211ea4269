import type { Metric } from '../../../../schemas/metric.js'
import type { Unit } from '../../../../schemas/units.js'
import type { QuantityMention } from '../../../language/mention.js'
import { type ChosenMetric, chooseMetric } from '../../choose-metric.js'
import type { NameMention } from '../../lexicon.js'
import { speaksOfRate } from '../../stated-unit.js'
import { between, clauseStart, lastBefore, type Sentence, wordCount } from '../sentence.js'
import type { Situation } from './interpretation.js'
import { unexplainedWords } from './unexplained-words.js'

export interface AttachedName {
  readonly name: NameMention
  readonly chosen: ChosenMetric
  readonly score: number
}

/** Nouns that count people or cases of any metric, and so say nothing against a name that stands elsewhere. */
export const ANYONE =
  /^(?:children|child|young|people|person|individuals?|cases?|boys?|girls?|males?|females?|youths?|pupils?|clients?|famil(?:y|ies)|looked|and|of|in|at|or|as|compared|which|for|on|this|from|to|per|were|was|are|is|the|by|with|had|have|has|after|since|who|that|over|across|within|a|an)$/i

/** Nouns of time, place and paper: what they count is never a figure of a metric that stands nearby. */
export const OTHER_THINGS =
  /^(?:years?|months?|weeks?|hours?|minutes?|days?|times?|miles?|pages?|meetings?|members?|priorities|recommendations?|workshops?|sessions?|ways?|areas?|stages?|subjects?|tables?|graphs?|charts?|figures?|key|main|different|separate|consecutive|working|calendar|local|strategic|quarters?|councillors?|questions?|actions?|stars?|steps?|points?|parts?|types?|levels?|sites?|agencies|partners?)$/i

/** Words by which a subject is tied to its figure: being, reaching, changing, or a mere sign. */
const LINK =
  /\b(?:is|are|was|were|be|been|being|has|have|had|stands?|stood|remain(?:s|ed)?|at|to|of|by|reach(?:ed|es|ing)?|total(?:s|led|ling)?|average[ds]?|averaging|rose|risen|fell|fallen|increase[ds]?|decrease[ds]?|reduced|dropped|down|up|from|achieved|equat(?:es|ed)|represent(?:s|ed)|dipped|declined|improved|showed?|shows|with|as|made up|make up|forecast|project(?:ed|ing)|number(?:s|ed)?|would|will)\b|[:=–(-]/i

/**
 * The name that a quantity belongs to: the one it counts ("157 approved fostering households"), the subject that is
 * tied to it ("the number of referrals was 309"), or the predicate that follows ("204 children are placed with …").
 * Nearer is better; a name whose metric cannot have the quantity's unit is never meant.
 */
export function attachName(
  situation: Situation,
  unit: Unit | null = situation.quantity.unit,
): AttachedName | null {
  const { quantity, names, sentence, tools } = situation
  let best: AttachedName | null = null
  for (const name of names) {
    const score = scoreOf(name, quantity, sentence, situation)
    if (score <= 0 || (best && score <= best.score)) continue
    const rate = speaksOfRate(between(sentence, name.start - 16, name.end + 6))
    const chosen = chooseMetric(name.value, unit, tools.lexicon.catalogue, {
      rate,
      decimals: quantity.decimals,
      people: isPeople(quantity),
    })
    if (!chosen || (countsThings(chosen.metric) && countsPeople(quantity, sentence))) continue
    best = { name, chosen, score }
  }
  return best
}

/** Metrics that count what no people are: "the three teams worked with 130 to 150 young people" has no 130 teams. */
function countsThings({ title, unit }: Metric): boolean {
  return (
    unit === 'count' &&
    /\b(?:teams|schools|homes|authorities|packages|audits|forms|places|gangs)\b/i.test(title)
  )
}

function countsPeople(quantity: QuantityMention, sentence: Sentence): boolean {
  return isPeople(quantity) || isPeople({ noun: jointNoun(quantity, sentence) })
}

function scoreOf(
  name: NameMention,
  quantity: QuantityMention,
  sentence: Sentence,
  { discourse }: Situation,
): number {
  const length = Math.min(4, wordCount(name.text))
  if (quantity.unit === null && quantity.noun !== null && OTHER_THINGS.test(quantity.noun)) return 0
  if (name.start >= quantity.end) return scoreAfter(name, quantity, sentence) + length
  if (name.end <= quantity.start)
    return scoreBefore(name, quantity, sentence, discourse.understood.length) + length
  return 0
}

const OF_WHOM = /\bof (?:whom|which)\s+(?:\w+\s+){0,2}\(?\s*$/i

function scoreAfter(name: NameMention, quantity: QuantityMention, sentence: Sentence): number {
  const from = Math.min(quantity.reach, name.start)
  const gap = between(sentence, from, name.start)
  const words = wordCount(gap)
  const crossed = sentence.quantities.filter(
    ({ start }) => start >= quantity.end && start < name.start && !inBrackets(sentence, quantity.end, start),
  ).length
  if (/\b(?:and|but|while|whilst|whereas)\b/i.test(gap) && crossed === 0) return words <= 8 ? 34 : 0
  // "9 and 10 custodial sentences": both count what stands behind the second.
  if (crossed === 1 && /^\s*(?:,|and|or|&|to)\s+[\d.,]+%?\s*$/i.test(gap)) return 86
  if (crossed === 1 && isPeople(quantity) && /^\s*on [\w-]+ (?:occasions|times)\b/i.test(gap)) return 80
  if (crossed > 0) return isPeople(quantity) && crossed === 1 && !/[;.]/.test(gap) && words <= 12 ? 22 : 0
  // "31 live in children's homes, of whom 57% live elsewhere": a share of those is not the area's.
  if (quantity.unit === 'percent' && OF_WHOM.test(between(sentence, sentence.start, quantity.start))) return 0
  // "49% (190) of all plans": the number in brackets is the share's, not that of all.
  if (quantity.unit === null && /^\s*\)\s*of\b/i.test(gap)) return 0
  if (words === 0 && !/[;:.,)]/.test(gap)) return 100
  // "30 apprenticeships are allocated for care leavers": the number counts what stands right behind it.
  const { noun } = quantity
  if (quantity.unit === null && noun && !ANYONE.test(noun) && !name.text.toLowerCase().includes(noun))
    return 0
  // "Four of these remained in their placement": of whom, only the words before know.
  if (/^\s*(?:\([^()]{1,14}\)\s*|\)\s*)?of (?:which|whom|these|those|them)\b(?!\s*$)/i.test(gap)) return 0
  if (/[;]|[.:](?=\s)/.test(gap)) return 0
  if (words <= 3 && !/[,)(]/.test(gap)) return 88
  if (/^\s*\([^()]{1,14}\)\s*(?:of (?:them|these|those|whom)?\s*)?$/i.test(gap)) return 86
  if (/[,(]/.test(gap)) return words <= 6 ? 30 : 0
  if (quantity.unit === null && !isPeople(quantity) && words > 5) return 0
  return words <= 8 ? 66 : words <= 14 ? 48 : 0
}

function scoreBefore(
  name: NameMention,
  quantity: QuantityMention,
  sentence: Sentence,
  understood: number,
): number {
  const gap = between(sentence, name.end, quantity.start)
  const words = wordCount(gap)
  const bare = quantity.unit === null
  if (bare && !(admitsSubject(quantity) && admitsSubject({ noun: jointNoun(quantity, sentence) }))) return 0
  if (/\bof (?:which|whom|these|those|them)\s*$/i.test(gap)) return 0
  // "Of the 331 given a YCR, 72 …", "did not re-offend and 259 …": what begins behind the joint has a name of its own.
  if (/^\s*,?\s*and\s+$/i.test(gap)) return 20
  if (
    /^\s*(?:out )?of\b(?:[^,]|,\d)*$/i.test(between(sentence, sentence.start, name.start)) &&
    gap.includes(',')
  )
    return 20
  if (quantity.unit === 'percent' && hasWholeOfItsOwn(quantity, sentence)) return 0
  if (bare && quantity.form === 'words' && words > 3) return 0
  const crossed = sentence.quantities.filter(
    ({ start }) => start >= name.end && start < quantity.start,
  ).length
  if (words > 2 && !LINK.test(gap)) return 0
  const nearer = sentence.names.some(
    ({ start, end, value }) => start >= name.end && end <= quantity.start && !value.weak,
  )
  if (nearer) return words <= 8 ? 50 : words <= 18 ? 38 : 0
  const sameClause = name.start >= clauseStart(sentence, quantity.start)
  if (crossed > 0) return goesOn(quantity, sentence) && understood > 0 && words <= 25 ? 40 - crossed : 0
  // "65 care leavers are at university and 106 are …": a name that counts already has its figure.
  if (
    bare &&
    isCounted(name, quantity, sentence) &&
    unexplainedWords(sentence, name.end, quantity.start).length > 0
  )
    return 0
  if (words <= 2)
    return LINK.test(gap) || unexplainedWords(sentence, name.end, quantity.start).length === 0 ? 90 : 0
  if (words <= 8) return sameClause ? 74 : 52
  return words <= 18 ? (sameClause ? 60 : 42) : words <= 30 ? 34 : 0
}

function isCounted(name: NameMention, quantity: QuantityMention, sentence: Sentence): boolean {
  const counting = lastBefore(sentence.quantities, name.start)
  return (
    counting !== null &&
    counting !== quantity &&
    counting.unit === null &&
    wordCount(between(sentence, counting.end, name.start)) <= 2
  )
}

/** "50% of the social workers": a percentage of something named behind it is no figure of a name before it. */
function hasWholeOfItsOwn(quantity: QuantityMention, sentence: Sentence): boolean {
  const whole =
    /^\s*\)?\s*of\s+(?:(?:the|all|our|its|their|total|overall|these|those)\s+)*([\p{L}’'-]+)/iu.exec(
      between(sentence, quantity.reach, sentence.end),
    )
  return whole?.[1] !== undefined && !ANYONE.test(whole[1])
}

/** "fell from 12 to 9": between two figures of one name stands nothing that names something else. */
function goesOn(quantity: QuantityMention, sentence: Sentence): boolean {
  const previous = lastBefore(sentence.quantities, quantity.start)
  const change = lastBefore(sentence.changes, quantity.start, previous?.reach)
  const tied = change !== null && /^\s*(?:\w+\s+)?to\s+$/i.test(between(sentence, change.end, quantity.start))
  return previous === null || tied || unexplainedWords(sentence, previous.reach, quantity.start).length === 0
}

/** "72 (21.7%) of them re-offended": what stands in brackets right behind does not part a figure from its name. */
function inBrackets(sentence: Sentence, end: number, place: number): boolean {
  return /^\s*\([^()]*$/.test(between(sentence, end, place))
}

/** Whether the noun after a bare number lets it be a figure of a subject that stands before it. */
function admitsSubject({ noun }: Pick<QuantityMention, 'noun'>): boolean {
  return noun === null || ANYONE.test(noun)
}

/** The noun of "1 and 2 placement moves", which the first of the two numbers shares. */
function jointNoun({ reach }: QuantityMention, sentence: Sentence): string | null {
  const joint = /^\s*(?:and|or|to|[-–])\s+\d+\s+(?:\w+\s+)?(\w+)/i.exec(
    between(sentence, reach, sentence.end),
  )
  return joint?.[1] ?? null
}

/** Whether a quantity counts people, by the noun behind it. */
export function isPeople({ noun }: Pick<QuantityMention, 'noun'>): boolean {
  return (
    noun !== null &&
    /^(?:child(?:ren)?|young|people|person|individuals?|boys?|girls?|males?|females?|youths?)$/i.test(noun)
  )
}

import type { Metric } from '../../../schemas/metric.js'
import type { Span } from '../../language/mention.js'
import { type Factor, factor } from './factors.js'
import { featuresOf, type KnownName, type Vocabulary } from './vocabulary.js'
import type { Segment, WordSet } from './word-set.js'

/** Words from which a name may be put together: the label itself, its group, the caption, a heading … */
export interface NameScope {
  readonly words: WordSet
  /** How much a word standing here counts towards a name, 0 to 1: the own label 1, a heading .6. */
  readonly supplies: number
  /** The label's own words, all of which a name has to explain. */
  readonly own: boolean
  /** How much what stands around the label has to be explained, beside the other scopes around it. */
  readonly due: number
}

export interface RankedName {
  readonly metric: Metric
  readonly name: KnownName
  /** Between 0 and 1: how much of the name is said, times how much of what is said the name explains. */
  readonly score: number
  readonly said: number
  /** How much of the own label the name explains, and how much of what stands around it. */
  readonly explained: number
  readonly around: number
  /** How much the surroundings weigh. */
  readonly pull: number
  /** Stretches of the own label that the name accounts for. */
  readonly spans: readonly Span[]
  /** What its score is the product of; asked for few, so told on demand. */
  readonly factors: () => readonly Factor[]
}

export interface RankOptions {
  /** Stretches of a scope's text that a metric accounts for by its dimensions. */
  readonly membersOf?: (metric: Metric, scope: number) => readonly Span[]
  readonly sentences?: boolean
  readonly admits?: (metric: Metric) => boolean
}

/** Names looked at closely for one label. */
/** What stands further away brings no name of its own. */
const LEAST_SUPPLY = 0.4

const SHORTLIST = 90

/** Words of the surroundings that stand in more names than this tell too little to look for. */
const COMMON = 900

/**
 * The metrics that a label may name, the likeliest first, each by its best name. The first scope is the label's own.
 */
export function rankNames(
  scopes: readonly NameScope[],
  vocabulary: Vocabulary,
  { membersOf = () => [], sentences = false, admits = () => true }: RankOptions = {},
): RankedName[] {
  const best = new Map<string, RankedName>()
  const all: RankedName[] = []
  for (const place of shortlist(scopes, vocabulary, sentences, admits)) {
    const name = vocabulary.names[place]
    if (name) all.push(rankOne(name, scopes, membersOf))
  }
  const most = Math.max(0, ...all.filter(({ said }) => said >= WELL_SAID).map(({ around }) => around))
  for (const one of all) {
    const ranked = most === 0 ? one : pulled(one, 1 - one.pull * Math.max(0, 1 - one.around / most))
    if (ranked.score > (best.get(one.metric.id)?.score ?? 0)) best.set(one.metric.id, ranked)
  }
  return [...best.values()].sort((a, b) => b.score - a.score || (a.metric.id < b.metric.id ? -1 : 1))
}

function pulled(one: RankedName, times: number): RankedName {
  return times === 1
    ? one
    : { ...one, score: one.score * times, factors: () => [...one.factors(), { by: 'around', times }] }
}

function shortlist(
  scopes: readonly NameScope[],
  { holding, names }: Vocabulary,
  sentences: boolean,
  admits: (metric: Metric) => boolean,
): number[] {
  const rough = new Map<number, number>()
  const total = Math.max(1, names.length)
  for (const { words, supplies, own } of scopes) {
    if (supplies < LEAST_SUPPLY) continue
    for (const feature of featuresOf(words)) {
      const places = holding(feature)
      if (places.length > COMMON && !own) continue
      const telling = supplies * Math.log(total / (places.length + 1))
      for (const place of places) rough.set(place, (rough.get(place) ?? 0) + telling)
    }
  }
  return [...rough]
    .filter(([place]) => {
      const name = names[place]
      return name !== undefined && (sentences || !name.sentence) && admits(name.metric)
    })
    .map(([place, sum]) => [place, sum / Math.sqrt(1 + (names[place]?.weight ?? 0))] as const)
    .sort((a, b) => b[1] - a[1] || a[0] - b[0])
    .slice(0, SHORTLIST)
    .map(([place]) => place)
}

function rankOne(
  name: KnownName,
  scopes: readonly NameScope[],
  membersOf: NonNullable<RankOptions['membersOf']>,
): RankedName {
  let heard = 0
  let known = 1
  for (const segment of name.words.segments) {
    const { weight } = segment
    if (weight === 0) continue
    const best = saidBy(segment, scopes)
    heard += weight * best
    if (segment.who && best < WHO_SAID) known = WHO_UNSAID
  }
  const same = sameWords(name, scopes)
  const common = name.weight < BARE_NAME && !same ? NOBODY : 1
  const said = (name.weight === 0 ? 0 : (known * heard) / name.weight) * common
  const own = { due: 0, explained: 0 }
  const around = { due: 0, explained: 0 }
  const nearest = { scope: -1, due: 0, explained: 0 }
  const spans: Span[] = []
  scopes.forEach((scope, index) => {
    const members = membersOf(name.metric, index)
    const sum = scope.own ? own : around
    for (const segment of scope.words.segments) {
      const weight = segment.weight * (scope.own ? 1 : scope.due)
      if (weight === 0) continue
      const byName = cover(segment, name.words)
      const byMember = members.some((span) => within(segment, span)) ? 1 : 0
      if (index === 0 && byName > 0.5) spans.push({ start: segment.start, end: segment.end })
      sum.due += weight
      sum.explained += weight * Math.max(byName, byMember)
      if (!scope.own && (nearest.scope === -1 || nearest.scope === index)) {
        nearest.scope = index
        nearest.due += weight
        nearest.explained += weight * Math.max(byName, byMember)
      }
    }
  })
  const ownShare = own.due === 0 ? shareOfBare(nearest) : own.explained / own.due
  const aroundShare = around.due === 0 ? 1 : around.explained / around.due
  const pull = own.due === 0 ? PULL_OF_BARE : PULL
  const contrary = scopes[0] !== undefined && scopes[0].words.denied !== name.words.denied ? CONTRARY : 1
  const score = said * ownShare * contrary * (same ? SAME_WORDS : 1)
  const factors = () => [
    { by: 'said' as const, times: name.weight === 0 ? 0 : heard / name.weight },
    ...factor('who', known),
    ...factor('common', common),
    { by: 'explained' as const, times: ownShare },
    ...factor('denied', contrary),
    ...factor('same-words', same ? SAME_WORDS : 1),
  ]
  const explained = ownShare
  return { metric: name.metric, name, said, explained, around: aroundShare, pull, score, spans, factors }
}

/** How much of a stretch of a name is said, by the scope that says most of it. */
function saidBy(segment: Segment, scopes: readonly NameScope[]): number {
  let best = 0
  for (const { words, supplies } of scopes)
    if (supplies > best) best = Math.max(best, supplies * cover(segment, words))
  return best
}

/** Where the labels say nothing ("%", "Count"), what stands right over them is the label: the name should explain that. */
function shareOfBare({ due, explained }: { readonly due: number; readonly explained: number }): number {
  return due === 0 ? 1 : LEAST_OF_BARE + (1 - LEAST_OF_BARE) * (explained / due)
}
/** What is left to a name that explains nothing of it: captions say much that names nothing (who printed it, for whom). */
const LEAST_OF_BARE = 0.5

/** A label in the very words of a name means it, whatever stands around. */
const SAME_WORDS = 1.15

function sameWords({ words: { stems } }: KnownName, scopes: readonly NameScope[]): boolean {
  const own = scopes.filter((scope) => scope.own && scope.words.stems.size > 0)
  const size = own.reduce((sum, { words }) => sum + words.stems.size, 0)
  return size === stems.size && own.every(({ words }) => [...words.stems].every((stem) => stems.has(stem)))
}

/** Only names that are mostly said set how much of the surroundings can be explained at all. */
const WELL_SAID = 0.6

/**
 * How much a name loses that explains nothing of what stands around the label, beside the name that explains most of it;
 * more where the label itself says nothing.
 */
const PULL = 0.25
const PULL_OF_BARE = 0.6

/** A name that says who is counted, where nothing says those. */
const WHO_SAID = 0.3
const WHO_UNSAID = 0.5

/** A name of common words alone ("children") is meant only where the label is nothing else. */
const BARE_NAME = 1
const NOBODY = 0.6

/** A denial on one side only: the label and the name say contrary things. */
const CONTRARY = 0.3

/** Words alone, without their order and what they are words of, say a little less than the concept. */
const BY_WORDS = 0.9

/** The same concept in other words says a shade less than the same words. */
const BY_CONCEPT = 0.93

/** A wording of several concepts says each of them less. */
const AMBIGUOUS = 0.1

/** How much of a segment a text says, 0 to 1. */
export function cover(segment: Segment, words: WordSet): number {
  const { concepts, stems, stemWeights } = segment
  if (concepts.some((concept) => words.concepts.has(concept)))
    return stems.every((stem) => words.stems.has(stem))
      ? 1
      : BY_CONCEPT / (1 + AMBIGUOUS * (concepts.length - 1))
  if (stems.length === 0) return 0
  if (stems.length === 1) return words.stems.has(stems[0] ?? '') ? BY_WORDS : 0
  let sum = 0
  let found = 0
  stems.forEach((stem, index) => {
    const weight = stemWeights[index] ?? 0
    sum += weight
    if (words.stems.has(stem)) found += weight
  })
  // A wording of several words of which one is missing mostly says something else.
  return sum === 0 ? 0 : BY_WORDS * (found / sum) ** 3
}

function within(inner: Span, outer: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end
}

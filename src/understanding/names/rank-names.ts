import type { Metric } from '../../../schemas/metric.js'
import type { Span } from '../../language/mention.js'
import { cover } from './cover.js'
import { type Factor, factor } from './factors.js'
import { hasFeature } from './feature-bits.js'
import { highest } from './highest.js'
import type { KnownName } from './name-index.js'
import type { Admitted } from './name-tally.js'
import type { Vocabulary } from './vocabulary.js'
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
  /** What its score is the product of; asked for few, so told on demand. */
  readonly factors: () => readonly Factor[]
}

export interface RankOptions {
  /** Stretches of a scope's text that a metric accounts for by its dimensions. */
  readonly membersOf?: (metric: Metric, scope: number) => readonly Span[]
  readonly admitted?: Admitted
}

const everyMetric: Admitted = { kind: '', admits: () => true }

/** What stands further away brings no name of its own. */
const LEAST_SUPPLY = 0.4

/** Names looked at closely for one label. */
const SHORTLIST = 90

/** Words of the surroundings that stand in more names than this tell too little to look for. */
const COMMON = 900

/**
 * The metrics that a label may name, the likeliest first, each by its best name. The first scope is the label's own.
 */
export function rankNames(
  scopes: readonly NameScope[],
  vocabulary: Vocabulary,
  { membersOf = () => [], admitted = everyMetric }: RankOptions = {},
): RankedName[] {
  const best = new Map<string, RankedName>()
  const words = ownWords(scopes)
  const members = new Map<Metric, Members>()
  const all = shortlist(scopes, vocabulary, admitted).map((place) => {
    const name = vocabulary.names.at(place)
    const known = members.get(name.metric) ?? scopes.map((_, scope) => membersOf(name.metric, scope))
    members.set(name.metric, known)
    return rankOne(name, scopes, words, known)
  })
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

/** The names of which most is said, for how much they have to say. */
function shortlist(scopes: readonly NameScope[], { tally }: Vocabulary, admitted: Admitted): number[] {
  for (const { words, supplies, own } of scopes) {
    if (supplies < LEAST_SUPPLY) continue
    for (const feature of words.features) tally.add(feature, supplies, own ? Infinity : COMMON)
  }
  const { places, scores } = tally.take({ ...admitted, least: 0, sentences: false })
  const inOrder = (a: number, b: number) => (places[a] ?? 0) - (places[b] ?? 0)
  return highest(scores, SHORTLIST, inOrder).flatMap((at) => places[at] ?? [])
}

/** Stretches of each scope that a metric accounts for by its dimensions. */
type Members = readonly (readonly Span[])[]

function rankOne(
  name: KnownName,
  scopes: readonly NameScope[],
  words: OwnWords,
  members: Members,
): RankedName {
  const same = sameWords(name, words)
  const common = name.weight < BARE_NAME && !same ? NOBODY : 1
  const said = saidOf(name, scopes) * common
  const own: Sum = { due: 0, explained: 0 }
  const around: Sum = { due: 0, explained: 0 }
  const nearest: Sum = { due: 0, explained: 0 }
  let found = false
  for (let index = 0; index < scopes.length; index++) {
    const scope = scopes[index]
    if (!scope) break
    const due = scope.own ? 1 : scope.due
    const sums = scope.own ? [own] : found ? [around] : [around, nearest]
    const told = explain(scope.words, name, due, members[index] ?? [], sums)
    if (told && !scope.own) found = true
  }
  const ownShare = own.due === 0 ? shareOfBare(nearest) : own.explained / own.due
  const aroundShare = around.due === 0 ? 1 : around.explained / around.due
  const pull = own.due === 0 ? PULL_OF_BARE : PULL
  const contrary = scopes[0] !== undefined && scopes[0].words.denied !== name.words.denied ? CONTRARY : 1
  const alike = same ? SAME_WORDS : 1
  const score = said * ownShare * contrary * alike
  const factors = () => [
    ...factorsSaid(name, scopes),
    ...factor('common', common),
    { by: 'explained' as const, times: ownShare },
    ...factor('denied', contrary),
    ...factor('same-words', alike),
  ]
  return { metric: name.metric, name, said, explained: ownShare, around: aroundShare, pull, score, factors }
}

/** What `saidOf` is the product of. */
function factorsSaid(name: KnownName, scopes: readonly NameScope[]): readonly Factor[] {
  const unsaid = name.words.segments.some(
    (segment) => segment.weight > 0 && segment.who && saidBy(segment, scopes) < WHO_SAID,
  )
  const who = unsaid ? WHO_UNSAID : 1
  return [{ by: 'said', times: saidOf(name, scopes) / who }, ...factor('who', who)]
}

/** How much of a name the scopes say, each of its segments where it is said best. */
function saidOf({ words, weight: whole }: KnownName, scopes: readonly NameScope[]): number {
  if (whole === 0) return 0
  let said = 0
  let known = 1
  for (const segment of words.segments) {
    const { weight } = segment
    if (weight === 0) continue
    const best = saidBy(segment, scopes)
    said += weight * best
    if (segment.who && best < WHO_SAID) known = WHO_UNSAID
  }
  return (known * said) / whole
}

/** How much of a stretch of a name is said, by the scope that says most of it. */
function saidBy(segment: Segment, scopes: readonly NameScope[]): number {
  let best = 0
  for (const { words, supplies } of scopes)
    if (supplies > best) best = Math.max(best, supplies * cover(segment, words))
  return best
}

interface Sum {
  due: number
  explained: number
}

/** Adds what a scope says, and how much of it a name and the members explain; whether it says anything. */
function explain(
  { segments }: WordSet,
  { words }: KnownName,
  due: number,
  members: readonly Span[],
  sums: readonly Sum[],
): boolean {
  let told = false
  for (const segment of segments) {
    const weight = segment.weight * due
    if (weight === 0) continue
    told = true
    const byMember = members.some((span) => within(segment, span))
    const share = byMember ? 1 : cover(segment, words)
    for (const sum of sums) {
      sum.due += weight
      sum.explained += weight * share
    }
  }
  return told
}

/** Where the labels say nothing ("%", "Count"), what stands right over them is the label: the name should explain that. */
function shareOfBare({ due, explained }: { readonly due: number; readonly explained: number }): number {
  return due === 0 ? 1 : LEAST_OF_BARE + (1 - LEAST_OF_BARE) * (explained / due)
}
/** What is left to a name that explains nothing of it: captions say much that names nothing (who printed it, for whom). */
const LEAST_OF_BARE = 0.5

/** A label in the very words of a name means it, whatever stands around. */
const SAME_WORDS = 1.15

function sameWords({ words }: KnownName, own: OwnWords): boolean {
  if (own.count !== words.features.length - words.conceptCount) return false
  return own.stems.every((stem) => hasFeature(words.bits, stem))
}

/** The words of the own labels: how many, and those that names are known by. */
interface OwnWords {
  readonly count: number
  readonly stems: readonly number[]
}

function ownWords(scopes: readonly NameScope[]): OwnWords {
  const words = scopes.filter(({ own }) => own).map((scope) => scope.words)
  const stems = words.flatMap(({ features, conceptCount }) => features.slice(conceptCount))
  const count = words.reduce((sum, one) => sum + one.stems.size, 0)
  // A word that no name has makes the label another one than any name.
  return count === stems.length ? { count, stems } : { count: -1, stems }
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

function within(inner: Span, outer: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end
}

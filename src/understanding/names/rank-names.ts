import type { Metric } from '../../../schemas/metric.js'
import type { Span } from '../../language/mention.js'
import { cover } from './cover.js'
import { highest } from './highest.js'
import type { KnownName } from './name-index.js'
import type { Vocabulary } from './vocabulary.js'
import type { WordSet } from './word-set.js'

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
}

export interface RankOptions {
  /** Stretches of a scope's text that a metric accounts for by its dimensions. */
  readonly membersOf?: (metric: Metric, scope: number) => readonly Span[]
  readonly admits?: (metric: Metric) => boolean
}

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
  { membersOf = () => [], admits = () => true }: RankOptions = {},
): RankedName[] {
  const best = new Map<string, RankedName>()
  const all: RankedName[] = []
  for (const place of shortlist(scopes, vocabulary, admits))
    all.push(rankOne(vocabulary.names.at(place), scopes, membersOf))
  const most = Math.max(0, ...all.filter(({ said }) => said >= WELL_SAID).map(({ around }) => around))
  for (const one of all) {
    const ranked =
      most === 0 ? one : { ...one, score: one.score * (1 - one.pull * Math.max(0, 1 - one.around / most)) }
    if (ranked.score > (best.get(one.metric.id)?.score ?? 0)) best.set(one.metric.id, ranked)
  }
  return [...best.values()].sort((a, b) => b.score - a.score || (a.metric.id < b.metric.id ? -1 : 1))
}

/** The names of which most is said, for how much they have to say. */
function shortlist(
  scopes: readonly NameScope[],
  { tally }: Vocabulary,
  admits: (metric: Metric) => boolean,
): number[] {
  for (const { words, supplies, own } of scopes) {
    if (supplies < LEAST_SUPPLY) continue
    for (const feature of words.features) tally.add(feature, supplies, own ? Infinity : COMMON)
  }
  const { places, scores } = tally.take({ admits, least: 0, sentences: false })
  const inOrder = (a: number, b: number) => (places[a] ?? 0) - (places[b] ?? 0)
  return highest(scores, SHORTLIST, inOrder).flatMap((at) => places[at] ?? [])
}

function rankOne(
  name: KnownName,
  scopes: readonly NameScope[],
  membersOf: NonNullable<RankOptions['membersOf']>,
): RankedName {
  let said = 0
  let known = 1
  for (const segment of name.words.segments) {
    const { weight } = segment
    if (weight === 0) continue
    let best = 0
    for (const { words, supplies } of scopes)
      if (supplies > best) best = Math.max(best, supplies * cover(segment, words))
    said += weight * best
    if (segment.who && best < WHO_SAID) known = WHO_UNSAID
  }
  said = name.weight === 0 ? 0 : (known * said) / name.weight
  if (name.weight < BARE_NAME && !sameWords(name, scopes)) said *= NOBODY
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
  const score = said * ownShare * contrary * (sameWords(name, scopes) ? SAME_WORDS : 1)
  return { metric: name.metric, name, said, explained: ownShare, around: aroundShare, pull, score, spans }
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

function within(inner: Span, outer: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end
}

import type { Metric } from '../../../schemas/metric.js'
import type { Span } from '../../language/mention.js'
import { featuresOf, type KnownName, type Vocabulary } from './vocabulary.js'
import type { Segment, WordSet } from './word-set.js'

/** Words from which a name may be put together: the label itself, its group, the caption, a heading … */
export interface NameScope {
  readonly words: WordSet
  /** How much a word standing here counts towards a name, 0 to 1: the own label 1, a heading .6. */
  readonly supplies: number
  /** How much of it a name has to explain, 0 to 1: all of the own label, little of a heading. */
  readonly due: number
}

export interface RankedName {
  readonly metric: Metric
  readonly name: KnownName
  /** Between 0 and 1: how much of the name is said, times how much of what is said the name explains. */
  readonly score: number
  readonly said: number
  readonly explained: number
  /** Stretches of the own label that the name accounts for. */
  readonly spans: readonly Span[]
}

export interface RankOptions {
  /** Stretches of the own label that a metric accounts for by its dimensions. */
  readonly membersOf?: (metric: Metric) => readonly Span[]
  readonly sentences?: boolean
  readonly admits?: (metric: Metric) => boolean
}

/** Names looked at closely for one label. */
const SHORTLIST = 120

/**
 * The metrics that a label may name, the likeliest first, each by its best name. The first scope is the label's own.
 */
export function rankNames(
  scopes: readonly NameScope[],
  vocabulary: Vocabulary,
  { membersOf = () => [], sentences = false, admits = () => true }: RankOptions = {},
): RankedName[] {
  const best = new Map<string, RankedName>()
  for (const place of shortlist(scopes, vocabulary, sentences, admits)) {
    const name = vocabulary.names[place]
    if (!name) continue
    const ranked = rankOne(name, scopes, vocabulary, membersOf(name.metric))
    const before = best.get(name.metric.id)
    if (ranked.score > (before?.score ?? 0)) best.set(name.metric.id, ranked)
  }
  return [...best.values()].sort((a, b) => b.score - a.score || (a.metric.id < b.metric.id ? -1 : 1))
}

function shortlist(
  scopes: readonly NameScope[],
  { holding, names }: Vocabulary,
  sentences: boolean,
  admits: (metric: Metric) => boolean,
): number[] {
  const rough = new Map<number, number>()
  const total = Math.max(1, names.length)
  for (const { words, supplies } of scopes) {
    for (const feature of featuresOf(words)) {
      const places = holding(feature)
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
  { weightOf }: Vocabulary,
  members: readonly Span[],
): RankedName {
  let said = 0
  for (const segment of name.words.segments) {
    const weight = weightOf(segment)
    if (weight === 0) continue
    let best = 0
    for (const { words, supplies } of scopes)
      if (supplies > best) best = Math.max(best, supplies * cover(segment, words, weightOf))
    said += weight * best
  }
  said = name.weight === 0 ? 0 : said / name.weight
  let due = 0
  let explained = 0
  const spans: Span[] = []
  scopes.forEach((scope, index) => {
    if (scope.due === 0) return
    for (const segment of scope.words.segments) {
      const weight = weightOf(segment) * scope.due
      if (weight === 0) continue
      const byName = cover(segment, name.words, weightOf)
      const byMember = index === 0 && members.some((span) => within(segment, span)) ? 1 : 0
      if (index === 0 && byName > 0.5) spans.push({ start: segment.start, end: segment.end })
      due += weight
      explained += weight * Math.max(byName, byMember)
    }
  })
  const share = due === 0 ? 1 : explained / due
  const contrary = scopes[0] !== undefined && scopes[0].words.denied !== name.words.denied ? CONTRARY : 1
  return { metric: name.metric, name, said, explained: share, score: said * share * contrary, spans }
}

/** A denial on one side only: the label and the name say contrary things. */
const CONTRARY = 0.3

/** Words alone, without their order and what they are words of, say a little less than the concept. */
const BY_WORDS = 0.92

/** The same concept in other words says a shade less than the same words. */
const BY_CONCEPT = 0.96

/** How much of a segment a text says, 0 to 1. */
export function cover(segment: Segment, words: WordSet, weightOf: Vocabulary['weightOf']): number {
  if (segment.concepts.some((concept) => words.concepts.has(concept)))
    return segment.stems.every((stem) => words.stems.has(stem)) ? 1 : BY_CONCEPT
  if (segment.stems.length === 0) return 0
  if (segment.stems.length === 1) return words.stems.has(segment.stems[0] ?? '') ? BY_WORDS : 0
  let sum = 0
  let found = 0
  for (const stem of segment.stems) {
    const weight = weightOf({ ...segment, concepts: [], stems: [stem], neutral: false, belonging: false })
    sum += weight
    if (words.stems.has(stem)) found += weight
  }
  return sum === 0 ? 0 : (BY_WORDS * found) / sum
}

function within(inner: Span, outer: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end
}

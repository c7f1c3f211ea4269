import type { Metric } from '../../../schemas/metric.js'
import type { Span } from '../../language/mention.js'
import { cover } from '../names/cover.js'
import { bitsOf } from '../names/feature-bits.js'
import { highest } from '../names/highest.js'
import type { KnownName, NameIndex } from '../names/name-index.js'
import type { Admitted, Tallied } from '../names/name-tally.js'
import type { Vocabulary } from '../names/vocabulary.js'
import type { Segment, WordSet } from '../names/word-set.js'
import { REGION_NAMES, type Regions } from './regions.js'

/** What the words around a quantity say for one name of a metric: shares between 0 and 1. */
export interface NameEvidence {
  readonly metric: Metric
  readonly name: KnownName | null
  /** Shares of the name that the own clause, the sentence, and all that stands around say. */
  readonly saidNear: number
  readonly saidAfter: number
  readonly saidBefore: number
  readonly saidClause: number
  readonly saidSentence: number
  readonly saidContext: number
  /** Shares of what each region says that the name or the metric's members explain. */
  readonly after: Explained
  readonly before: Explained
  readonly clause: Explained
  readonly subject: Explained
  readonly rough: number
}

export interface Explained {
  readonly share: number
  /** Weight of what nobody explains. */
  readonly left: number
  readonly members: boolean
}

/** How much a word standing in a region counts towards a name. */
const SUPPLIES: Readonly<Record<keyof Regions, number>> = {
  before: 1,
  after: 1,
  clause: 0.95,
  sentence: 0.8,
  subject: 0.85,
  runIn: 0.85,
  leadIn: 0.7,
  heading: 0.6,
  previous: 0.45,
}

/** Names looked at closely for one quantity, and metrics kept. */
const SHORTLIST = 48
const KEPT = 9

/**
 * The metrics that the words around a quantity may name, by rough evidence, the likeliest first, and after them those that
 * are wished for: what frames go on about is a candidate though no word names it.
 */
export function evidenceOf(
  regions: Regions,
  vocabulary: Vocabulary,
  admitted: Admitted,
  wished: readonly Metric[],
  membersOf: (metric: Metric) => readonly Span[],
): NameEvidence[] {
  const best = new Map<string, NameEvidence>()
  const members = new Map<string, readonly Span[]>()
  const ids = new Set(wished.map(({ id }) => id))
  const everywhere = { bits: bitsOf(REGION_NAMES.flatMap((region) => regions[region].features)) }
  for (const name of shortlist(regions, vocabulary, admitted, ids)) {
    const { metric } = name
    const spans = members.get(metric.id) ?? membersOf(metric)
    members.set(metric.id, spans)
    const before = best.get(metric.id)?.rough ?? 0
    const said = name.weight > 0 ? saidOf(name, regions, everywhere) : NOTHING
    // However much of the words it explains: another name of its metric is likelier.
    if (before > 0 && saidOverall(said) * ALL_EXPLAINED <= before) continue
    const found = weighName(name, metric, said, regions, spans)
    if (found.rough > before) best.set(metric.id, found)
  }
  const ranked = [...best.values()].sort((a, b) => b.rough - a.rough || (a.metric.id < b.metric.id ? -1 : 1))
  const kept = ranked.filter(({ metric }, place) => place < KEPT || ids.has(metric.id))
  const unnamed = wished.filter(({ id }) => !best.has(id))
  return [...kept, ...unnamed.map((metric) => weighName(null, metric, NOTHING, regions, membersOf(metric)))]
}

/** Words that more names than this hold tell little of which is meant. */
const COMMON = 1200
/** Less than this says next to nothing for a name. */
const LEAST = 1
/** Names of a wished metric that are looked at. */
const WISHED = 6

function shortlist(
  regions: Regions,
  { tally, names }: Vocabulary,
  admitted: Admitted,
  wished: ReadonlySet<string>,
): KnownName[] {
  const supply = new Map<number, number>()
  for (const region of REGION_NAMES)
    for (const feature of regions[region].features)
      if ((supply.get(feature) ?? 0) < SUPPLIES[region]) supply.set(feature, SUPPLIES[region])
  for (const [feature, supplied] of supply) tally.add(feature, supplied, COMMON)
  const said = tally.take({ ...admitted, least: LEAST, sentences: true })
  const first = highest(said.scores, SHORTLIST)
  return [...first, ...wishedBeyond(first, said, names, wished)].map((at) => names.at(said.places[at] ?? 0))
}

/** Where names of wished metrics stand beyond those that are looked at anyhow, the highest of each metric. */
function wishedBeyond(
  first: readonly number[],
  { places, scores }: Tallied,
  names: NameIndex,
  wished: ReadonlySet<string>,
): number[] {
  if (wished.size === 0 || first.length === scores.length) return []
  const taken = new Set(first)
  const metricOf = (at: number) => names.metricAt(places[at] ?? 0)
  const metrics = new Set(names.metrics.filter(({ id }) => wished.has(id)))
  const beyond: number[] = []
  for (let at = 0; at < scores.length; at++) if (metrics.has(metricOf(at)) && !taken.has(at)) beyond.push(at)
  const counts = new Map<Metric, number>()
  return beyond
    .sort((a, b) => (scores[b] ?? 0) - (scores[a] ?? 0))
    .filter((at) => {
      const count = (counts.get(metricOf(at)) ?? 0) + 1
      counts.set(metricOf(at), count)
      return count <= WISHED
    })
}

function weighName(
  name: KnownName | null,
  metric: Metric,
  said: Said,
  regions: Regions,
  members: readonly Span[],
): NameEvidence {
  const explain = (words: WordSet) => explained(words, name, members)
  const after = explain(regions.after)
  const before = explain(regions.before)
  const inClause = explain(regions.clause)
  const rough = saidOverall(said) * (0.35 + 0.25 * after.share + 0.2 * before.share + 0.2 * inClause.share)
  return {
    metric,
    name,
    ...said,
    after,
    before,
    clause: inClause,
    subject: explain(regions.subject),
    rough: name && regions.clause.denied !== name.words.denied ? rough * 0.8 : rough,
  }
}

function saidOverall({ saidNear, saidClause, saidSentence, saidContext }: Said): number {
  return 0.3 * saidNear + 0.25 * saidClause + 0.25 * saidSentence + 0.2 * saidContext
}

/** The most by which that is multiplied, and a little for what numbers lose in their last digits. */
const ALL_EXPLAINED = 1 + 1e-9

type Said = Pick<
  NameEvidence,
  'saidNear' | 'saidAfter' | 'saidBefore' | 'saidClause' | 'saidSentence' | 'saidContext'
>

const NOTHING: Said = {
  saidNear: 0,
  saidAfter: 0,
  saidBefore: 0,
  saidClause: 0,
  saidSentence: 0,
  saidContext: 0,
}

/** How much of a name each reach of words says; `everywhere` has what any of them says. */
function saidOf(
  { words, weight: whole }: KnownName,
  regions: Regions,
  everywhere: Pick<WordSet, 'bits'>,
): Said {
  let saidNear = 0
  let saidAfter = 0
  let saidBefore = 0
  let saidClause = 0
  let saidSentence = 0
  let saidContext = 0
  for (const segment of words.segments) {
    const weight = segment.weight / whole
    if (weight === 0 || cover(segment, everywhere) === 0) continue
    const after = cover(segment, regions.after)
    const before = cover(segment, regions.before)
    const near = Math.max(after, before)
    const clause = near > 0.9 ? near : Math.max(near, cover(segment, regions.clause))
    const sentence = clause > 0.9 ? clause : Math.max(clause, coverOfSentence(segment, regions))
    const context = sentence > 0.85 ? sentence : Math.max(sentence, coverOfContext(segment, regions))
    saidNear += weight * near
    saidAfter += weight * after
    saidBefore += weight * before
    saidClause += weight * clause
    saidSentence += weight * sentence
    saidContext += weight * context
  }
  return { saidNear, saidAfter, saidBefore, saidClause, saidSentence, saidContext }
}

function coverOfSentence(segment: Segment, { sentence, subject, runIn }: Regions): number {
  return Math.max(
    0.9 * cover(segment, sentence),
    0.95 * cover(segment, subject),
    0.95 * cover(segment, runIn),
  )
}

function coverOfContext(segment: Segment, { leadIn, heading, previous }: Regions): number {
  return Math.max(0.8 * cover(segment, leadIn), 0.7 * cover(segment, heading), 0.5 * cover(segment, previous))
}

function explained(words: WordSet, name: KnownName | null, members: readonly Span[]): Explained {
  let due = 0
  let done = 0
  let byMember = false
  for (const segment of words.segments) {
    const weight = segment.weight
    if (weight === 0) continue
    const member = members.some(({ start, end }) => start < segment.end && segment.start < end)
    byMember ||= member
    const share = Math.max(member ? 1 : 0, name ? cover(segment, name.words) : 0)
    // What only reports is explained by itself, unless the name needs it.
    if (share === 0 && segment.reporting) continue
    due += weight
    done += weight * share
  }
  return { share: due === 0 ? 1 : done / due, left: due - done, members: byMember }
}

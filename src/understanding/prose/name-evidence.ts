import type { Metric } from '../../../schemas/metric.js'
import type { Span } from '../../language/mention.js'
import { isReporting } from '../../language/reporting-words.js'
import { cover } from '../names/rank-names.js'
import { featuresOf, type KnownName, type Vocabulary } from '../names/vocabulary.js'
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
  admits: (metric: Metric) => boolean,
  wished: readonly Metric[],
  membersOf: (metric: Metric) => readonly Span[],
): NameEvidence[] {
  const best = new Map<string, NameEvidence>()
  const members = new Map<string, readonly Span[]>()
  const ids = new Set(wished.map(({ id }) => id))
  for (const name of shortlist(regions, vocabulary, admits, ids)) {
    const { metric } = name
    const spans = members.get(metric.id) ?? membersOf(metric)
    members.set(metric.id, spans)
    const found = weighName(name, metric, regions, spans)
    if (found.rough > (best.get(metric.id)?.rough ?? 0)) best.set(metric.id, found)
  }
  const ranked = [...best.values()].sort((a, b) => b.rough - a.rough || (a.metric.id < b.metric.id ? -1 : 1))
  const kept = ranked.filter(({ metric }, place) => place < KEPT || ids.has(metric.id))
  const unnamed = wished.filter(({ id }) => !best.has(id))
  return [...kept, ...unnamed.map((metric) => weighName(null, metric, regions, membersOf(metric)))]
}

/** Words that more names than this hold tell little of which is meant. */
const COMMON = 1200
/** Less than this says next to nothing for a name. */
const LEAST = 1
/** Names of a wished metric that are looked at. */
const WISHED = 6

function shortlist(
  regions: Regions,
  { holding, names }: Vocabulary,
  admits: (metric: Metric) => boolean,
  wished: ReadonlySet<string>,
): KnownName[] {
  const supply = new Map<string, number>()
  for (const region of REGION_NAMES)
    for (const feature of featuresOf(regions[region]))
      supply.set(feature, Math.max(supply.get(feature) ?? 0, SUPPLIES[region]))
  const rough = new Float64Array(names.length)
  const touched: number[] = []
  for (const [feature, supplied] of supply) {
    const places = holding(feature)
    if (places.length > COMMON) continue
    const telling = supplied * Math.log(names.length / (places.length + 1))
    for (const place of places) {
      if (rough[place] === 0) touched.push(place)
      rough[place] = (rough[place] ?? 0) + telling
    }
  }
  const admitted = new Map<Metric, boolean>()
  const scored: { name: KnownName; score: number }[] = []
  for (const place of touched) {
    const name = names[place]
    const sum = rough[place] ?? 0
    if (!name || sum < LEAST) continue
    let fits = admitted.get(name.metric)
    if (fits === undefined) {
      fits = admits(name.metric)
      admitted.set(name.metric, fits)
    }
    if (fits) scored.push({ name, score: sum / Math.sqrt(1 + name.weight) })
  }
  scored.sort((a, b) => b.score - a.score)
  const counts = new Map<string, number>()
  return scored
    .filter(({ name }, place) => {
      if (place < SHORTLIST) return true
      const { id } = name.metric
      if (!wished.has(id)) return false
      counts.set(id, (counts.get(id) ?? 0) + 1)
      return (counts.get(id) ?? 0) <= WISHED
    })
    .map(({ name }) => name)
}

function weighName(
  name: KnownName | null,
  metric: Metric,
  regions: Regions,
  members: readonly Span[],
): NameEvidence {
  const said = name && name.weight > 0 ? saidOf(name, regions) : NOTHING
  const explain = (words: WordSet) => explained(words, name, members)
  const after = explain(regions.after)
  const before = explain(regions.before)
  const inClause = explain(regions.clause)
  const rough =
    (0.3 * said.saidNear + 0.25 * said.saidClause + 0.25 * said.saidSentence + 0.2 * said.saidContext) *
    (0.35 + 0.25 * after.share + 0.2 * before.share + 0.2 * inClause.share)
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

/** How much of a name each reach of words says. */
function saidOf({ words, weight: whole }: KnownName, regions: Regions): Said {
  const sums = [0, 0, 0, 0, 0, 0]
  for (const segment of words.segments) {
    const weight = segment.weight / whole
    if (weight === 0) continue
    const said = (region: keyof Regions) => cover(segment, regions[region])
    const [after, before] = [said('after'), said('before')]
    const near = Math.max(after, before)
    const clause = near > 0.9 ? near : Math.max(near, said('clause'))
    const sentence =
      clause > 0.9
        ? clause
        : Math.max(clause, 0.9 * said('sentence'), 0.95 * said('subject'), 0.95 * said('runIn'))
    const context =
      sentence > 0.85
        ? sentence
        : Math.max(sentence, 0.8 * said('leadIn'), 0.7 * said('heading'), 0.5 * said('previous'))
    ;[near, after, before, clause, sentence, context].forEach((share, at) => {
      sums[at] = (sums[at] ?? 0) + weight * share
    })
  }
  const [saidNear = 0, saidAfter = 0, saidBefore = 0, saidClause = 0, saidSentence = 0, saidContext = 0] =
    sums
  return { saidNear, saidAfter, saidBefore, saidClause, saidSentence, saidContext }
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
    if (share === 0 && onlyReports(segment)) continue
    due += weight
    done += weight * share
  }
  return { share: due === 0 ? 1 : done / due, left: due - done, members: byMember }
}

/** Words that report ("recorded", "saw") and say nothing of what is counted. */
export function onlyReports({ stems, concepts }: Segment): boolean {
  return concepts.length === 0 && stems.every(isReporting)
}

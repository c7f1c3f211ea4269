import type { Catalogue } from '../../../schemas/catalogue.js'
import type { Metric } from '../../../schemas/metric.js'
import type { QuantityMention, Span } from '../../language/mention.js'
import type { Vocabulary } from '../names/vocabulary.js'
import { type Frame, isCountedHere, parentOf } from './frames.js'
import { evidenceOf, type NameEvidence } from './name-evidence.js'
import { headOf, isPart, type Regions } from './regions.js'
import type { Slot } from './slots.js'
import type { SpokenSentence } from './spoken.js'
import { changeFit, isRateUnit, type UnitFit, unitFit } from './unit-fit.js'

/** One metric that a quantity may be a figure of. */
export interface Candidate {
  readonly metric: Metric
  readonly fit: UnitFit
  readonly evidence: NameEvidence
  /** The frame that it goes on about, where its metric is the parent's or of the parent's family. */
  readonly frame: Frame | null
  /** How many frames up the stack that one lies; -1 for none. */
  readonly depth: number
  readonly sameFamily: boolean
  /** How a phrase of the metric stands to the quantity, word for word, with what lies between them. */
  readonly phrase: PhrasePlace | null
}

export interface PhrasePlace {
  readonly behind: boolean
  readonly characters: number
  readonly words: number
  readonly crossed: number
  readonly first: boolean
  readonly weak: boolean
}

export interface Pool {
  readonly candidates: readonly Candidate[]
  readonly parent: Frame | null
}

export interface Spoken {
  readonly quantity: QuantityMention
  readonly sentence: SpokenSentence
  readonly slot: Slot
  readonly regions: Regions
  readonly frames: readonly Frame[]
}

/** All metrics that a quantity may be a figure of: those that the words around it name, and those that its frames go on about. */
export function candidatesFor(spoken: Spoken, vocabulary: Vocabulary): Pool {
  const { quantity, sentence, slot, regions, frames } = spoken
  const fitOf = (metric: Metric): UnitFit | null => {
    if (slot.kind === 'change') return changeFit(metric, quantity)
    if (slot.kind === 'rank')
      return metric.unit === 'count' || isRateUnit(metric.unit) || metric.unit === 'percent'
        ? { unit: 'rank', fit: 'stated' }
        : null
    return unitFit(metric, quantity)
  }
  const membersOf = (metric: Metric): Span[] =>
    sentence.dimensions.filter(({ dimension }) => metric.dimensions.includes(dimension))
  const head = headOf(quantity, sentence)
  const inFront = head === quantity ? undefined : frames.find((frame) => frame.quantity === head)
  const parent = inFront ?? parentOf(frames, slot, quantity)
  const admits = (metric: Metric) => fitOf(metric) !== null
  const wished = continued(frames, vocabulary.catalogue).filter(admits)
  const kind = `prose ${slot.kind} ${quantity.unit} ${(quantity.decimals ?? 0) > 0}`
  const evidence = evidenceOf(regions, vocabulary, { admits, kind }, wished, membersOf)
  const candidates = evidence.flatMap((one): Candidate[] => {
    const fit = fitOf(one.metric)
    if (!fit) return []
    const depth =
      parent && parent.metric.id === one.metric.id
        ? 0
        : frames.findIndex(({ metric }) => metric.id === one.metric.id)
    const sameFamily = parent !== null && familyOf(parent.metric) === familyOf(one.metric)
    const ofWhole = slot.part && sameFamily && parent !== null && isCountedHere(parent)
    const frame = depth === 0 || ofWhole ? parent : (frames[depth] ?? (sameFamily ? parent : null))
    return [
      {
        metric: one.metric,
        fit,
        evidence: one,
        frame,
        depth,
        sameFamily,
        phrase: phrasePlace(one.metric, spoken),
      },
    ]
  })
  return { candidates, parent }
}

/** The phrase of a metric that stands nearest to the quantity in its sentence. */
function phrasePlace({ id }: Metric, { quantity, sentence }: Spoken): PhrasePlace | null {
  let best: PhrasePlace | null = null
  const part = isPart(headOf(quantity, sentence), sentence)
  for (const { start, end, metrics, weak } of sentence.phrases) {
    if (!metrics.includes(id) || start < quantity.start - 300 || end > quantity.reach + 300) continue
    const behind = start >= quantity.end
    if (!behind && (part || end > quantity.start)) continue
    const [from, to] = behind ? [quantity.end, start] : [end, quantity.start]
    const gap = sentence.text.slice(from, to)
    const place: PhrasePlace = {
      behind,
      characters: end - start,
      words: gap.match(/[\p{L}\d]+/gu)?.length ?? 0,
      crossed: sentence.quantities.filter((one) => one.start >= from && one.end <= to).length,
      first: metrics[0] === id,
      weak,
    }
    const cost = (one: PhrasePlace) => one.words + 6 * one.crossed + (one.behind ? 0 : 2)
    if (!best || cost(place) < cost(best)) best = place
  }
  return best
}

/** The metrics of the frames, and the rates and shares of the same family that the latest two may be restated as. */
function continued(frames: readonly Frame[], catalogue: Catalogue): Metric[] {
  const metrics = new Map<string, Metric>()
  for (const { metric } of frames.slice(0, 4)) metrics.set(metric.id, metric)
  for (const { metric } of frames.slice(0, 2))
    for (const sister of sistersOf(metric, catalogue)) metrics.set(sister.id, sister)
  return [...metrics.values()]
}

const known = new WeakMap<Metric, readonly Metric[]>()

/** The rates of a metric's family and the shares that are taken of it. */
function sistersOf(metric: Metric, catalogue: Catalogue): readonly Metric[] {
  const before = known.get(metric)
  if (before) return before
  const family = [...catalogue.metrics.values()].filter((one) => familyOf(one) === familyOf(metric))
  const sisters = family.filter(
    ({ unit, identities }) =>
      isRateUnit(unit) || identities.some(({ of, numerator }) => of === metric.id || numerator === metric.id),
  )
  known.set(metric, sisters)
  return sisters
}

/** The first part of a metric's id: figures of one family share their subject. */
export function familyOf({ id }: Metric): string {
  return id.slice(0, id.indexOf('.'))
}

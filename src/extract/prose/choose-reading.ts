import type { Metric } from '../../../schemas/metric.js'
import type { Unit } from '../../../schemas/units.js'
import type { TextBlock } from '../../document/model.js'
import type { QuantityMention } from '../../language/mention.js'
import { onceFor } from '../../language/once-for.js'
import { proseCues } from '../../language/prose-cues.js'
import { cover } from '../../understanding/names/cover.js'
import { groundsOf } from '../../understanding/names/grounds.js'
import { vocabularyOf } from '../../understanding/names/vocabulary.js'
import { candidatesFor, type Spoken } from '../../understanding/prose/candidates.js'
import { type Weighed, weigh } from '../../understanding/prose/choose.js'

import { featuresOf } from '../../understanding/prose/features.js'

import type { Frame } from '../../understanding/prose/frames.js'
import { possibleFor, saysWhatIsShared } from '../../understanding/prose/possible.js'
import { REGION_NAMES, type Regions, regionReader } from '../../understanding/prose/regions.js'
import { type Slot, slotOf } from '../../understanding/prose/slots.js'
import type { SpokenContext, SpokenSentence } from '../../understanding/prose/spoken.js'
import type { Surroundings } from '../surroundings.js'
import type { Tools } from '../tools.js'
import type { StatedName } from './attach-dimensions.js'
import type { Discourse } from './interpretation.js'
import type { PhraseReading } from './phrases/read-phrases.js'
import { NAMED, type ProseRefusal, refusalOf, unexplainedBy } from './refuse-reading.js'
import type { Sentence } from './sentence.js'
import { settingReader } from './setting-of-quantity.js'

/** What a quantity is taken for. */
export interface Choice {
  readonly metric: Metric
  readonly unit: Unit
  readonly chance: number
  /** How many telling words beside it no part of the reading explains. */
  readonly unexplained?: number
  /** Whether it is sure enough for a record; else it only helps to understand what follows. */
  readonly chosen: boolean
  readonly slot: Slot | null
  readonly frame: Frame | null
  readonly name: StatedName | null
  readonly rule: string
  readonly role?: 'threshold'
  readonly dimensions?: Readonly<Record<string, string | number>>
  /** It is the share that members have in what the metric counts. */
  readonly share?: true
  /** It is the frame's figure in another unit, and of its time. */
  readonly timeOfFrame?: true
}

/** A quantity with all that was weighed for it, what it is taken for, or why for nothing. */
export interface Considered {
  /** Null where a construction of its own took it. */
  readonly slot: Slot | null
  /** What the words around it say, by where they stand. */
  readonly regions: Regions | null
  readonly weighed: readonly Weighed[]
  readonly choice: Choice | null
  readonly refusal: ProseRefusal | null
}

/** A quantity with all that it may be, before anything is chosen. */
export interface WeighedQuantity {
  readonly block: TextBlock
  readonly sentence: Sentence
  readonly quantity: QuantityMention
  readonly slot: Slot
  readonly weighed: readonly Weighed[]
}

/** Returns the metric that a quantity is to be taken for, null for none, or undefined to leave the choice. */
export type Observer = (seen: WeighedQuantity) => string | null | undefined

interface Place {
  readonly block: TextBlock
  readonly surroundings: Surroundings
  readonly tools: Tools
  readonly inField: boolean
  readonly phrases: ReadonlyMap<number, PhraseReading>
  readonly observe?: Observer
}

/** A figure is recorded from this chance on; what is likelier than not still helps to understand what follows. */
export const SURE = 0.62
const LIKELY = 0.4
/** One that its sentence names and no other metric rivals is recorded from a little less. */
const ALONE = 0.52
const RIVAL = 0.01

/** A quantity's place in its passage. */
interface InPassage {
  readonly sentence: Sentence
  readonly previous: Sentence | null
  readonly discourse: Discourse
  /** Ids of metrics that it is not to be taken for. */
  readonly denied: ReadonlySet<string>
}

export type Chooser = (quantity: QuantityMention, where: InPassage) => Considered

/** A chooser for the quantities of one passage: one metric or none. */
export function chooser(place: Place): Chooser {
  const { block, surroundings, tools } = place
  const { catalogue } = tools.lexicon
  const vocabulary = vocabularyOf(catalogue)
  const headings = surroundings.headings.map(({ text }) => text)
  const context: SpokenContext = {
    headings,
    leadIn: surroundings.leadIn?.text ?? null,
    entry: surroundings.entry,
    listItem: block.kind === 'list-item',
  }
  const regionsOf = regionReader(vocabulary, context)
  const grounds = groundsOf(catalogue)
  const paper = vocabulary.words(surroundings.paper)
  const settingOf = settingReader(place, context)
  return (quantity, { sentence, previous, discourse, denied }) => {
    const slot = slotOf(quantity, spokenOf(sentence))
    const regions = regionsOf(spokenOf(sentence), quantity, previous && spokenOf(previous))
    const spoken: Spoken = { quantity, sentence: spokenOf(sentence), slot, regions, frames: discourse.frames }
    const pool = candidatesFor(spoken, vocabulary)
    const setting = settingOf(quantity, sentence, slot)
    const all = pool.candidates.map((candidate) => ({
      candidate,
      features: featuresOf(candidate, pool, spoken, setting, catalogue),
    }))
    const speaksFor = grounds({ near: REGION_NAMES.map((name) => regions[name]), beside: [], paper })
    // What cannot be meant is no rival of what can.
    const mayBe = possibleFor(spoken, speaksFor, setting.ofEngland, catalogue)
    const possible = all.filter(({ candidate }) => !denied.has(candidate.metric.id) && mayBe(candidate))
    const weighed = weigh(possible)
    const forced = place.observe?.({ block, sentence, quantity, slot, weighed })
    const isLikely = weighed[0] !== undefined && weighed[0].chance >= LIKELY
    const [strongest] = isLikely || forced !== undefined ? [] : weigh(all)
    const isForeign = strongest !== undefined && strongest.chance >= LIKELY
    const [best] = weighed
    const isUnsaid =
      forced === undefined && best !== undefined && !saysWhatIsShared(best.candidate, spoken, catalogue)
    const ofNobody = forced === undefined && pool.parent === null && isPartOfBefore(spoken)
    const why = isForeign ? 'not-ours' : isUnsaid ? 'no-name' : ofNobody ? 'interrupted' : null
    const found = why ?? choiceAmong(weighed, slot, regions, forced)
    return typeof found === 'string'
      ? { slot, regions, weighed, choice: null, refusal: found }
      : { slot, regions, weighed, choice: found, refusal: null }
  }
}

/**
 * The likeliest of the weighed metrics as a choice, or why none is.
 *
 * @param forced the id of the metric that is to be taken, null for none, undefined to leave the choice
 */
function choiceAmong(
  weighed: readonly Weighed[],
  slot: Slot,
  regions: Regions,
  forced: string | null | undefined,
): Choice | ProseRefusal {
  const best =
    forced === undefined ? weighed[0] : weighed.find(({ candidate }) => candidate.metric.id === forced)
  if (!best) return 'no-name'
  if (forced === undefined && best.chance < LIKELY) return 'unlikely'
  const { candidate } = best
  const { evidence } = candidate
  const alone =
    isPartOfNamedWhole(candidate, slot) ||
    (!slot.part &&
      evidence.saidSentence >= NAMED &&
      weighed.every((one) => one === best || one.chance < RIVAL))
  const refusal = forced === undefined ? refusalOf(candidate, slot) : null
  return (
    refusal ?? {
      metric: candidate.metric,
      unit: candidate.fit.unit,
      chance: best.chance,
      unexplained: unexplainedBy(candidate),
      chosen: forced !== undefined || best.chance >= (alone ? ALONE : SURE),
      slot,
      frame: candidate.frame,
      name: namePlace(evidence.name, regions.clause),
      rule: ruleOf(slot, candidate.depth === 0, evidence.saidSentence),
    }
  )
}

/** "Of these, 12 were placed in foster care": a part of those whom something before has counted. */
function isPartOfBefore({ quantity, sentence, slot }: Spoken): boolean {
  const before = sentence.text.slice(sentence.start, quantity.start)
  return slot.part && slot.ofValue === null && proseCues.partBefore.test(before)
}

/** "Of the 178, 97 are boys": the paper has stated that very whole, and the words say nothing else. */
function isPartOfNamedWhole(candidate: Weighed['candidate'], { part, ofValue }: Slot): boolean {
  return (
    part && ofValue !== null && candidate.frame?.quantity.value === ofValue && unexplainedBy(candidate) === 0
  )
}

/** A sentence with the names of metrics that stand in it. */
export const spokenOf = onceFor((sentence: Sentence): SpokenSentence => {
  const phrases = sentence.names
    .filter(({ value }) => !value.labelOnly)
    .map(({ start, end, value }) => ({
      start,
      end,
      metrics: value.metrics,
      weak: value.weak === true,
      members: value.dimensions ?? {},
    }))
  return { ...sentence, phrases }
})

/** Where in its clause a metric is named. */
function namePlace(
  name: Weighed['candidate']['evidence']['name'],
  clause: Spoken['regions']['clause'],
): StatedName | null {
  if (!name) return null
  const spans = clause.segments.filter((segment) => segment.weight > 0 && cover(segment, name.words) > 0.5)
  const [first, last] = [spans[0], spans.at(-1)]
  return first && last ? { start: first.start, end: last.end, members: name.members } : null
}

function ruleOf(slot: Slot, continues: boolean, said: number): string {
  if (slot.kind === 'change') return 'change-amount'
  if (slot.kind === 'rank') return 'rank'
  if (continues && slot.part) return 'of-these'
  if (continues && slot.base) return 'from-level'
  if (slot.bracket && continues) return 'bracketed'
  return continues && said < 0.6 ? 'same-subject' : 'level'
}

import { proseCues } from '../../language/prose-cues.js'
import { establishedBy } from '../../understanding/frame/period-of.js'
import { type Frame, pushed } from '../../understanding/prose/frames.js'
import type { Figure, Passage } from '../figure.js'
import type { Surroundings } from '../surroundings.js'
import { isDoubtful } from '../to-record.js'
import type { Tools } from '../tools.js'
import { restsOnUnread } from '../unread-words.js'
import { openingArea } from './attach-area.js'
import { changeInBracket } from './change-in-bracket.js'
import type { Choice, Chooser, Considered } from './choose-reading.js'
import { completeFigure } from './complete-figure.js'
import { constructions } from './constructions/index.js'
import {
  type Denial,
  type Denied,
  denialAmong,
  deniedFor,
  noneDenied,
  withDenial,
} from './denied-readings.js'
import { exceedsWhole } from './exceeds-whole.js'
import type { Discourse } from './interpretation.js'
import { parallelInAside, type Understood } from './parallel-aside.js'
import type { ProseRefusal } from './refuse-reading.js'
import { saidOtherwise } from './said-otherwise.js'
import type { SeenQuantity } from './seen-passage.js'
import { between, type Sentence } from './sentence.js'
import { setBeside } from './set-beside.js'
import { shareOfCounted } from './share-of-counted.js'
import { recalledFrames, type StatedFigures } from './stated-figures.js'

/** A sentence, and what is known where it stands. */
export interface SentencePlace {
  readonly sentence: Sentence
  readonly previous: Sentence | null
  readonly discourse: Discourse
  readonly surroundings: Surroundings
  readonly tools: Tools
  readonly passage: Passage
  readonly choose: Chooser
  readonly stated: StatedFigures
  /** The figures of the passage so far. */
  readonly figures: readonly Figure[]
  /** Its choices are made from outside: it is read once, as they are. */
  readonly observed: boolean
}

/** A sentence as it was understood: its figures, all its quantities, and what it leaves for the next one. */
export interface ReadSentence {
  readonly figures: readonly Figure[]
  readonly seen: readonly SeenQuantity[]
  readonly discourse: Discourse
}

/**
 * Reads the quantities of a sentence in order; each goes on about those before it. Where two of them would be one figure with
 * two values, the less sure one is something else: the sentence is read again without that reading.
 */
export function readSentence(place: SentencePlace): ReadSentence {
  let denied = noneDenied
  for (;;) {
    const read = readWithout(place, denied)
    if (read.denial === null) return read
    denied = withDenial(denied, read.denial)
  }
}

/** One reading of the sentence without the readings that are denied, and which one is to be denied next. */
function readWithout(
  place: SentencePlace,
  denied: Denied,
): ReadSentence & { readonly denial: Denial | null } {
  const { sentence, surroundings, tools, passage } = place
  const figures: Figure[] = []
  const seen: SeenQuantity[] = []
  const likely = new Map<Sentence['quantities'][number], Figure>()
  const understood: Understood[] = []
  const opened = openedDiscourse(place)
  const { recalled } = opened
  let { discourse } = opened
  for (const quantity of sentence.quantities) {
    const considered = consider(quantity, place, { discourse, understood, denied })
    const { choice } = considered
    const isRecalled = recalled.some((frame) => frame.quantity.value === quantity.value)
    if (!choice) {
      seen.push({ ...considered, ...(isRecalled && RESTATED), sentence, quantity })
      discourse = { ...discourse, frames: discourse.frames.map(interrupted) }
      continue
    }
    const completed = completeFigure(choice, { quantity, sentence, discourse, surroundings, tools, passage })
    const before = [...place.figures, ...figures]
    const unread = completed.figure && restsOnUnread(completed.figure, surroundings, sentence, place.previous)
    const why = unread
      ? 'unread-words'
      : refusalOfFigure(completed.figure, choice, sentence, { recalled, figures: before })
    const isContradicted = why === 'two-values' && !place.observed
    const denial = isContradicted ? denialAmong(completed.figure, choice, figures, denied) : null
    if (denial) return { figures, seen, discourse, denial }
    const stands = why === null ? completed.figure : null
    const unchosen = isRecalled ? 'restated' : 'unsure'
    const refusal = choice.chosen ? (why ?? doubtOf(stands)) : unchosen
    seen.push({ ...considered, sentence, quantity, refusal })
    if (choice.chosen) {
      const about = choice.frame?.quantity
      const confirmed = about && choice.chance >= CONFIRMS ? likely.get(about) : undefined
      if (about && confirmed && !(stands && saidOtherwise(stands, [confirmed], 0))) {
        figures.push(confirmed)
        likely.delete(about)
      }
      if (stands && refusal === null) figures.push(stands)
    } else if (stands && choice.chance >= CONFIRMABLE) likely.set(quantity, stands)
    if (completed.frame) understood.push({ quantity, choice, frame: completed.frame })
    if (completed.frame) discourse = { ...discourse, frames: pushed(discourse.frames, completed.frame) }
  }
  const said = establishedBy(sentence)
  const period = said?.period ?? discourse.period
  const periodOpens = said?.opens ?? discourse.periodOpens
  return { figures, seen, discourse: { ...discourse, period, periodOpens }, denial: null }
}

function doubtOf(figure: Figure | null): 'doubtful' | null {
  return figure !== null && isDoubtful(figure) ? 'doubtful' : null
}

/** Whatever else its words may make of it: a whole that is called to mind was recorded where it was stated. */
const RESTATED = { refusal: 'restated' } as const

/** What a sentence begins with: the frames of those before it, the area that it opens with, the wholes that it calls to mind. */
function openedDiscourse({ sentence, discourse, surroundings, stated, tools }: SentencePlace): {
  readonly discourse: Discourse
  readonly recalled: readonly Frame[]
} {
  const area = openingArea(sentence) ?? discourse.area
  const home = (area ?? surroundings.area).value.id
  const before = discourse.frames
    .filter(({ aside }) => !aside)
    .map((frame) => ({ ...frame, sentence: frame.sentence + 1 }))
  const statedHere = (value: number) => stated.of(value, home)
  const recalled = recalledFrames(sentence, before, statedHere, tools.lexicon.catalogue)
  const frames = recalled.reduce<readonly Frame[]>(pushed, before)
  return { discourse: { ...discourse, area, frames }, recalled }
}

interface SoFar {
  readonly discourse: Discourse
  readonly understood: readonly Understood[]
  readonly denied: Denied
}

function consider(
  quantity: Sentence['quantities'][number],
  place: SentencePlace,
  { discourse, understood, denied }: SoFar,
): Considered {
  const { sentence, previous, surroundings, choose } = place
  const change = changeInBracket(quantity, sentence, understood)
  const own =
    particular(place, quantity) ??
    (change ? unweighed(change) : null) ??
    inAside(quantity, sentence, understood)
  if (own) return own
  const considered = choose(quantity, { sentence, previous, discourse, denied: deniedFor(denied, quantity) })
  return (
    setBeside(quantity, sentence, discourse, surroundings, considered) ??
    (place.observed ? undefined : shareOfCounted(quantity, { ...place, discourse }, considered)) ??
    considered
  )
}

/** What was counted in between and not understood: "this" in a later sentence means that, not the frame. */
function interrupted(frame: Frame): Frame {
  return { ...frame, interrupted: frame.interrupted || frame.sentence > 0 }
}

/** "There are 54 …, up from 40": a number that surely goes on about a likely figure of its sentence confirms it. */
const CONFIRMS = 0.9
const CONFIRMABLE = 0.5

interface SaidBefore {
  /** The wholes that the sentence calls to mind. */
  readonly recalled: readonly Frame[]
  /** The figures of the passage so far. */
  readonly figures: readonly Figure[]
}

/** Why a completed figure may not stand: what it lacks, or that it was recorded before, or otherwise. */
function refusalOfFigure(
  figure: Figure | null,
  choice: Choice,
  sentence: Sentence,
  { recalled, figures }: SaidBefore,
): ProseRefusal | null {
  if (figure === null) return 'no-member'
  // No metric is the change of a share that members have.
  if (choice.slot?.kind === 'change' && choice.frame?.share) return 'no-name'
  // A whole that is only called to mind, and not named again, was recorded where it was stated.
  const isRecalled = recalled.some((frame) => frame.quantity.value === figure.quantity.value)
  if (isRecalled && choice.rule === 'same-subject') return 'restated'
  if (saidOtherwise(figure, figures, choice.rule === 'same-subject' ? 0 : sentence.start)) return 'two-values'
  if (exceedsWhole(figure, choice.frame)) return 'larger-than-whole'
  return mayStand(figure, choice.slot, sentence) ? null : 'no-time'
}

/**
 * Whether a figure can stand as it is. One of no time can where the sentence states it ("the council runs seven homes");
 * what is only compared with and what is an aside ("support for the 13 children") are of a time that nobody said.
 */
function mayStand(figure: Figure, slot: Choice['slot'], sentence: Sentence): boolean {
  const { period, role, quantity } = figure
  if (period.value.id !== '' || role !== 'actual') return true
  const governed = proseCues.governed.test(between(sentence, sentence.start, quantity.start))
  return !slot?.base && !governed
}

/** A figure of another time in brackets: what the figure before that it is like was taken for. */
function inAside(
  quantity: Sentence['quantities'][number],
  sentence: Sentence,
  understood: readonly Understood[],
): Considered | null {
  const choice = parallelInAside(quantity, sentence, understood)
  return choice === undefined ? null : unweighed(choice)
}

function unweighed(choice: Choice | null): Considered {
  return { slot: null, regions: null, weighed: [], choice, refusal: choice === null ? 'unlikely' : null }
}

/** A construction whose own words name no metric. */
function particular(
  { sentence, surroundings, tools }: SentencePlace,
  quantity: Sentence['quantities'][number],
): Considered | null {
  for (const construction of constructions) {
    const found = construction({ sentence, quantity, surroundings, tools })
    if (!found) continue
    const { chosen, ...rest } = found
    const sure = { chance: 0.8, chosen: true, slot: null, frame: null, name: null }
    return unweighed({ ...chosen, ...rest, ...sure })
  }
  return null
}

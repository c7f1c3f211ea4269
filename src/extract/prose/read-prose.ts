import type { Area } from '../../../schemas/area.js'
import type { TextBlock } from '../../document/model.js'
import { proseCues } from '../../language/prose-cues.js'
import { anchoredTimes } from '../../understanding/frame/anchored-times.js'
import { establishedBy } from '../../understanding/frame/period-of.js'
import { type Frame, pushed } from '../../understanding/prose/frames.js'
import type { Figure, Inherited, Passage } from '../figure.js'
import type { Surroundings } from '../surroundings.js'
import type { Tools } from '../tools.js'
import { type Choice, type Considered, chooser, type Observer } from './choose-reading.js'
import { completeFigure } from './complete-figure.js'
import { constructions } from './constructions/index.js'
import { exceedsWhole } from './exceeds-whole.js'
import type { Discourse } from './interpretation.js'
import { parallelInAside, type Understood } from './parallel-aside.js'
import { phraseReader } from './phrases/read-phrases.js'
import type { ProseRefusal } from './refuse-reading.js'
import { saidOtherwise } from './said-otherwise.js'
import type { ProseWitness, SeenQuantity, Silence } from './seen-passage.js'
import { between, type Sentence, sentencesOf } from './sentence.js'
import { setBeside } from './set-beside.js'
import { recalledFrames, type StatedFigures } from './stated-figures.js'

export type ProseReader = (block: TextBlock, surroundings: Surroundings, section: string | null) => Figure[]

export interface ProseOptions {
  /** Whether the paper is about children's services. */
  readonly inField: boolean
  /** Sees every quantity with its candidates; what it returns is taken for the choice. */
  readonly observe?: Observer
  /** The counts that the paper has stated so far, tables included. */
  readonly stated: StatedFigures
  /** Is told how each block was understood, and why quantities are no figures. */
  readonly see?: ProseWitness
}

/**
 * A reader of running text: sentence by sentence, quantity by quantity, all metrics that a quantity may be a figure of are
 * weighed against each other and against none; what is understood is the frame that later quantities go on about.
 */
export function proseReader(tools: Tools, { see, ...options }: ProseOptions): ProseReader {
  const readPhrases = phraseReader(tools)
  let frames: readonly Frame[] = []
  let under: string | null = null
  return (block, surroundings, section) => {
    const heading = surroundings.headings[0]?.text ?? null
    const silenced = (why: Silence, words: string): Figure[] => {
      see?.({ block, silence: { why, words }, quantities: [] })
      return []
    }
    if (block.kind === 'heading' && !proseCues.roleLabel.test(block.text.replace(/[^:=–-]*$/, '')))
      return silenced('heading', block.text)
    if (heading !== under) frames = []
    under = heading
    frames = frames.map((frame) => ({ ...frame, block: frame.block + 1 })).filter((frame) => frame.block <= 3)
    const reading = tools.read(block.text, surroundings.asOf)
    if (reading.quantities.length === 0) return []
    const above = surroundings.headings.map(({ text }) => text)
    const elsewhere = above.slice(0, 2).map(tools.lexicon.elsewhere).find(Boolean)
    if (elsewhere) return silenced('another-service', elsewhere)
    const explains = above.find((text) => proseCues.explains.test(text))
    if (explains !== undefined) return silenced('explanation', explains)
    const passage: Passage = {
      text: block.text,
      pieces: block.pieces,
      page: block.page,
      section,
      method: block.kind === 'list-item' ? 'list' : 'prose',
      table: null,
    }
    const choose = chooser({
      block,
      surroundings,
      tools,
      phrases: readPhrases(reading, surroundings, passage),
      ...options,
    })
    const figures: Figure[] = []
    const quantities: SeenQuantity[] = []
    let discourse: Discourse = { frames, period: null, periodOpens: false, area: null }
    let previous: Sentence | null = null
    for (const printed of sentencesOf(reading)) {
      const sentence = anchoredTimes(printed, surroundings, discourse)
      discourse = readSentence(
        { sentence, previous, discourse, surroundings, tools, passage, choose, stated: options.stated },
        figures,
        quantities,
      )
      previous = sentence
    }
    see?.({ block, silence: null, quantities })
    frames = discourse.frames
    return figures
  }
}

interface SentencePlace {
  readonly sentence: Sentence
  readonly previous: Sentence | null
  readonly discourse: Discourse
  readonly surroundings: Surroundings
  readonly tools: Tools
  readonly passage: Passage
  readonly choose: ReturnType<typeof chooser>
  readonly stated: StatedFigures
}

function readSentence(reading: SentencePlace, figures: Figure[], seen: SeenQuantity[]): Discourse {
  const { sentence, previous, surroundings, tools, passage, choose } = reading
  let discourse: Discourse = {
    ...reading.discourse,
    area: openingArea(sentence) ?? reading.discourse.area,
    frames: reading.discourse.frames
      .filter(({ aside }) => !aside)
      .map((frame) => ({ ...frame, sentence: frame.sentence + 1 })),
  }
  const home = (discourse.area ?? surroundings.area).value.id
  const statedHere = (value: number) => reading.stated.of(value, home)
  const recalled = recalledFrames(sentence, discourse.frames, statedHere, tools.lexicon.catalogue)
  for (const frame of recalled) discourse = { ...discourse, frames: pushed(discourse.frames, frame) }
  const likely = new Map<Sentence['quantities'][number], Figure>()
  const understood: Understood[] = []
  const chosenFor: typeof choose = (quantity, ...place) => {
    const considered = choose(quantity, ...place)
    return setBeside(quantity, sentence, discourse, surroundings, considered) ?? considered
  }
  for (const quantity of sentence.quantities) {
    const considered =
      particular(reading, quantity) ??
      inAside(quantity, sentence, understood) ??
      chosenFor(quantity, sentence, previous, discourse)
    const { choice } = considered
    if (!choice) {
      seen.push({ ...considered, sentence, quantity })
      discourse = {
        ...discourse,
        frames: discourse.frames.map((frame) => ({
          ...frame,
          interrupted: frame.interrupted || frame.sentence > 0,
        })),
      }
      continue
    }
    const completed = completeFigure(choice, { quantity, sentence, discourse, surroundings, tools, passage })
    const why = refusalOfFigure(completed.figure, choice, sentence, { recalled, figures })
    const stands = why === null ? completed.figure : null
    seen.push({ ...considered, sentence, quantity, refusal: choice.chosen ? why : 'unsure' })
    if (choice.chosen) {
      const about = choice.frame?.quantity
      const confirmed = about && choice.chance >= CONFIRMS ? likely.get(about) : undefined
      if (about && confirmed) {
        figures.push(confirmed)
        likely.delete(about)
      }
      if (stands) figures.push(stands)
    } else if (stands && choice.chance >= CONFIRMABLE) likely.set(quantity, stands)
    if (completed.frame) understood.push({ quantity, choice, frame: completed.frame })
    if (completed.frame) discourse = { ...discourse, frames: pushed(discourse.frames, completed.frame) }
  }
  const said = establishedBy(sentence)
  return {
    ...discourse,
    period: said?.period ?? discourse.period,
    periodOpens: said?.opens ?? discourse.periodOpens,
  }
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

/** An authority that a passage opens with is what the sentences after it go on about. */
function openingArea(sentence: Sentence): Inherited<Area> | null {
  const [first] = sentence.areas
  const opens =
    first &&
    sentence.first &&
    first.start - sentence.start <= 4 &&
    first.area.kind.includes('local-authority')
  return opens ? { value: first.area, origin: 'previous-sentence' } : null
}

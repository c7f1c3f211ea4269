import type { TextBlock } from '../../document/model.js'
import { proseCues } from '../../language/prose-cues.js'
import { anchoredTimes } from '../../understanding/frame/anchored-times.js'
import type { Frame } from '../../understanding/prose/frames.js'
import type { Figure, Passage } from '../figure.js'
import type { Surroundings } from '../surroundings.js'
import type { Tools } from '../tools.js'
import { chooser, type Observer } from './choose-reading.js'
import type { Discourse } from './interpretation.js'
import { phraseReader } from './phrases/read-phrases.js'
import { readSentence } from './read-sentence.js'
import type { ProseWitness, SeenQuantity, Silence } from './seen-passage.js'
import { type Sentence, sentencesOf } from './sentence.js'
import type { StatedFigures } from './stated-figures.js'

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
      const { stated } = options
      const observed = options.observe !== undefined
      const place = { sentence, previous, discourse, surroundings, tools, passage, choose, stated, figures }
      const read = readSentence({ ...place, observed })
      figures.push(...read.figures)
      quantities.push(...read.seen)
      discourse = read.discourse
      previous = sentence
    }
    see?.({ block, silence: null, quantities })
    frames = discourse.frames
    return figures
  }
}

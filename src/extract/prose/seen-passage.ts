import type { TextBlock } from '../../document/model.js'
import type { QuantityMention } from '../../language/mention.js'
import type { Considered } from './choose-reading.js'
import type { ProseRefusal } from './refuse-reading.js'
import type { Sentence } from './sentence.js'

/** A quantity of running text with all that it may be, and why no figure was made of it. */
export interface SeenQuantity extends Considered {
  readonly sentence: Sentence
  readonly quantity: QuantityMention
  /** Null where a figure was made of it. A likely one may still be confirmed by what its sentence goes on to say. */
  readonly refusal: ProseRefusal | null
}

/** Why none of a block's numbers was looked at: a heading, words of another service above it, a heading that explains. */
export type Silence = 'heading' | 'another-service' | 'explanation'

/** A block of running text as extraction saw it. */
export interface SeenPassage {
  readonly block: TextBlock
  readonly silence: { readonly why: Silence; readonly words: string } | null
  readonly quantities: readonly SeenQuantity[]
}

/** Is told of each block that holds quantities; nothing that it does changes what is recorded. */
export type ProseWitness = (seen: SeenPassage) => void

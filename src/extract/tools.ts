import type { Lexicon } from './lexicon.js'
import type { TextReader } from './read-text.js'

/** What every part of the extraction works with. */
export interface Tools {
  readonly lexicon: Lexicon
  readonly read: TextReader
}

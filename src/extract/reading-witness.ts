import type { Piece } from '../document/model.js'
import type { Span } from '../language/mention.js'
import type { ProseWitness } from './prose/seen-passage.js'
import type { TableWitness } from './table/seen-table.js'
import type { TokenAccount } from './token-account.js'
import type { Tools } from './tools.js'

/** Where a number stands: in which text (told by its pieces) and at which characters of it. */
export interface NumberPlace extends Span {
  readonly pieces: readonly Piece[]
}

/**
 * Is told what extraction understood while it works: every table, every block of running text that holds quantities, and
 * every number with the bin that it ended in. It sees the readings that the records are made of, and changes none.
 */
export interface ReadingWitness {
  /** The recognisers that this paper is read with. */
  readonly begins?: (tools: Tools) => void
  readonly table?: TableWitness
  readonly passage?: ProseWitness
  /** The place is null for numbers of margins, stamps and markers, which stand in no text. */
  readonly number?: (account: TokenAccount, place: NumberPlace | null) => void
}

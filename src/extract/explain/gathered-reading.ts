import type { Piece } from '../../document/model.js'
import type { QuantityMention, Span } from '../../language/mention.js'
import type { SeenPassage } from '../prose/seen-passage.js'
import type { NumberPlace, ReadingWitness } from '../reading-witness.js'
import type { SeenTable } from '../table/seen-table.js'
import type { TokenAccount } from '../token-account.js'
import type { Tools } from '../tools.js'

/** A number with the bin that extraction put it in, and where it stands; null for margins, stamps and markers. */
export interface SeenNumber {
  readonly account: TokenAccount
  readonly place: NumberPlace | null
}

/** A number that stands in a text. */
export interface PlacedNumber extends SeenNumber {
  readonly place: NumberPlace
}

/** All that a witness was told of one paper. */
export interface GatheredReading {
  readonly tools: Tools
  readonly tables: readonly SeenTable[]
  readonly passages: ReadonlyMap<readonly Piece[], SeenPassage>
  /** All numbers, in the order of the paper. */
  readonly all: readonly SeenNumber[]
  /** Those that stand in a text, by its pieces. */
  readonly numbers: ReadonlyMap<readonly Piece[], readonly PlacedNumber[]>
}

/** A witness that keeps what it is told; `gathered` gives it once the paper was read, or null where it was not. */
export function gatheringWitness(): {
  readonly witness: ReadingWitness
  readonly gathered: () => GatheredReading | null
} {
  let tools: Tools | null = null
  const tables: SeenTable[] = []
  const passages = new Map<readonly Piece[], SeenPassage>()
  const all: SeenNumber[] = []
  const numbers = new Map<readonly Piece[], PlacedNumber[]>()
  return {
    witness: {
      begins: (own) => {
        tools = own
      },
      table: (seen) => {
        tables.push(seen)
      },
      passage: (seen) => {
        passages.set(seen.block.pieces, seen)
      },
      number: (account, place) => {
        all.push({ account, place })
        if (place) numbers.set(place.pieces, [...(numbers.get(place.pieces) ?? []), { account, place }])
      },
    },
    gathered: () => tools && { tools, tables, passages, all, numbers },
  }
}

/** Whether a number is (a part of) a quantity, "per 1,000" behind it included. */
export function isOf({ start, end }: Span, quantity: QuantityMention): boolean {
  return quantity.start < end && start < Math.max(quantity.end, quantity.reach)
}

import type { DimensionMention } from '../../language/mention.js'
import type { TimingMention } from '../../language/timings.js'
import type { WordSet } from '../../understanding/names/word-set.js'

/** One part of a header path as what it names: its words, and the members that it may state. */
export interface NamingPart {
  readonly text: string
  readonly words: WordSet
  readonly members: readonly DimensionMention[]
  /** It says something that a name has to explain. */
  readonly tells: boolean
}

/** A row's or a column's label: the innermost part that tells something, and the parts around it. */
export interface NamingLabel {
  readonly own: NamingPart
  /** Outer parts, nearest first. */
  readonly groups: readonly NamingPart[]
  /** At which moment, or that over a time, its parts place the figures. */
  readonly timings: readonly TimingMention['timing'][]
  readonly total: boolean
  readonly age: string | null
  /** The place within the council's area that the label is, as a member of the dimension of places. */
  readonly place?: string
  /** The words of a line of money, which say whose money it is and name no metric. */
  readonly line?: WordSet
}

import type {
  AreaMention,
  ChangeMention,
  DimensionMention,
  PeriodMention,
  QuantityMention,
  Span,
} from '../../language/mention.js'
import type { RoleMention } from '../../language/roles.js'

/** A sentence with what recognisers find in it; spans are those of the passage's text. */
export interface SpokenSentence extends Span {
  readonly text: string
  readonly quantities: readonly QuantityMention[]
  readonly periods: readonly PeriodMention[]
  readonly areas: readonly AreaMention[]
  readonly dimensions: readonly DimensionMention[]
  readonly changes: readonly ChangeMention[]
  readonly roles: readonly RoleMention[]
  /** Names of metrics that stand in it word for word. */
  readonly phrases: readonly PhraseOf[]
}

export interface PhraseOf extends Span {
  readonly metrics: readonly string[]
  readonly weak: boolean
  /** The members that the phrase itself states. */
  readonly members: Readonly<Record<string, string | number>>
}

/** What stands around a passage, nearest first. */
export interface SpokenContext {
  readonly headings: readonly string[]
  /** What introduces the entry of a list. */
  readonly leadIn: string | null
  readonly entry: boolean
  readonly listItem: boolean
}

import type { Catalogue } from '../../schemas/catalogue.js'
import type { Finding } from '../../schemas/finding.js'
import type { Style } from './style.js'

/** How the summary of a paper is laid out, and what it tells beside the records. */
export interface SummaryOptions {
  readonly catalogue: Catalogue
  readonly style: Style
  readonly width: number
  /** Whether the figures themselves are listed, or only counted. */
  readonly figures: boolean
  /** Whether only some of the figures were asked for. */
  readonly partial?: boolean
  /** Every series, warning and number, however many. */
  readonly all: boolean
  /** Whether series are drawn beside their values, where there is room: the terminal shows the signs. */
  readonly sparklines?: boolean
  /** What a person types for a record, by its id. */
  readonly ids: ReadonlyMap<string, string>
  /** What does not add up in the paper, where it was checked. */
  readonly findings?: readonly Finding[]
}

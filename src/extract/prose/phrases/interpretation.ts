import type { Area } from '../../../../schemas/area.js'
import type { Period } from '../../../../schemas/period.js'
import type { Direction, Origin, Role } from '../../../../schemas/record.js'
import type { Unit } from '../../../../schemas/units.js'
import type { QuantityMention } from '../../../language/mention.js'
import type { ChosenMetric } from '../../choose-metric.js'
import type { Inherited } from '../../figure.js'
import type { NameMention } from '../../lexicon.js'
import type { Surroundings } from '../../surroundings.js'
import type { Tools } from '../../tools.js'
import type { Sentence } from '../sentence.js'

/** What a construction makes of one quantity; parts it leaves out are found by the general rules. */
export interface Interpretation {
  readonly chosen: ChosenMetric
  readonly origin: Origin
  readonly name: NameMention | null
  /** The figure is a change of the metric, or the area's rank by it. */
  readonly derived?: 'change' | 'rank'
  readonly unit?: Unit
  readonly direction?: Direction
  readonly period?: Period
  readonly basePeriod?: Period | null
  readonly role?: Role
  readonly dimensions?: Readonly<Record<string, string | number>>
  /** A whole takes no members from the words around it; a part without any is a part of nobody knows what. */
  readonly share?: 'part' | 'whole'
  readonly rule: string
  /** How much the words between figure and name say that nobody understands; 0 unless told. */
  readonly unexplained?: number
}

/** A quantity that has been understood. */
export interface Understood extends Interpretation {
  readonly quantity: QuantityMention
  readonly period: Period
  readonly members: Readonly<Record<string, string | number>>
}

/** What the sentences before have established. */
export interface Discourse {
  /** Quantities understood so far in this passage, in order. */
  readonly understood: readonly Understood[]
  /** The last name that a figure of this passage was attached to. */
  readonly name: NameMention | null
  readonly period: Period | null
  /** Whether that period opened its sentence ("In 2016/17, …"), and so holds for what follows. */
  readonly periodOpens: boolean
  /** The authority that the passage opened with. */
  readonly area: Inherited<Area> | null
}

export interface Situation {
  readonly sentence: Sentence
  readonly quantity: QuantityMention
  /** Names of this sentence that the subject admits. */
  readonly names: readonly NameMention[]
  readonly discourse: Discourse
  readonly surroundings: Surroundings
  readonly listItem: boolean
  readonly tools: Tools
}

/** One way in which papers state a figure. */
export type Construction = (situation: Situation) => Interpretation | null

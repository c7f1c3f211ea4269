import type { Area } from '../../../schemas/area.js'
import type { Period } from '../../../schemas/period.js'
import type { QuantityMention } from '../../language/mention.js'
import type { Frame } from '../../understanding/prose/frames.js'
import type { ChosenMetric } from '../choose-metric.js'
import type { Inherited } from '../figure.js'
import type { Surroundings } from '../surroundings.js'
import type { Tools } from '../tools.js'
import type { Sentence } from './sentence.js'

/** What the sentences before have established. */
export interface Discourse {
  /** Quantities understood so far, the latest first: what "of whom", "the rate" and "up from" go on about. */
  readonly frames: readonly Frame[]
  readonly period: Period | null
  /** Whether that period opened its sentence ("In 2016/17, …"), and so holds for what follows. */
  readonly periodOpens: boolean
  /** The authority that the passage opened with. */
  readonly area: Inherited<Area> | null
}

/** What a construction of its own makes of a quantity. */
export interface Interpretation {
  readonly chosen: ChosenMetric
  readonly role?: 'threshold'
  readonly dimensions: Readonly<Record<string, string | number>>
  readonly rule: string
}

export interface Situation {
  readonly sentence: Sentence
  readonly quantity: QuantityMention
  readonly surroundings: Surroundings
  readonly tools: Tools
}

/** One way in which papers state a figure that names nothing in its own words. */
export type Construction = (situation: Situation) => Interpretation | null

import type { Area } from '../../schemas/area.js'
import type { Period } from '../../schemas/period.js'
import type { Inherited } from './figure.js'
import type { TextReading } from './read-text.js'
import type { Subject } from './subject.js'

export { statedPeriod } from '../understanding/frame/inherited-time.js'

/** What a passage inherits from around it, nearest first. */
export interface Surroundings {
  /** The day by which relative dates are read: the end of what the section reports on, else the day of the report. */
  readonly asOf: string | null
  /** The day of the report, else of the paper: what lies after it has not happened. */
  readonly day: string | null
  /** The time that the section, or the paper, says it reports on. */
  readonly about: Period | null
  /** The days of the inspection that the paper reports on. */
  readonly inspection: Period | null
  readonly area: Inherited<Area>
  /** Headings above, innermost first. */
  readonly headings: readonly TextReading[]
  /** The text block before, in the same section. */
  readonly leadIn: TextReading | null
  /** The sentence under the heading that says of when the figures below are ("the below is correct on 10 July"). */
  readonly note: TextReading | null
  /** Whether the passage is an entry or a part of what that block introduces. */
  readonly entry: boolean
  /** The period that the report is about where it does not say. */
  readonly reportPeriod: Period | null
  /** The period that the paper's title states ("Quarterly report, Q3 2024/25"). */
  readonly titlePeriod: Period | null
  readonly subject: Subject
  /** What the paper says it is and whose: its title, its committee, the heads and feet of its pages. */
  readonly paper: string
  /** It stands on a page whose words were recognised in a picture. */
  readonly recognised?: boolean
}

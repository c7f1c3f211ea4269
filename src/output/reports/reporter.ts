import type { Validation } from '../../../schemas/validation.js'
import type { Style } from '../style.js'

/** What a check is about, for reports that list their rules. */
export interface RuleText {
  readonly title: string
  readonly explanation: string
  /** The reading that makes a finding a warning, or null where there is none. */
  readonly otherReading: string | null
}

/** What a reporter may know beside the validation itself. */
export interface ReportContext {
  /** By the id of the check; a finding of a check without an entry is reported under its own title. */
  readonly rules: Readonly<Record<string, RuleText>>
  /** The least severity that fails the run. */
  readonly failOn: 'error' | 'warning'
  /** How many findings that fail the run are borne before it does. */
  readonly maxFindings: number
  readonly style: Style
  /** Columns of the terminal. */
  readonly width: number
}

/** A whole report as text, closed by a line end. */
export type Reporter = (validation: Validation, context: ReportContext) => string

import type { PaperOutcome } from '../../schemas/manifest.js'
import type { MetricRecord } from '../../schemas/record.js'
import type { Document } from '../document/model.js'
import type { TokenAccount } from '../extract/token-account.js'

/** What a check may look at: the figures of one paper, and the paper itself where it was read and not only its records. */
export interface CheckedPaper {
  readonly file: string
  /** `sha256:…`, or null where nothing was loaded. */
  readonly paper: string | null
  readonly outcome: PaperOutcome
  readonly message: string | null
  readonly records: readonly MetricRecord[]
  /** Every number-like token with its bin; empty for saved records. */
  readonly tokens: readonly TokenAccount[]
  /** Tables, sentences and sections; null for saved records. */
  readonly document: Document | null
}

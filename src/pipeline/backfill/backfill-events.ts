import type { PaperOutcome } from '../../../schemas/manifest.js'

/** What a backfill tells while it works, for a bar, a log or a machine. */
export type BackfillEvent =
  | {
      readonly event: 'start'
      readonly papers: number | null
      readonly workers: number
      readonly rules: string
    }
  | PaperEvent
  /** A paper broke a limit, or its process ended; it is tried once more when the others are done. */
  | {
      readonly event: 'retry'
      readonly file: string
      readonly outcome: PaperOutcome
      readonly message: string
    }

export interface PaperEvent {
  readonly event: 'paper'
  readonly file: string
  readonly outcome: PaperOutcome
  readonly message: string | null
  /** Its result is of an earlier run, or another file of this run holds the same bytes. */
  readonly known: boolean
  readonly pages: number
  readonly records: number
  readonly milliseconds: number
  readonly megabytes: number | null
}

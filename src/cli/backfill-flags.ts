import type { Shard } from '../pipeline/backfill/shard.js'

/** The options of `yjs backfill`, parsed. */
export interface BackfillFlags {
  readonly output: string
  readonly filesFrom?: string
  readonly workers?: number
  readonly timeout: number
  readonly memory: number
  readonly shard?: Shard
  readonly retryFailed?: true
  readonly verify?: true
  readonly cache?: string
  readonly logFormat?: 'text' | 'json'
  readonly catalogue?: string[]
  readonly password?: string
  readonly secondReading: boolean
  readonly minConfidence?: number
  readonly unlisted?: true
}

import type { Shard } from '../pipeline/backfill/shard.js'
import type { DoorName } from '../sources/moderngov/site-model.js'
import type { NetworkFlags } from './network-options.js'
import type { ReadingFlags } from './reading-options.js'
import type { ReviewFlags } from './review-option.js'

/** The options of `yjs backfill`, parsed. */
export interface BackfillFlags extends NetworkFlags, ReadingFlags, ReviewFlags {
  readonly output: string
  readonly filesFrom?: string
  readonly committee?: string[]
  readonly from?: string
  readonly to?: string
  readonly door: DoorName
  readonly dryRun?: true
  readonly workers?: number
  readonly timeout: number
  readonly memory: number
  readonly shard?: Shard
  readonly retryFailed?: true
  readonly verify?: true
  readonly cache?: string
  readonly logFormat?: 'text' | 'json'
}

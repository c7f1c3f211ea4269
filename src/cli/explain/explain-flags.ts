import type { NetworkFlags } from '../network-options.js'
import type { ReadingFlags } from '../reading-options.js'

export interface ExplainFlags extends NetworkFlags, ReadingFlags {
  readonly page?: number
  readonly table?: number
  readonly label?: string
  readonly unplaced?: true
  readonly format?: 'text' | 'json'
}

import type { ReadingFlags } from '../reading-options.js'

export interface ExplainFlags extends ReadingFlags {
  readonly page?: number
  readonly table?: number
  readonly label?: string
  readonly unplaced?: true
  readonly format?: 'text' | 'json'
}

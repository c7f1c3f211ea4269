import type { Catalogue } from '../../schemas/catalogue.js'
import type { Review } from '../pipeline/review/review.js'
import type { FilterFlags } from './filter-options.js'
import type { LimitFlags } from './limit-options.js'
import type { NamedInput } from './named-input.js'
import type { NetworkFlags } from './network-options.js'
import type { ReadingFlags } from './reading-options.js'
import type { ReviewFlags } from './review-option.js'

export interface ViewFlags extends FilterFlags, LimitFlags, NetworkFlags, ReadingFlags, ReviewFlags {
  readonly output?: string
  readonly open?: true
}

/** What is looked at, and where the view shall be. */
export interface Viewing {
  readonly input: NamedInput
  readonly review: Review | null
  readonly catalogue: Catalogue
  readonly flags: ViewFlags
  /** A file, or a folder. */
  readonly output: string
}

/** What a view came to. */
export interface Viewed {
  /** What a browser opens. */
  readonly page: string
  readonly figures: number
  readonly papers: number
  /** Whether a paper or a page of it was not read, or is gone. */
  readonly failed: boolean
}

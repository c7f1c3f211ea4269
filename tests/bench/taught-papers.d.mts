/** A line of truth: what one number of a taught paper is of. */
export interface TaughtTruth {
  readonly metric: string
  readonly value: number
  readonly unit: string
  readonly quote: string
  readonly alternatives: readonly { readonly metric: string }[]
}

export function taughtPapers(): { file: string; html: string; gold: TaughtTruth[] }[]

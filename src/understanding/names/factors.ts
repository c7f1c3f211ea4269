/**
 * What speaks for or against a reading of a label: how much of the name is said (`said`), how much of the label the
 * name explains (`explained`), and what makes either more or less likely.
 *
 * - `who`: the name counts somebody whom nothing here names; `common`: it is of everyday words alone
 * - `denied`: a denial on one side only; `same-words`: the label is the name, word for word
 * - `around`: it leaves unexplained what stands around the label and another name explains
 * - `unit`, `share`: the unit shown; that the figure is a share of what the metric counts
 * - `grounds`: nothing near speaks of the metric's part of the field; `scope`: only of another part
 * - `contrary`: a word that makes it another metric; `timing`: a moment for what happens over a time, or the reverse
 * - `plausible`: the value is far from what is printed of it; `breakdown`: the metric is always broken down so
 * - `phrase`: a phrase of the catalogue stands in or around the label
 */
export type FactorName =
  | 'said'
  | 'who'
  | 'common'
  | 'explained'
  | 'denied'
  | 'same-words'
  | 'around'
  | 'unit'
  | 'share'
  | 'grounds'
  | 'scope'
  | 'contrary'
  | 'timing'
  | 'plausible'
  | 'breakdown'
  | 'phrase'
  | 'division'

/** One reason and by how much it multiplies a score: below 1 it speaks against. A score is the product of its factors. */
export interface Factor {
  readonly by: FactorName
  readonly times: number
}

/** A reason, or none where it changes nothing. */
export function factor(by: FactorName, times: number): readonly Factor[] {
  return times === 1 ? NONE : [{ by, times }]
}

const NONE: readonly Factor[] = []

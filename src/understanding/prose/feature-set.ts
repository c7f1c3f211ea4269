/** Notes a piece of evidence; what is absent is not noted. */
export type SetFeature = (name: string, value: number | boolean) => void

/** What is known of a quantity apart from its candidates. */
export interface Setting {
  readonly listItem: boolean
  readonly entry: boolean
  /** Concepts of other services in the own clause, the sentence, and the headings. */
  readonly foreign: { readonly clause: number; readonly sentence: number; readonly heading: number }
  /** Whether a metric's own service is spoken of in headings, lead-in or paper. */
  readonly inField: boolean
  readonly ofEngland: boolean
  /** The metric that phrases alone make of the quantity, by which construction. */
  readonly witness: { readonly metric: string; readonly rule: string; readonly sameKind: boolean } | null
}

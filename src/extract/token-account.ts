/**
 * One number-like token of a paper and the bin it ended in: part of a record, no figure for a named reason, or not
 * recognised. The three bins add up to all tokens.
 */
export interface TokenAccount {
  readonly page: number
  readonly text: string
  /** The words around it. */
  readonly context: string
  readonly bin: 'recorded' | 'ignored' | 'unrecognised'
  /** Why it is ignored, or that its digits were not sure; null in the other bins. */
  readonly reason: string | null
  /** The record's id, also where the record was left out of the results; null where none was made. */
  readonly record: string | null
  /** The metric that an unrecognised number most likely is a figure of, where it looks like one of the field. */
  readonly likely?: string
}

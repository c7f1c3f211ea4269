import type { DatasetRow, SchemaProblem } from '../checks/dataset/dataset-figure.js'

/** A table of figures: its columns, and its rows as they come; what is no row of it is a problem in its place. */
export type TableOpening =
  | {
      readonly ok: true
      readonly header: readonly string[]
      rows(): AsyncGenerator<DatasetRow | SchemaProblem>
    }
  | { readonly ok: false; readonly problem: SchemaProblem }

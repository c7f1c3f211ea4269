import type { MetricRecord } from '../../../schemas/record.js'

/** What a run made of a paper's numbers. */
export interface Outcomes {
  /** The records of its results, by id. */
  readonly records: ReadonlyMap<string, MetricRecord>
  /** Why a record was left out of them afterwards (`not-confirmed`, `low-confidence`), by its id. */
  readonly leftOut: ReadonlyMap<string, string>
}

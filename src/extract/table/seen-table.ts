import type { Table } from '../../document/model.js'
import type { Surroundings } from '../surroundings.js'
import type { TableReading } from './table-reading.js'
import type { WeighedCell } from './understand-cells.js'

/** A table as extraction saw it: its labels, and each of its numbers with its candidates and what became of it. */
export interface SeenTable {
  readonly table: Table
  readonly surroundings: Surroundings
  /** Words over the table that speak of another service, which silences it; null for none. */
  readonly elsewhere: string | null
  /** Null where the table was silenced before its labels were read. */
  readonly reading: TableReading | null
  readonly cells: readonly WeighedCell[]
}

/** Is told of each table; nothing that it does changes what is recorded. */
export type TableWitness = (seen: SeenTable) => void

import type { Catalogue } from '../../../schemas/catalogue.js'

/** Something that is made of a catalogue once; later calls with the same catalogue are free. */
export interface CompiledOnce<Table, Opened> {
  (catalogue: Catalogue): Opened
  /** What takes time, as a table that can be written to a file and read back. */
  readonly compile: (catalogue: Catalogue) => Table
  /** Has a catalogue opened from the table that was compiled of it before. */
  readonly provide: (catalogue: Catalogue, table: Table) => void
}

/** Makes something of catalogues in two steps: compiled to a table, unless one is provided, and opened from that. */
export function compiledOnce<Table, Opened>(
  compile: (catalogue: Catalogue) => Table,
  open: (catalogue: Catalogue, table: Table) => Opened,
): CompiledOnce<Table, Opened> {
  const tables = new WeakMap<Catalogue, Table>()
  const opened = new WeakMap<Catalogue, { readonly is: Opened }>()
  const of = (catalogue: Catalogue): Opened => {
    const known = opened.get(catalogue)
    if (known) return known.is
    const is = open(catalogue, tables.get(catalogue) ?? compile(catalogue))
    opened.set(catalogue, { is })
    return is
  }
  const provide = (catalogue: Catalogue, table: Table): void => void tables.set(catalogue, table)
  return Object.assign(of, { compile, provide })
}

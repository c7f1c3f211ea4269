import { headerPaths, type KnownHeaders } from '../../document/header-paths.js'
import type { Cell, Table } from '../../document/model.js'
import { wholePiece } from './loose-block.js'

/** A cell as marked up, in its place. */
export interface PlacedCell {
  readonly row: number
  readonly column: number
  readonly rowSpan: number
  readonly columnSpan: number
  readonly text: string
  readonly bold: boolean
}

export interface TableFacts {
  readonly kind: 'markup' | 'flattened'
  readonly caption: string | null
  readonly known: KnownHeaders
  readonly confidence: number
  readonly reason: string
}

/** Units as captions and header corners state them: "(£ million)", "rate per 1,000", "%". */
const UNIT =
  /£ ?(?:million|thousands?|m|k|000s?)\b|\b(?:rate )?per [\d,]+(?: [a-z]+)?|\(%\)|\bpercentages?\b/iu

/** A table from placed cells, with the header path of each row and column. */
export function tableOfCells(placed: readonly PlacedCell[], facts: TableFacts): Omit<Table, 'index'> {
  const rows = placed.reduce((most, cell) => Math.max(most, cell.row + cell.rowSpan), 0)
  const columns = placed.reduce((most, cell) => Math.max(most, cell.column + cell.columnSpan), 0)
  const cells: Cell[] = placed.map((cell) => ({ ...cell, page: 1, box: null, pieces: wholePiece(cell.text) }))
  const corner = cells.find((cell) => cell.row === 0 && cell.column === 0)?.text ?? ''
  return {
    kind: facts.kind,
    rows,
    columns,
    cells,
    ...headerPaths(cells, rows, columns, facts.known),
    caption: facts.caption,
    unitText: UNIT.exec(facts.caption ?? '')?.[0] ?? UNIT.exec(corner)?.[0] ?? null,
    notes: [],
    pages: [1],
    regions: [],
    joins: [],
    confidence: facts.confidence,
    reasons: [facts.reason],
  }
}

import { headerPaths } from '../document/header-paths.js'
import type { Table } from '../document/model.js'
import { captionIn } from './captions.js'
import type { JoinedTable } from './join-tables.js'

/** The table that joined parts are, with its header paths and what stands around it. */
export function tableOfParts(joined: JoinedTable, index: number): Table | null {
  const [first] = joined.parts
  if (!first) return null
  const { rows, columns, cells, parts, joins } = joined
  const { card } = first.part.grid
  const caption = card?.title ?? captionIn(first.lines, first.part.box, first.part.page)
  const paths = headerPaths(cells, rows, columns, card ? { headerRows: 1, headerColumns: 0 } : {})
  return {
    index,
    kind: first.part.grid.kind,
    rows,
    columns,
    cells,
    ...paths,
    rowPaths: card ? [[], caption === null ? [] : [caption]] : paths.rowPaths,
    caption,
    unitText: null,
    notes: card?.notes ?? [],
    pages: parts.map(({ part }) => part.page.number),
    regions: parts.map(({ part }) => ({ page: part.page.number, box: part.box })),
    joins,
    confidence: 0.9,
    reasons: [],
  }
}

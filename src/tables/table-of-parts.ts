import { headerPaths } from '../document/header-paths.js'
import type { Table } from '../document/model.js'
import { isUnitRemark } from '../language/unit-remarks.js'
import { captionIn } from './captions.js'
import { confidenceOf } from './confidence.js'
import type { PlacedPart } from './join-parts.js'
import type { JoinedTable } from './join-tables.js'
import { notesBelow } from './table-notes.js'
import { unitTextOf } from './unit-text.js'

/** The table that joined parts are, with its header paths and what stands around it. */
export function tableOfParts(joined: JoinedTable, index: number): Table | null {
  const [first] = joined.parts
  if (!first) return null
  const { rows, columns, cells, parts, joins } = joined
  const { card, kind } = first.part.grid
  const caption = card?.title ?? captionIn(first.lines, first.part.box, first.part.page)
  const paths = headerPaths(cells, rows, columns, card ? { headerRows: 1, headerColumns: 0 } : {})
  const notes = card ? card.notes : parts.flatMap(({ part, lines }) => notesBelow(lines, part.box))
  const found = { kind, rows, columns, cells, ...paths, caption, notes, joins }
  return {
    index,
    ...found,
    rowPaths: card ? [[], caption === null ? [] : [caption]] : paths.rowPaths,
    unitText: unitTextOf({ ...found, above: lineAbove(first) }),
    pages: parts.map(({ part }) => part.page.number),
    regions: parts.map(({ part }) => ({ page: part.page.number, box: part.box })),
    ...confidenceOf(found),
  }
}

/** A short remark right above the table, mostly its unit in brackets at the right. */
function lineAbove({ part, lines }: PlacedPart): string | null {
  const near = lines.filter(
    (line) => line.box[3] <= part.box[1] + 4 && part.box[1] - line.box[3] < 1.5 * line.size,
  )
  return near.find(({ text }) => isUnitRemark(text))?.text ?? null
}

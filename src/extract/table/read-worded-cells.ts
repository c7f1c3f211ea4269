import type { Table } from '../../document/model.js'
import type { Figure } from '../figure.js'
import type { ProseReader } from '../prose/read-prose.js'
import type { Surroundings } from '../surroundings.js'
import type { Tools } from '../tools.js'
import { passageOf } from './read-table.js'
import { wordedCells } from './worded-cells.js'

/**
 * The figures that cells of a table state in words: each cell is an entry that its row's and its column's labels introduce,
 * read as running text is.
 */
export function readWordedCells(
  table: Table,
  surroundings: Surroundings,
  section: { readonly index: number; readonly title: string | null },
  tools: Tools,
  readProse: ProseReader,
): Figure[] {
  return wordedCells(table, section.index).flatMap(({ cell, block }) => {
    const row = table.rowPaths[cell.row] ?? []
    const column = table.columnPaths[cell.column] ?? []
    const read = (text: string) => tools.read(text, surroundings.asOf)
    const over = [row.join(': '), table.caption ?? ''].filter((text) => text !== '')
    const labels = [...row, ...column].join(': ')
    const around: Surroundings = {
      ...surroundings,
      headings: [...over.map(read), ...surroundings.headings],
      leadIn: labels === '' ? null : read(`${labels}:`),
      entry: labels !== '',
    }
    const passage = passageOf(table, cell, section.title)
    return readProse(block, around, section.title).map((figure) => ({ ...figure, passage }))
  })
}

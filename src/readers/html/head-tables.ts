import type { Cell } from '../../document/model.js'
import type { LooseBlock, LooseTable } from './loose-block.js'
import { tableOfCells } from './table-of-cells.js'

/**
 * Joins a table that is nothing but a header to the one right below it, where that has as many columns and no header of
 * its own: pages that keep the header in sight while the body scrolls have two tables for one.
 */
export function joinHeads(blocks: readonly LooseBlock[]): LooseBlock[] {
  const joined: LooseBlock[] = []
  for (const block of blocks) {
    const before = joined.at(-1)
    const table = before && isHeadOf(before, block) ? join(before, block) : null
    if (table) joined[joined.length - 1] = table
    else joined.push(block)
  }
  return joined
}

function isHeadOf(head: LooseBlock, body: LooseBlock): boolean {
  if (head.kind !== 'table' || body.kind !== 'table') return false
  const [first, second] = [head.table, body.table]
  return (
    first.kind === 'markup' &&
    second.kind === 'markup' &&
    first.rows <= 3 &&
    first.cells.every(({ bold }) => bold) &&
    second.cells.some(({ row, bold }) => row === 0 && !bold) &&
    second.columns === first.columns &&
    second.caption === null
  )
}

function join(head: LooseBlock, body: LooseBlock): LooseTable | null {
  if (head.kind !== 'table' || body.kind !== 'table') return null
  const lower = body.table.cells.map((cell): Cell => ({ ...cell, row: cell.row + head.table.rows }))
  const table = tableOfCells([...head.table.cells, ...lower], {
    kind: 'markup',
    caption: head.table.caption,
    known: { headerRows: head.table.rows, ...stubs(body.table.headerColumns) },
    confidence: Math.min(head.table.confidence, body.table.confidence),
    reason: 'marked up as a table, with its header in a table of its own',
  })
  return { kind: 'table', table }
}

function stubs(headerColumns: number): { headerColumns?: number } {
  return headerColumns > 0 ? { headerColumns } : {}
}

import type { Document, Table } from '../../../src/document/model.js'
import { readHtml } from '../../../src/readers/html/read-html.js'

/** The blocks of a page as lines: `#` and level before a heading, dashes as deep as a list item, `table` for a table. */
export function linesOf(body: string): string[] {
  return readBody(body).blocks.map((block) => {
    if (block.kind === 'table') return `table ${block.table.rows}×${block.table.columns}`
    if (block.kind === 'heading') return `#${block.level} ${block.text}`
    return block.kind === 'list-item' ? `${'-'.repeat(block.level)} ${block.text}` : block.text
  })
}

/** The tables of a page. */
export function tablesOf(body: string): Table[] {
  return readBody(body).blocks.flatMap((block) => (block.kind === 'table' ? [block.table] : []))
}

function readBody(body: string): Document {
  return readHtml(
    `<!DOCTYPE html><html lang="en"><head><title>Page</title></head><body>${body}</body></html>`,
  )
}

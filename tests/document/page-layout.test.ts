import { expect, it } from 'vitest'
import type { Box } from '../../src/document/geometry.js'
import type { Table } from '../../src/document/model.js'
import { layOutPage } from '../../src/document/page-layout.js'
import { textOf } from '../../src/document/paragraphs.js'
import { type Print, pageOf } from './printed-page.js'

const tableAt = (box: Box, page = 1): Table => ({
  index: 0,
  kind: 'ruled',
  rows: 1,
  columns: 1,
  cells: [],
  headerRows: 0,
  headerColumns: 0,
  columnPaths: [],
  rowPaths: [],
  caption: null,
  unitText: null,
  notes: [],
  pages: [page],
  regions: [{ page, box }],
  joins: [],
  confidence: 1,
  reasons: [],
})

const read = (prints: readonly Print[], tables: readonly Table[] = []) =>
  layOutPage(pageOf(prints), tables).map((part) =>
    'table' in part ? 'table' : part.paragraph.lines.map(textOf).join(' '),
  )

const above = { text: 'Before the table.', x: 60, y: 100 }
const inside = { text: 'North 12', x: 60, y: 160 }
const below = { text: 'After the table.', x: 60, y: 300 }
const turned: Print = { text: 'Cases per worker', x: 20, y: 500, rotation: 270 }

it('puts a table in its place and its words nowhere else', () => {
  expect(read([below, inside, above], [tableAt([50, 140, 400, 280])])).toEqual([
    'Before the table.',
    'table',
    'After the table.',
  ])
})

it('leaves the words of another page’s table alone', () => {
  expect(read([above, inside, below], [tableAt([50, 140, 400, 280], 2)])).toContain('North 12')
})

it('reads turned text after the upright text, wherever it was drawn', () => {
  expect(read([turned, above, below])).toEqual(['Before the table.', 'After the table.', 'Cases per worker'])
})

it.each<[string, Print[], string[]]>([
  ['only turned text', [turned], ['table', 'Cases per worker']],
  ['no text', [], ['table']],
  ['only the table’s own words', [inside], ['table']],
])('keeps the table of a page that has %s', (_, prints, parts) => {
  expect(read(prints, [tableAt([50, 140, 400, 280])])).toEqual(parts)
})

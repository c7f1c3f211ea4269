import { expect, it } from 'vitest'
import { type LooseBlock, paragraph } from '../../../src/readers/html/loose-block.js'
import { intoSections } from '../../../src/readers/html/page-sections.js'
import { tableOfCells } from '../../../src/readers/html/table-of-cells.js'

const heading = (text: string, level: number, item: string | null = null): LooseBlock => ({
  ...paragraph(text, true),
  kind: 'heading',
  level,
  item,
})
const table: LooseBlock = {
  kind: 'table',
  table: tableOfCells([], { kind: 'markup', caption: null, known: {}, confidence: 1, reason: 'a test' }),
}

it('opens a section with each heading, under the last higher one, levels skipped or not', () => {
  const { sections } = intoSections([heading('A', 1), heading('B', 3), heading('C', 2), heading('D', 1)])
  expect(sections.map(({ title, parent }) => [title, parent])).toEqual([
    ['A', null],
    ['B', 0],
    ['C', 0],
    ['D', null],
  ])
})

it('lets what stands under an agenda item carry its number', () => {
  const { sections } = intoSections([
    heading('A', 2, '7'),
    heading('B', 3),
    heading('C', 2),
    heading('D', 3, '8a'),
  ])
  expect(sections.map(({ item }) => item)).toEqual(['7', '7', null, '8a'])
})

it('numbers tables in their order and gives each block the section that it stands in', () => {
  const { blocks } = intoSections([paragraph('before'), table, heading('A', 1), table, paragraph('after')])
  expect(
    blocks.map((block) => [block.section, block.kind === 'table' ? block.table.index : block.text]),
  ).toEqual([
    [0, 'before'],
    [0, 0],
    [1, 'A'],
    [1, 1],
    [1, 'after'],
  ])
})

import { expect, it } from 'vitest'
import { chunkLines } from '../../src/tables/chunks.js'
import { withLeadingGroups } from '../../src/tables/leading-groups.js'
import { blocksOf, isRowOfFigures } from '../../src/tables/tabular-lines.js'
import { line } from './printed-page.js'

const page = (heads: readonly string[], group: string, at = 114) =>
  chunkLines([
    ...line('Service', 50, 100),
    ...heads.flatMap((head, index) => line(head, 300 + 60 * index, 100)),
    ...line(group, at === 114 ? 50 : 300, 114),
    ...line('Fostering', 50, 128),
    ...line('4.2', 300, 128),
    ...line('5.1', 360, 128),
    ...line('Adoption', 50, 142),
    ...line('1.2', 300, 142),
    ...line('1.4', 360, 142),
  ])
const firstOf = (heads: readonly string[], group: string, at?: number) => {
  const lines = page(heads, group, at)
  const [block] = blocksOf(lines, isRowOfFigures).filter(({ rows }) => rows.length > 1)
  if (!block) throw new Error('no block')
  const above = lines.slice(0, lines.indexOf(block.lines[0] ?? (lines[0] as never)))
  return withLeadingGroups(block, above).lines[0]?.chunks[0]?.text
}

it.each([
  [
    'takes in the heading of the first group below the header',
    ['Gross', 'Net'],
    'Provision',
    undefined,
    'Provision',
  ],
  ['leaves a line of text below which no header ends', [], 'Provision', undefined, 'Fostering'],
  ['leaves a second line of heads', ['Gross', 'Net'], 'Base', 300, 'Fostering'],
])('%s', (_, heads, group, at, first) => {
  expect(firstOf(heads, group, at)).toBe(first)
})

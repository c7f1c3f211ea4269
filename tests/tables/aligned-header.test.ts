import { describe, expect, it } from 'vitest'
import { headerLinesAbove } from '../../src/tables/aligned-header.js'
import { chunkLines } from '../../src/tables/chunks.js'
import type { Edge } from '../../src/tables/edges.js'
import { line } from './printed-page.js'

const xs = [0, 100, 200, 300]
const ruleAt = (at: number): Edge => ({ direction: 'horizontal', at, start: 0, end: 300 })
const row = (y: number, ...texts: string[]) =>
  texts.flatMap((text, column) => (text === '' ? [] : line(text, column * 100, y)))
/** The first chunk of each line that is header to the row at y = 100. */
function headerOf(
  above: ReturnType<typeof line>,
  rules: number[] = [],
  first = row(100, 'North', '12', '15'),
) {
  const [body] = chunkLines(first)
  if (!body) throw new Error('no row')
  const found = headerLinesAbove(chunkLines(above), [body], xs, rules.map(ruleAt), () => false)
  return found.map(({ chunks }) => chunks[0]?.text)
}

describe('headerLinesAbove', () => {
  it.each<[string, ReturnType<typeof line>, number[], string[]]>([
    [
      'lines over the columns',
      [...row(74, '', 'Visits', 'Plans'), ...row(87, 'Area', 'made', 'agreed')],
      [],
      ['Visits', 'Area'],
    ],
    ['a line over one column', row(87, '', 'Visits'), [], ['Visits']],
    ['no figure over a column', row(87, '', '2,016'), [], []],
    [
      'no sentence that crosses the table',
      line('The panel then heard of visits made across all of it', 0, 87),
      [],
      [],
    ],
    ['no caption', row(87, 'Table 3', 'Visits'), [], []],
    [
      'the table’s number as a corner over three columns',
      row(87, 'Table 3', 'Visits', 'Plans'),
      [],
      ['Table 3'],
    ],
    ['no label alone over the stub', row(87, 'Area'), [], []],
    ['a label alone over the stub above a ruling line', row(85, 'Area'), [98], ['Area']],
    ['no two headings far above', row(75, 'Area', 'Visits'), [], []],
    ['three headings as far above', row(75, 'Area', 'Visits', 'Plans'), [], ['Area']],
    [
      'nothing beyond the second ruling line',
      [...row(70, 'Panel', 'Report'), ...row(84, 'Area', 'Visits')],
      [81, 97],
      ['Area'],
    ],
    [
      'double lines as one',
      [...row(70, 'Both', 'years'), ...row(86, 'Area', 'Visits')],
      [96, 98],
      ['Both', 'Area'],
    ],
  ])('takes %s', (_, above, rules, expected) => {
    expect(headerOf(above, rules)).toEqual(expected)
  })

  it('stops at type that is larger than the body’s', () => {
    const heading = row(85, 'Area', 'Visits').map((one) => ({ ...one, size: 13 }))
    expect(headerOf(heading)).toEqual([])
  })

  it('stops at the first ruling line when the first row is words itself', () => {
    const above = row(84, 'Panel', 'Report')
    expect(headerOf(above, [97], row(100, 'Area', 'Visits'))).toEqual([])
    expect(headerOf(above, [97])).toEqual(['Panel'])
  })

  it('goes beyond ruling lines where each row has one, but to no title', () => {
    const rows = [0, 1, 2, 3, 4].flatMap((index) => row(100 + 14 * index, 'North', '12', '15'))
    const rules = [82, 97, 112, 126, 140, 154, 168]
    const heads = [...row(70, 'Area', 'Visits', 'Plans'), ...row(85, '£000', '£000', '£000')]
    const texts = (above: ReturnType<typeof line>) =>
      headerLinesAbove(chunkLines(above), chunkLines(rows), xs, rules.map(ruleAt), () => false).map(
        ({ chunks }) => chunks[0]?.text,
      )
    expect(texts(heads)).toEqual(['Area', '£000'])
    expect(texts([...row(56, '', 'Budget'), ...heads])).toEqual(['Area', '£000'])
  })
})

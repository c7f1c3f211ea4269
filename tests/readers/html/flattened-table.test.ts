import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { flattenedTable } from '../../../src/readers/html/flattened-table.js'

const rowsOf = (text: string) => {
  const found = flattenedTable(text)
  if (!found) return null
  const { cells, rows } = found.table
  return Array.from({ length: rows }, (_, row) =>
    cells.filter((cell) => cell.row === row).map((cell) => cell.text),
  )
}

describe('flattenedTable', () => {
  it('gives back any table as it was written, with the text around it', () => {
    const cell = fc.stringMatching(/^(?:[a-z0-9%.]{1,6}(?: [a-z]{1,4})?)?$/)
    const table = fc
      .integer({ min: 1, max: 5 })
      .chain((width) =>
        fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: 2, maxLength: 6 }),
      )
    fc.assert(
      fc.property(table, ([header = [], ...body]) => {
        const rows = [header, header.map(() => '---'), ...body].map((cells) => `| ${cells.join(' | ')} |`)
        const text = `It was counted. ${rows.join(' ')} It was noted.`
        expect(rowsOf(text)).toEqual([header, ...body])
        expect(flattenedTable(text)).toMatchObject({ before: 'It was counted.', after: 'It was noted.' })
      }),
    )
  })

  it.each<[string, string]>([
    ['there is no row of dashes', '| Year | Boys | | 2012 | 36 |'],
    ['the header has too few cells', '| Year | |---|---| | 2012 | 36 |'],
    ['no row follows', '| Year | Boys | |---|---| It was noted.'],
    ['the header does not end at the dashes', '| Year | Boys | so |---|---| | 2012 | 36 |'],
  ])('finds none where %s', (_, text) => {
    expect(flattenedTable(text)).toBeNull()
  })

  it('leaves a last row that is cut off to the text after it', () => {
    const text = '| Year | Boys | |:--|--:| | 2012 | 36 | | 2013 | 4'
    expect(rowsOf(text)).toEqual([
      ['Year', 'Boys'],
      ['2012', '36'],
    ])
    expect(flattenedTable(text)?.after).toBe('| 2013 | 4')
  })

  it.each([
    ['The number fell. Places by year:', 'Places by year:'],
    ['Places by year', 'Places by year'],
    ['', null],
  ])('takes the last sentence before it for its caption: %j', (before, caption) => {
    expect(flattenedTable(`${before} | Year | Boys | |---|---| | 2012 | 36 |`)?.table.caption).toBe(caption)
  })
})

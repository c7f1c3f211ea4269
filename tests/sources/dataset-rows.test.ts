import { describe, expect, it } from 'vitest'
import { datasetRows, isRow } from '../../src/sources/dataset-rows.js'
import type { OpenDataset } from '../../src/sources/open-dataset.js'

const table = (content: string): OpenDataset => ({
  file: 'figures.csv',
  kind: 'csv',
  text: async function* () {
    // In small pieces, as a file may come.
    for (let start = 0; start < content.length; start += 7) yield content.slice(start, start + 7)
  },
})

/** Rows as `number: cells`, problems as `number! rule`. */
async function rowsOf(content: string, headerRow = 1): Promise<string[]> {
  const opening = await datasetRows(table(content), headerRow)
  if (!opening.ok) return [`${opening.problem.row}! ${opening.problem.rule}`]
  const rows: string[] = []
  for await (const row of opening.rows()) {
    rows.push(
      isRow(row)
        ? `${row.number}: ${opening.header.map((name) => row.cells[name]).join('|')}`
        : `${row.row}! ${row.rule}`,
    )
  }
  return rows
}

describe('datasetRows', () => {
  it.each([
    ['commas', 'a,b\n1,2\n', 1, ['2: 1|2']],
    ['semicolons beside decimal commas', 'a;b\n1,5;2,5\n', 1, ['2: 1,5|2,5']],
    ['tabs', 'a\tb\n1\t2\n', 1, ['2: 1|2']],
    ['more commas inside of quotes than semicolons', '"a,x,y";b\n1;2\n', 1, ['2: 1|2']],
    ['a separator that Excel names', 'sep=|\r\na|b\r\n1|2\r\n', 1, ['3: 1|2']],
    ['a title above the header', 'Our, own, figures\n\na,b\n1,2\n', 3, ['4: 1|2']],
    ['blank lines, which count as rows', 'a,b\n\n1,2\n,\n3,4\n', 1, ['3: 1|2', '5: 3|4']],
    ['a cell of two lines, which is one row', 'a,b\n"x\ny",2\n3,4\n', 1, ['2: x\ny|2', '3: 3|4']],
  ])('reads %s', async (_, content, headerRow, expected) => {
    expect(await rowsOf(content, headerRow)).toEqual(expected)
  })

  it.each([
    ['a row of another width', 'a,b\n1\n2,3\n', 1, ['2! the row has 1 cells, the header has 2', '3: 2|3']],
    ['a column that is named twice', 'a,b, a\n1,2,3\n', 1, ['1! the header names this column twice']],
    ['a header that is not there', 'a,b\n', 5, ['5! the table has no such row to hold its header']],
  ])('tells in its place of %s', async (_, content, headerRow, expected) => {
    expect(await rowsOf(content, headerRow)).toEqual(expected)
  })

  it.each([
    ['opened and never closed', 'a,b\n1,2\n"3,4\n', 'a quote is opened and never closed'],
    ['followed by characters', 'a,b\n"1"x,2\n', 'characters stand after a closing quote'],
    ['inside a cell without', 'a,b\n1"x,2\n', 'a quote stands inside a cell that does not begin with one'],
  ])('says of a quote what is wrong when it is %s', async (_, content, rule) => {
    expect((await rowsOf(content)).at(-1)).toMatch(new RegExp(`! ${rule}$`))
  })

  it('takes no column for more than its cell, whatever it is called', async () => {
    expect(await rowsOf('__proto__,constructor\n1,2\n')).toEqual(['2: 1|2'])
  })
})

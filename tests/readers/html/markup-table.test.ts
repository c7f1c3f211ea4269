import { describe, expect, it } from 'vitest'
import { isLayoutTable, markupTable } from '../../../src/readers/html/markup-table.js'
import { loadPage } from '../../../src/readers/html/page-markup.js'

function first(html: string) {
  const $ = loadPage(html)
  const [table] = $('table').toArray()
  if (!table) throw new Error('no table')
  return { $, table }
}

const read = (html: string, before: string | null = null) => {
  const { $, table } = first(html)
  return markupTable($, table, before)
}

describe('a table that arranges a page', () => {
  const cells = '<td>North</td><td>12</td>'

  it.each<[string, string, boolean]>([
    ['cells with figures', `<table><tr>${cells}</tr></table>`, false],
    ['says so', `<table role="none"><tr>${cells}</tr></table>`, true],
    ['holds a table', `<table><tr>${cells}<td><table></table></td></tr></table>`, true],
    ['holds a heading', `<table><tr>${cells}<td><h2>Custody</h2></td></tr></table>`, true],
    ['is one column', '<table><tr><td>North</td></tr><tr><td>South</td></tr></table>', true],
    [
      'holds an article in a cell',
      `<table><tr>${cells}<td>${'<p>One.</p>'.repeat(4)}</td></tr></table>`,
      true,
    ],
    [
      'holds long cells under headers',
      `<table><tr><th>Risk</th><th>Owner</th></tr><tr>${cells}<td>${'<p>One.</p>'.repeat(4)}</td></tr></table>`,
      false,
    ],
  ])('%s', (_, html, isLayout) => {
    const { $, table } = first(html)
    expect(isLayoutTable($, table)).toBe(isLayout)
  })
})

describe('markupTable', () => {
  const body = '<tr><th>North</th><td>12</td></tr><tr><th>South</th><td>3</td></tr>'

  it.each<[string, string, number, number]>([
    ['thead', `<thead><tr><td>Area</td><td>Visits</td></tr></thead>${body}`, 1, 1],
    ['leading rows of th', `<tr><th>Area</th><th>Visits</th></tr>${body}`, 1, 1],
    [
      'two columns of th',
      '<tr><th>N</th><th>Boys</th><td>1</td></tr><tr><th>S</th><th>Girls</th><td>2</td></tr>',
      0,
      2,
    ],
  ])('takes the headers that are marked up by %s', (_, rows, headerRows, headerColumns) => {
    expect(read(`<table>${rows}</table>`)).toMatchObject({ headerRows, headerColumns })
  })

  it('has a group, and no header, in one cell over the whole width below a row of heads', () => {
    const group = (text: string) => `<tr><th colspan="3">${text}</th></tr>`
    const row = '<tr><th>2018</th><td>255</td><td>204</td></tr>'
    const table = read(
      `<table><tr><th>Indicators</th><th>Leeds</th><th>England</th></tr>${group('Rate')}${row}${group('Custody')}${row}</table>`,
    )
    expect(table?.headerRows).toBe(1)
    expect(table?.rowPaths[2]).toEqual(['Rate', '2018'])
    expect(table?.rowPaths[4]).toEqual(['Custody', '2018'])
  })

  it('has its own caption, else the one before it', () => {
    expect(read(`<table><caption>Visits</caption>${body}</table>`, 'Table 2')?.caption).toBe('Visits')
    expect(read(`<table>${body}</table>`, 'Table 2')?.caption).toBe('Table 2')
  })

  it('is bold where all of a cell is', () => {
    const cells = read('<table><tr><td><b>All</b></td><td><strong>12</strong> of 40</td></tr></table>')?.cells
    expect(cells?.map(({ bold }) => bold)).toEqual([true, false])
  })

  it('keeps the cells of a table inside of it out of its rows', () => {
    expect(read('<table><tr><td>A</td><td><table><tr><td>B</td></tr></table></td></tr></table>')?.rows).toBe(
      1,
    )
  })
})

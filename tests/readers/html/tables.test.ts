import { describe, expect, it } from 'vitest'
import { linesOf, tablesOf } from './page-lines.js'

describe('a table of a web page', () => {
  it('has its header row and its column of labels', () => {
    const [table] = tablesOf(
      `<table><caption>Entrants</caption><thead><tr><th>Year</th><th>Boys</th><th>Girls</th></tr></thead>
      <tbody><tr><th>2011/12</th><td>40</td><td>20</td></tr><tr><th>2012/13</th><td>36</td><td>12</td></tr></tbody></table>`,
    )
    expect(table).toMatchObject({
      kind: 'markup',
      rows: 3,
      columns: 3,
      headerRows: 1,
      headerColumns: 1,
      columnPaths: [['Year'], ['Boys'], ['Girls']],
      caption: 'Entrants',
    })
    expect(table?.rowPaths.slice(1)).toEqual([['2011/12'], ['2012/13']])
  })

  it('carries a header over the columns that it spans', () => {
    const [table] = tablesOf(
      `<table><thead><tr><th rowspan="2">Area</th><th colspan="2">2012/13</th></tr><tr><th>Boys</th><th>Girls</th></tr></thead>
      <tbody><tr><td>North</td><td>36</td><td>12</td></tr></tbody></table>`,
    )
    expect(table).toMatchObject({ rows: 3, columns: 3, headerRows: 2 })
    expect(table?.columnPaths.slice(1)).toEqual([
      ['2012/13', 'Boys'],
      ['2012/13', 'Girls'],
    ])
  })

  it('carries a label over the rows that it spans, and puts the next cells right of it', () => {
    const [table] = tablesOf(
      `<table><tr><th>Area</th><th>Sex</th><th>2012/13</th></tr>
      <tr><th rowspan="2">North</th><th>Boys</th><td>36</td></tr><tr><th>Girls</th><td>12</td></tr></table>`,
    )
    expect(table?.cells.find(({ text }) => text === '12')).toMatchObject({ row: 2, column: 2 })
    expect(table?.rowPaths.slice(1)).toEqual([
      ['North', 'Boys'],
      ['North', 'Girls'],
    ])
  })

  it.each(['0', '-2', 'wide', '999999999'])('survives a span of %j', (span) => {
    const [table] = tablesOf(
      `<table><tr><th>Year</th><th>Boys</th></tr><tr><td>2012/13</td><td colspan="${span}">36</td></tr></table>`,
    )
    expect(table?.cells.some(({ text }) => text === '36')).toBe(true)
  })

  it('stands in its place among the paragraphs', () => {
    expect(
      linesOf(
        '<p>One.</p><table><tr><th>Year</th><th>Boys</th></tr><tr><td>2012</td><td>36</td></tr></table><p>Two.</p>',
      ),
    ).toEqual(['One.', 'table 2×2', 'Two.'])
  })

  it('is none without cells', () => {
    expect(tablesOf('<table></table><table><tr><td></td></tr></table>')).toEqual([])
  })
})

describe('a table of bars that was flattened into a paragraph', () => {
  const text =
    'Entrants fell. Entrants by year: | Year | Boys | Girls | |---|---|---| | 2011/12 | 40 | 20 | | 2012/13 | 36 | 12 | It was noted.'

  it('is parted from the sentences around it', () => {
    expect(linesOf(`<p>${text}</p>`)).toEqual([
      'Entrants fell. Entrants by year:',
      'table 3×3',
      'It was noted.',
    ])
  })

  it('has rows, headers and the sentence before it as its caption', () => {
    const [table] = tablesOf(`<p>${text}</p>`)
    expect(table).toMatchObject({
      kind: 'flattened',
      headerRows: 1,
      columnPaths: [['Year'], ['Boys'], ['Girls']],
    })
    expect(table?.caption).toContain('Entrants by year')
    expect(table?.cells.filter(({ row }) => row === 2).map((cell) => cell.text)).toEqual([
      '2012/13',
      '36',
      '12',
    ])
  })

  it('is none where bars only part words', () => {
    expect(linesOf('<p>Home | News | Contact</p>')).toEqual(['Home | News | Contact'])
  })
})

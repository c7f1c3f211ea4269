import { describe, expect, test } from 'vitest'
import type { Table } from '../../../src/document/model.js'
import { readHtml } from '../../../src/readers/html/read-html.js'

const bodyOf = (body: string) => readHtml(`<html><head><title>t</title></head><body>${body}</body></html>`)
const outline = (body: string) =>
  bodyOf(body).blocks.map((block) =>
    block.kind === 'table'
      ? 'table'
      : `${block.kind}${block.level || ''}${block.marker ? ` ${block.marker}` : ''}: ${block.text}`,
  )
const tableOf = (body: string): Table => {
  const table = bodyOf(body).blocks.find((block) => block.kind === 'table')
  if (table?.kind !== 'table') throw new Error('no table was read')
  return table.table
}

describe('text of a page', () => {
  test.each<[string, string, string[]]>([
    ['headings keep their level', '<h1>Custody</h1><h3>Rates</h3>', ['heading1: Custody', 'heading3: Rates']],
    [
      'blanks and entities are levelled',
      '<p>Ten&nbsp;&nbsp;chil&shy;dren\n &amp; two</p>',
      ['paragraph: Ten children & two'],
    ],
    [
      'text between blocks is a paragraph',
      '<div>Ten<p>Two</p>One</div>',
      ['paragraph: Ten', 'paragraph: Two', 'paragraph: One'],
    ],
    ['one line break is a blank', '<p>Ten<br>children</p>', ['paragraph: Ten children']],
    ['two line breaks part paragraphs', '<p>Ten<br> <br/>Two</p>', ['paragraph: Ten', 'paragraph: Two']],
    ['inline elements do not part words', '<p>£<b>2</b>.9<i>m</i></p>', ['paragraph: £2.9m']],
    ['raised footnote marks are left out', '<p>43<sup>1</sup> children</p>', ['paragraph: 43 children']],
    ['raised ordinal endings stay', '<p>the 3<sup>rd</sup> highest</p>', ['paragraph: the 3rd highest']],
    [
      'a short bold line is a heading of the lowest level',
      '<p><b>2. Youth custody</b></p>',
      ['heading7: 2. Youth custody'],
    ],
    [
      'a bold line with a figure is text',
      '<p><b>There were 12 remands</b></p>',
      ['paragraph: There were 12 remands'],
    ],
    [
      'lists nest, ordered ones count',
      '<ol start="3"><li>Ten<ul><li>Two</li></ul></li><li>One</li></ol>',
      ['list-item1 3.: Ten', 'list-item2 •: Two', 'list-item1 4.: One'],
    ],
    [
      'an item of several paragraphs has one marker',
      '<ul><li><p>Ten</p><p>Two</p></li></ul>',
      ['list-item1 •: Ten', 'list-item1: Two'],
    ],
    [
      'terms name what describes them',
      '<dl><dt>Remands:</dt><dd>12</dd><dt>Nights</dt><dd>340</dd></dl>',
      ['list-item1: Remands: 12', 'list-item1: Nights: 340'],
    ],
    [
      'flattened notes stand apart from their item',
      '<ul><li>Advocates[^2] [^2]: Paid by the trust.</li></ul>',
      ['list-item1 •: Advocates', 'paragraph [^2]: Paid by the trust.'],
    ],
    [
      'a table that arranges the page is text',
      '<table role="presentation"><tr><td>Ten</td><td>Two</td></tr></table>',
      ['paragraph: Ten', 'paragraph: Two'],
    ],
  ])('%s', (_title, body, expected) => {
    expect(outline(body)).toEqual(expected)
  })

  test('each piece says that the whole text stands on page 1, without a box', () => {
    expect(bodyOf('<p>Ten</p>').blocks[0]).toMatchObject({
      page: 1,
      pieces: [{ start: 0, end: 3, page: 1, box: null }],
    })
  })

  test('ten thousand nested elements are read', () => {
    expect(outline(`${'<div>'.repeat(10_000)}Ten${'</div>'.repeat(10_000)}`)).toEqual(['paragraph: Ten'])
  })
})

describe('what is not content', () => {
  test.each([
    '<nav>12</nav>',
    '<aside>12</aside>',
    '<script>12</script>',
    '<footer>12</footer>',
    '<header>12</header>',
    '<div role="banner">12</div>',
    '<div role="contentinfo">12</div>',
    '<div hidden>12</div>',
    '<div aria-hidden="true">12</div>',
    '<div style="color:red; DISPLAY: none">12</div>',
    '<div class="cookie-banner">12</div>',
    '<form><p>12</p><input></form>',
    '<div id="breadcrumb">12</div>',
  ])('%s', (around) => {
    expect(outline(`${around}<p>Ten</p>`)).toEqual(['paragraph: Ten'])
  })

  test('text outside of main is left out; a header inside of an article is read', () => {
    expect(
      outline('<p>12</p><main><article><header><h1>Custody</h1></header><p>Ten</p></article></main>'),
    ).toEqual(['heading1: Custody', 'paragraph: Ten'])
  })

  test('a page without any text is an empty page', () => {
    expect(bodyOf('<nav>12</nav>').pages).toMatchObject([{ number: 1, outcome: 'empty' }])
  })
})

describe('tables', () => {
  test('spans name all that they cover', () => {
    const table = tableOf(`<table><caption>Cohort</caption>
      <thead><tr><th rowspan="2">Year</th><th colspan="2">Children</th></tr><tr><th>Male</th><th>Female</th></tr></thead>
      <tbody><tr><th>2013/14</th><td>70</td><td>17</td></tr></tbody></table>`)
    expect(table).toMatchObject({
      kind: 'markup',
      caption: 'Cohort',
      rows: 3,
      columns: 3,
      headerRows: 2,
      headerColumns: 1,
    })
    expect(table.columnPaths).toEqual([['Year'], ['Children', 'Male'], ['Children', 'Female']])
    expect(table.rowPaths[2]).toEqual(['2013/14'])
    expect(table.cells.find(({ text }) => text === '17')).toMatchObject({ row: 2, column: 2 })
  })

  test('a row span of zero reaches the last row; an absurd span does not', () => {
    const table = tableOf(
      '<table><tr><td rowspan="0">A</td><td colspan="-3">1</td></tr><tr><td>2</td></tr></table>',
    )
    expect(
      table.cells.map(({ row, column, rowSpan, columnSpan }) => [row, column, rowSpan, columnSpan]),
    ).toEqual([
      [0, 0, 2, 1],
      [0, 1, 1, 1],
      [1, 1, 1, 1],
    ])
  })

  test('the caption of a figure names its table', () => {
    expect(
      tableOf(
        '<figure><figcaption>Places</figcaption><table><tr><th>A</th><th>B</th></tr><tr><td>1</td><td>2</td></tr></table></figure>',
      ).caption,
    ).toBe('Places')
  })

  test('a numbered title above a table is its caption and stays a paragraph', () => {
    const body =
      '<p>Table 2: Remands</p><table><tr><th>A</th><th>B</th></tr><tr><td>1</td><td>2</td></tr></table>'
    expect(tableOf(body).caption).toBe('Table 2: Remands')
    expect(outline(body)).toEqual(['paragraph: Table 2: Remands', 'table'])
  })

  test('a Markdown table flattened into a paragraph is a table; its sentence is its caption', () => {
    const body =
      '<p>We counted. The places fell. | Year | Places | |------|:---:| | 2023 | 40 | | 2024 | | Then it ended.</p>'
    expect(outline(body)).toEqual([
      'paragraph: We counted. The places fell.',
      'table',
      'paragraph: Then it ended.',
    ])
    const table = tableOf(body)
    expect(table).toMatchObject({
      kind: 'flattened',
      caption: 'The places fell.',
      rows: 3,
      columns: 2,
      headerRows: 1,
    })
    expect(table.cells.map(({ text }) => text)).toEqual(['Year', 'Places', '2023', '40', '2024', ''])
  })

  test.each(['Use a | b | c here.', 'A |---| alone.', 'Many ----- dashes'])('%j is no table', (text) => {
    expect(outline(`<p>${text}</p>`)).toEqual([`paragraph: ${text}`])
  })
})

describe('facts of a page', () => {
  const page =
    readHtml(`<html><head><title>Youth Panel - Monday, 3rd June, 2024 | Northtown Borough Council</title>
    <meta property="article:published_time" content="2024-06-05T09:00:00Z"></head>
    <body><main><h1>Youth Panel - Monday, 3rd June, 2024 5.30 pm</h1><h2>Custody</h2><p>Ten</p></main></body></html>`)

  test('title, body, meeting day and day of publication', () => {
    expect(page).toMatchObject({
      kind: 'html',
      title: 'Youth Panel - Monday, 3rd June, 2024 5.30 pm',
      committee: 'Youth Panel',
      meetingDate: '2024-06-03',
      published: '2024-06-05',
    })
    expect(page.publisherText.split('\n')[0]).toBe('Northtown Borough Council')
  })

  test('each heading opens a section within the one above', () => {
    expect(page.sections.map(({ title, parent }) => [title.slice(0, 7), parent])).toEqual([
      ['Youth P', null],
      ['Custody', 0],
    ])
    expect(page.blocks.map(({ section }) => section)).toEqual([0, 1, 1])
  })

  test('a page that says nothing of itself has no facts', () => {
    expect(readHtml('<p>Ten</p>')).toMatchObject({
      title: null,
      committee: null,
      meetingDate: null,
      published: null,
    })
  })

  test('an address names the council where nothing else does', () => {
    expect(
      bodyOf('<p><a href="https://www.northtown.gov.uk/x">Council site</a></p>').publisherText,
    ).toContain('Northtown Council')
  })
})

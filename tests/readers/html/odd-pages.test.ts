import { describe, expect, it } from 'vitest'
import { readHtml } from '../../../src/readers/html/read-html.js'

function read(html: string) {
  const { blocks, pages } = readHtml(html)
  const tables = blocks.flatMap((block) => (block.kind === 'table' ? [block.table] : []))
  return {
    text: blocks.map((block) => (block.kind === 'table' ? '' : block.text)).join(' | '),
    tables,
    grid: tables.map((table) => table.cells.map(({ text }) => text)),
    outcome: pages[0]?.outcome,
    reason: pages[0]?.reason,
  }
}

const head = '<tr><th>Measure</th><th>2022/23</th><th>2023/24</th></tr>'
const cells = ['Measure', '2022/23', '2023/24', 'Remand nights', '61', '52']

describe('text wherever a page has it', () => {
  it.each([
    ['without a body', '<html><title>R</title><p>52 nights</p></html>'],
    ['in a fragment', '<p>52 nights</p>'],
    ['in a head that is not closed', '<html><head><title>R</title><meta charset="utf-8"><p>52 nights</p>'],
    ['behind the end of the page', '<html><body><p>First.</p></body></html><p>52 nights</p>'],
    ['in a drawing', '<body><svg><title>x</title><text x="1">52 nights</text></svg></body>'],
    ['below thousands of elements', `${'<div>'.repeat(3000)}52 nights${'</div>'.repeat(3000)}`],
  ])('is read %s', (_, html) => {
    expect(read(html).text).toContain('52 nights')
  })

  it('is not read where the page strikes it out, and marks of notes are no digits', () => {
    const html =
      '<p>There were <del>57</del> <ins>58</ins> in 2022 and <s>7</s> 8<a href="#n1">[3]</a> in 2023.</p>'
    expect(read(html).text).toBe('There were 58 in 2022 and 8 in 2023.')
  })

  it('is read of 125,000 items', () => {
    expect(read(`<ul>${'<li>a</li>'.repeat(125_000)}</ul>`).text.length).toBeGreaterThan(125_000)
  })

  it('is not looked for where elements nest without an end: the page failed, and says why', () => {
    expect(read('<div>'.repeat(30_000))).toMatchObject({
      outcome: 'failed',
      reason: expect.stringContaining('nest'),
    })
  })
})

describe('tables by whatever name', () => {
  const row = (tag: string, attribute: (part: string) => string, parts: string[]): string =>
    `<div ${attribute('row')}>${parts.map((text) => `<${tag} ${attribute('cell')}>${text}</${tag}>`).join('')}</div>`
  const table = (tag: string, attribute: (part: string) => string): string =>
    `<div ${attribute('table')}>${row(tag, attribute, cells.slice(0, 3))}${row(tag, attribute, cells.slice(3))}</div>`
  const css: Record<string, string> = { table: 'table', row: 'table-row', cell: 'table-cell' }

  it.each([
    ['the roles of ARIA', table('span', (part) => `role="${part}"`)],
    [
      'the roles of a grid',
      table('div', (part) => `role="${{ table: 'grid', cell: 'gridcell' }[part] ?? part}"`),
    ],
    ['styles of their own', table('div', (part) => `style="color:red; display: ${css[part]}"`)],
    [
      'classes of a style sheet',
      `<style>.t-table{display:table}.t-row,.x{display:table-row}div.t-cell{display:table-cell}</style>${table('div', (part) => `class="t-${part}"`)}`,
    ],
    [
      'headings in their cells',
      `<table>${head}<tr><td><h3>Remand nights</h3></td><td>61</td><td>52</td></tr></table>`,
    ],
    [
      'lists in their cells',
      `<table>${head}<tr><td><ul><li>Remand nights</li></ul></td><td>61</td><td>52</td></tr></table>`,
    ],
    [
      'a little table in a cell',
      `<table>${head}<tr><td>Remand nights</td><td>61</td><td><table><tr><td>52</td></tr></table></td></tr></table>`,
    ],
    [
      'their header in a table of its own',
      `<table>${head}</table><table><tr><td>Remand nights</td><td>61</td><td>52</td></tr></table>`,
    ],
    [
      'the header once more in each cell',
      `<table>${head}<tr><td><b>Measure:</b> Remand nights</td><td><span>2022/23:</span> 61</td><td><i>2023/24</i> 52</td></tr></table>`,
    ],
    [
      'the dress of a ModernGov agenda',
      `<table class="mgItemTable">${head}<tr><td>Remand nights</td><td>61</td><td>52</td></tr></table>`,
    ],
  ])('are read that have %s', (_, html) => {
    expect(read(`<body><h1>R</h1>${html}</body>`).grid).toEqual([cells])
  })

  it('keep their text and give up their spans where these cover more places than memory has', () => {
    const rows = '<tr><td colspan=1000 rowspan=3000>52</td><td>x</td></tr>'.repeat(3000)
    const { tables } = read(`<table>${rows}</table>`)
    expect(tables[0]?.cells).toHaveLength(6000)
    expect((tables[0]?.rows ?? 0) * (tables[0]?.columns ?? 0)).toBeLessThan(500_000)
  })

  it('stay layout where they hold paragraphs side by side', () => {
    const html = '<table><tr><td><h2>News</h2><p>One.</p></td><td><h2>More</h2><p>Two.</p></td></tr></table>'
    expect(read(html).grid).toEqual([])
  })
})

describe('a page that stands in the way of a paper', () => {
  it.each([
    [
      'a bot check',
      '<title>Just a moment...</title><body><h1>Northbrook Council</h1><p>Checking your browser.</p></body>',
    ],
    ['a bot check', '<title>Northbrook</title><body><p>Please verify you are human to go on.</p></body>'],
    ['firewall', '<html><body>Request unsuccessful. Incapsula incident ID: 877</body></html>'],
    [
      'firewall',
      '<title>Request Rejected</title><body>The requested URL was rejected. Your support ID is: 1</body>',
    ],
    [
      'an error page',
      '<html><head><title>404 - Page not found</title></head><body><p>Sorry.</p></body></html>',
    ],
    ['an error page', '<html><body><h1>Service Unavailable</h1></body></html>'],
    ['leads on to', '<meta http-equiv="refresh" content="0; url=/documents/s1.pdf"><p>One moment</p>'],
    ['in a frame', '<frameset><frame src="viewer.aspx?id=1"></frameset>'],
    ['in a frame', '<body><iframe src="https://x.example/p.pdf"></iframe></body>'],
    [
      'without scripts',
      '<body><div id="root"></div><noscript>You need to enable JavaScript.</noscript><script src="a.js"></script></body>',
    ],
  ])('failed as %s', (reason, html) => {
    expect(read(html)).toMatchObject({ outcome: 'failed', reason: expect.stringContaining(reason) })
  })

  it.each([
    ['speaks of a moment', `<p>${'Just a moment... said the chair of the panel. '.repeat(60)}</p>`],
    ['is short', '<h1>Youth justice</h1><p>There were 52 first-time entrants in 2023/24.</p>'],
    [
      'holds a frame beside its text',
      `<p>${'There were 52 entrants. '.repeat(20)}</p><iframe src="m.html"></iframe>`,
    ],
  ])('is not one that %s', (_, html) => {
    expect(read(`<body>${html}</body>`).outcome).toBe('ok')
  })
})

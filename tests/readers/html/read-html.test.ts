import { describe, expect, it } from 'vitest'
import { readHtml } from '../../../src/readers/html/read-html.js'

const page = (head: string, body: string) =>
  `<!DOCTYPE html><html lang="en"><head>${head}</head><body>${body}</body></html>`

describe('readHtml', () => {
  it.each([
    [
      'its first heading',
      page('<title>Site</title>', '<main><h1>Fostering report</h1><p>One.</p></main>'),
      'Fostering report',
    ],
    [
      'the title of the page where it has no heading',
      page('<title>Fostering report</title>', '<p>One.</p>'),
      'Fostering report',
    ],
  ])('takes the title from %s', (_what, html, title) => {
    expect(readHtml(html).title).toBe(title)
  })

  it('states committee and day of a page about a meeting', () => {
    const html = page(
      '<title>Minutes</title>',
      '<main><h1>Children and Families Committee - Thursday, 11th September, 2025</h1><p>One.</p></main>',
    )
    expect(readHtml(html)).toMatchObject({
      committee: 'Children and Families Committee',
      meetingDate: '2025-09-11',
    })
  })

  it('names no committee and no day where the page does not', () => {
    const html = page('<title>Fostering</title>', '<h1>Fostering</h1><p>One.</p>')
    expect(readHtml(html)).toMatchObject({ committee: null, meetingDate: null })
  })

  it('keeps the name of the council for the recogniser of areas', () => {
    const html = page('<title>Fostering | Northtown City Council</title>', '<h1>Fostering</h1><p>One.</p>')
    expect(readHtml(html).publisherText).toContain('Northtown City Council')
  })

  it('is one page without places, whose blocks know their section', () => {
    const { kind, pages, blocks, sections } = readHtml(
      page('<title>Report</title>', '<h1>Report</h1><p>One.</p><h2>Cost</h2><p>Two.</p>'),
    )
    expect({ kind, pages: pages.map(({ number, outcome }) => [number, outcome]) }).toEqual({
      kind: 'html',
      pages: [[1, 'ok']],
    })
    expect(blocks.map((block) => [sections[block.section]?.title, 'text' in block && block.text])).toEqual([
      ['Report', 'Report'],
      ['Report', 'One.'],
      ['Cost', 'Cost'],
      ['Cost', 'Two.'],
    ])
    for (const block of blocks) {
      if (block.kind === 'table') continue
      expect(block.pieces).toEqual([{ start: 0, end: block.text.length, page: 1, box: null }])
    }
  })

  it('puts a section under the one whose heading is higher', () => {
    const { sections } = readHtml(
      page('', '<h1>Report</h1><p>a</p><h2>Cost</h2><p>b</p><h3>Staff</h3><p>c</p><h2>Risk</h2><p>d</p>'),
    )
    const parentOf = (title: string) => {
      const parent = sections.find((section) => section.title === title)?.parent ?? null
      return parent === null ? null : sections[parent]?.title
    }
    expect(['Cost', 'Staff', 'Risk'].map(parentOf)).toEqual(['Report', 'Cost', 'Report'])
  })

  it.each(['', '   ', '<html></html>', page('<title>Empty</title>', '<nav>Menu</nav>')])(
    'calls a page empty that has no content: %j',
    (html) => {
      expect(readHtml(html)).toMatchObject({ blocks: [], pages: [{ outcome: 'empty' }] })
    },
  )

  it.each([
    '<p>One.',
    '<div><p>One.</div></p>',
    '<table><tr><th>Year</th><td>One.',
    '<p>One.</p></body></body>',
  ])('reads broken markup: %j', (html) => {
    const texts = readHtml(page('', html)).blocks.map((block) =>
      block.kind === 'table' ? block.table.cells[1]?.text : block.text,
    )
    expect(texts).toContain('One.')
  })

  it('links to the files that the page offers', () => {
    const html = page(
      '',
      '<main><p>See <a href="/files/plan.pdf">the plan</a> and <a href="/news">news</a>.</p></main>',
    )
    const { links } = readHtml(html)
    expect(links.map(({ title, item }) => [title, item])).toEqual([['the plan', null]])
  })
})

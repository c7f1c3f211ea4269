import { describe, expect, it } from 'vitest'
import { overviewPage } from '../../../../src/output/view/overview/overview-page.js'
import type { OverviewedPaper } from '../../../../src/output/view/overview/papers-table.js'
import { builtInCatalogue } from '../../../../src/sources/built-in-catalogue.js'
import { financialYear, recordWith } from '../../../making/record.js'

const paper = (parts: Partial<OverviewedPaper['entry']>): OverviewedPaper['entry'] => ({
  file: 'report.pdf',
  paper: `sha256:${'a'.repeat(64)}`,
  url: null,
  kind: 'pdf',
  title: 'Annual report',
  outcome: 'ok',
  message: null,
  pages: [{ page: 1, label: null, outcome: 'ok', reason: null }],
  records: 2,
  tables: 0,
  reread: null,
  tokens: null,
  links: [],
  ...parts,
})
const records = [2021, 2022].map((year, index) =>
  recordWith({
    id: `${'a'.repeat(12)}-p${index + 1}-1-1-0`,
    value: 0.2 + index / 10,
    period: financialYear(year),
    source: {
      page: index + 1,
      meeting: { committee: 'Scrutiny Panel', date: '2024-09-12', item: null },
    },
  }),
)
const rowOf = (html: string): string[] =>
  [...(/<tbody>(.*)<\/tbody>/s.exec(html)?.[1] ?? '').matchAll(/<t[hd][^>]*>(.*?)<\/t[hd]>/gs)].map(
    ([, cell = '']) => cell.replace(/<[^>]+>/g, ' ').trim(),
  )

describe('an overview', () => {
  it('tells of each paper what it is, what was read and what became of it', async () => {
    const pages = [
      { page: 1, label: null, outcome: 'ok' as const, reason: null },
      { page: 2, label: null, outcome: 'needs-ocr' as const, reason: null },
    ]
    const entry = paper({ pages, outcome: 'partial', message: '1 of 2 pages has no text' })
    const html = await overviewPage([{ entry, records, findings: 3, place: null }], await builtInCatalogue())
    expect(rowOf(html)).toEqual([
      'Annual report report.pdf',
      'Derby',
      'Scrutiny Panel',
      '2024-09-12',
      '1 of 2',
      '2',
      '3',
      'partial: 1 of 2 pages has no text; not read whole, needs-ocr: page 2',
    ])
    expect(html).toContain('1 paper, 2 figures, 3 findings. 1 paper not read whole')
  })

  it('has the series of all papers as pictures whose points lead to their pages', async () => {
    const place = { href: 'report.view.html', kind: 'view' } as const
    const html = await overviewPage(
      [{ entry: paper({}), records, findings: 0, place }],
      await builtInCatalogue(),
    )
    expect(html).toContain('<a href="report.view.html">Annual report</a>')
    expect(html).toContain('href="report.view.html#p1-1-1-0" aria-label="Derby, 2021/22: 0.2')
    expect(html).toContain('href="report.view.html#p2-1-1-0" aria-label="Derby, 2022/23: 0.3')
    // What is within a picture is not told to a screen reader one by one; a group is.
    expect(html).toContain('role="group" lang="en-GB"')
  })

  it('has no links to papers that are not at hand', async () => {
    const html = await overviewPage(
      [{ entry: paper({}), records, findings: null, place: null }],
      await builtInCatalogue(),
    )
    expect([...html.matchAll(/href="([^"]*)"/g)].map(([, href]) => href?.[0])).toEqual(['#', '#', '#'])
    expect(html).not.toContain('Each point leads')
    expect(rowOf(html)[6]).toBe('–')
  })

  it('makes no markup of words of papers, and lets no script run', async () => {
    const evil = '"><script>x</script><a href="javascript:x">'
    const entry = paper({ title: evil, file: evil, message: evil })
    const own = records.map((record) => ({
      ...record,
      id: evil,
      area: { ...record.area, name: evil },
      source: { ...record.source, meeting: { committee: evil, date: evil, item: null } },
    }))
    const place = { href: 'a.pdf', kind: 'view' } as const
    const html = await overviewPage([{ entry, records: own, findings: 0, place }], await builtInCatalogue())
    expect(html).not.toMatch(/<script|"javascript:/)
    expect(html).toMatch(/default-src 'none'; style-src 'sha256-[^;]*; base-uri 'none'/)
  })
})

import { readFileSync } from 'node:fs'
import { beforeAll, describe, expect, it } from 'vitest'
import { loadCatalogue } from '../../../schemas/catalogue.js'
import type { PaperEntry } from '../../../schemas/manifest.js'
import type { ViewData } from '../../../src/output/view/view-data.js'
import { viewOfPapers } from '../../../src/output/view/view-of-papers.js'
import type { ShownPaper } from '../../../src/output/view/view-paper.js'
import { processPapers } from '../../../src/pipeline/process-papers.js'
import { paperOfBytes } from '../../../src/sources/paper-source.js'

const catalogue = loadCatalogue()
const names = ['arithmetic-report.pdf', 'fostering-summary.html']
const shown: ShownPaper[] = []
const entries: PaperEntry[] = []
let view: ViewData
beforeAll(async () => {
  const sources = [
    ...names.map((name) => paperOfBytes(name, readFileSync(`fixtures/${name}`))),
    paperOfBytes('broken.pdf', Buffer.from('%PDF-1.7 and no more')),
    paperOfBytes('scan.pdf', readFileSync('fixtures/scan.pdf')),
  ]
  for await (const result of processPapers(sources, catalogue, { secondReading: false, ocr: 'never' })) {
    entries.push(result.entry)
    if (result.document) shown.push({ result, wanted: result.records, bytes: new Uint8Array() })
  }
  view = viewOfPapers(shown, entries, catalogue)
}, 30_000)

describe('what a view holds', () => {
  it('has each figure in one series, in the order of time', () => {
    const listed = view.series.flatMap(({ figures }) => figures)
    expect([...listed].sort((a, b) => a - b)).toEqual(view.figures.map((_, index) => index))
    view.series.forEach(({ figures }, index) => {
      for (const figure of figures) expect(view.figures[figure]?.series).toBe(index)
    })
    const male = view.series.find(
      ({ title, name }) => title === 'First-time entrants' && name.startsWith('Male'),
    )
    expect(male?.figures.map((figure) => view.figures[figure]?.period)).toEqual([
      '2021/22',
      '2022/23',
      '2023/24',
      '2023/24',
    ])
  })

  it('has the course of each series with one figure a period', () => {
    const male = view.series.find(
      ({ title, name }) => title === 'First-time entrants' && name.startsWith('Male'),
    )
    const course = male?.course.map((run) =>
      run.map(([figure, month]) => [view.figures[figure]?.period, month - 12 * 2022]),
    )
    expect(course).toEqual([
      [
        ['2021/22', 3],
        ['2022/23', 15],
        ['2023/24', 27],
      ],
    ])
  })

  it('keeps the series of a subject together, in the order of the catalogue', () => {
    const families = view.series.map(({ family }) => family)
    const begun = families.filter((family, index) => family !== families[index - 1])
    expect(begun).toEqual([...new Set(families)])
    expect(begun[0]).toBe('Youth justice')
  })

  it('tells of each figure why it is what it is, as explain does', () => {
    for (const { reasons } of view.figures) {
      const told = new Map(reasons)
      expect([...told.keys()]).toEqual(
        expect.arrayContaining(['id', 'rule', 'metric', 'printed', 'confidence']),
      )
    }
  })

  it('leads from a figure to its checks, and from their terms to figures', () => {
    const wrong = view.checks.findIndex(({ message }) => message.startsWith('a change of 15%'))
    const figure = view.figures.find(({ says }) => says === 'up 15%')
    expect(figure?.checks).toContain(wrong)
    const terms = (view.checks[wrong]?.working ?? []).flatMap(({ figure: term }) =>
      term === null ? [] : [term],
    )
    expect(terms.map((term) => view.figures[term]?.says)).toEqual(['462', '440', '440'])
    expect(view.checks.some(({ verdict }) => verdict === 'holds')).toBe(true)
    expect(view.papers[0]?.coverage).toMatch(/^\d+ figures: \d+ checked/)
  })

  it('names what was not read, also papers that cannot be shown', () => {
    expect(view.papers.map(({ file }) => file)).not.toContain('broken.pdf')
    expect(view.unread).toEqual([
      expect.stringMatching(/^broken\.pdf: damaged: the PDF/),
      expect.stringMatching(/^scan\.pdf: needs-ocr: /),
      expect.stringMatching(/^scan\.pdf: not read whole, needs-ocr \(.*\): page 1-2$/),
    ])
  })

  it('says of a finding in which paper and on which page it stands', () => {
    const wrong = view.checks.find(({ message }) => message.startsWith('a change of 15%'))
    expect(wrong).toMatchObject({ paper: 0, page: 1 })
  })

  it('gives a figure the short id that no other record of its paper has, also of those that are not shown', () => {
    // One of two that stand on one line, so that page and place alone do not tell them apart.
    const index = view.figures.findIndex(({ id }) => id.split('-').length > 2)
    const beside = shown.flatMap(({ wanted }) => wanted)[index]
    const few = shown.map((paper) => ({ ...paper, wanted: paper.wanted.filter((one) => one === beside) }))
    const ids = viewOfPapers(few, entries, catalogue).figures.map(({ id }) => id)
    expect(ids).toEqual([view.figures[index]?.id])
  })

  it('marks figures of a paper that is text where they stand', () => {
    const blocks = view.papers[1]?.pages.flatMap((page) => page.blocks ?? []) ?? []
    const texts = blocks.flatMap((block) =>
      block.kind === 'table' ? block.rows.flatMap((row) => row.map(({ text }) => text)) : [block.text],
    )
    const marked = texts.flatMap(({ text, marks }) =>
      marks.map(({ start, end, figure }) => [
        text.slice(start, end),
        view.figures[figure]?.reasons.find(([name]) => name === 'printed')?.[1],
      ]),
    )
    expect(marked.length).toBe(view.figures.filter(({ paper }) => paper === 1).length)
    for (const [shown, printed] of marked) expect(shown).toBe(printed)
  })
})

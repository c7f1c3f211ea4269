import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { composeDocument } from '../../src/document/compose-document.js'
import { separateFurniture } from '../../src/document/furniture.js'
import type { Document, OutlineEntry, Page, TextBlock } from '../../src/document/model.js'
import { column, type Print, pageOf } from './printed-page.js'

const info = { title: null, author: null, producer: null, created: null }

function compose(pages: readonly Page[], outline: readonly OutlineEntry[] = []): Document {
  const numbered = pages.map((page, index) => ({ ...page, number: index + 1 }))
  return composeDocument({ pages: separateFurniture(numbered), outline, info }, [])
}

function textsOf(document: Document): TextBlock[] {
  return document.blocks.flatMap((block) => (block.kind === 'table' ? [] : [block]))
}

const shown = (document: Document) =>
  textsOf(document).map(({ kind, marker, text }) => `${kind}: ${marker ? `${marker} ` : ''}${text}`)

describe('paragraphs', () => {
  it('end where the next word would have fitted and at wider gaps', () => {
    const document = compose([
      pageOf([
        ...column(60, 100, [
          'The service brings together the teams that work with',
          'young people in the city.',
          'It opened in the spring and has grown since then to',
          'three teams.',
        ]),
        ...column(60, 170, ['A gap comes before this paragraph and it is as wide', 'as the others are.']),
      ]),
    ])
    expect(shown(document)).toEqual([
      'paragraph: The service brings together the teams that work with young people in the city.',
      'paragraph: It opened in the spring and has grown since then to three teams.',
      'paragraph: A gap comes before this paragraph and it is as wide as the others are.',
    ])
  })

  it('go on over pages where the sentence does, each piece on its own page', () => {
    const foot = column(60, 700, [
      '4.\tThe number of young people in custody rose by',
      '\t\u00a0half over the year and',
    ])
    const document = compose([
      pageOf([...foot, { text: 'Page 1', x: 280, y: 810 }]),
      pageOf([
        ...column(60, 60, ['fell again in the year that followed.', 'Work goes on.'], { leading: 30 }),
        { text: 'Page 2', x: 280, y: 810 },
      ]),
    ])
    const [first] = textsOf(document)
    expect(first?.text).toMatch(/rose by .*half over the year and fell again in the year that followed\.$/)
    expect(first?.marker).toBe('4.')
    const on = (word: string) =>
      first?.pieces.find(({ start, end }) => first.text.slice(start, end) === word)?.page
    expect([on('rose'), on('again')]).toEqual([1, 2])
  })

  it('step over a footnote at the foot of the page', () => {
    const document = compose([
      pageOf([
        ...column(60, 640, ['Of the young people who were known to the', 'teams one in five went on to']),
        { text: '^2 Counted once for each young person.', x: 60, y: 760, size: 8 },
      ]),
      pageOf(column(60, 60, ['offend again within the year.'])),
    ])
    expect(shown(document)).toEqual([
      'paragraph: Of the young people who were known to the teams one in five went on to offend again within the year.',
      'paragraph: 2 Counted once for each young person.',
    ])
  })

  it('leave footnote marks out and keep the endings of ordinals', () => {
    const document = compose([
      pageOf([{ text: 'There are 41 schools ^6 in the city at 31 ^st March.', x: 60, y: 100 }]),
    ])
    expect(textsOf(document)[0]?.text).toBe('There are 41 schools in the city at 31st March.')
  })

  it('keep the number of a sentence that a line happens to begin with', () => {
    const document = compose([
      pageOf(
        column(60, 100, [
          'Most of those who came were aged between ten and',
          '12. The others were older and came with their own',
          'families.',
        ]),
      ),
    ])
    expect(shown(document)).toEqual([
      'paragraph: Most of those who came were aged between ten and 12. The others were older and came with their own families.',
    ])
  })

  it('do not take in the numbers of a chart', () => {
    const document = compose([
      pageOf([
        ...column(60, 100, ['The chart shows the rate of each year.']),
        ...column(80, 130, ['80%', '60%', '40%'], { size: 8 }),
        { text: '37.9%', x: 160, y: 150, size: 8 },
        ...column(60, 180, ['The rate fell.']),
      ]),
    ])
    expect(shown(document).filter((text) => /[a-z]{3} .*\d|\d.* [a-z]{3}/.test(text.slice(11)))).toEqual([])
    expect(shown(document)).toContain('paragraph: 37.9%')
  })
})

describe('lists', () => {
  it('carry marker and depth', () => {
    const document = compose([
      pageOf([
        { text: 'Of this number:', x: 60, y: 100 },
        { text: '•\tforty live outside of the area', x: 60, y: 114 },
        { text: '–\tnine of them with families', x: 80, y: 128 },
        { text: '•\tsix live with their parents', x: 60, y: 142 },
      ]),
    ])
    expect(textsOf(document).map(({ marker, level }) => [marker, level])).toEqual([
      [null, 0],
      ['•', 1],
      ['–', 2],
      ['•', 1],
    ])
  })

  it('are told from numbered paragraphs', () => {
    const document = compose([
      pageOf([
        {
          text: '7.\tThe council has 168 households that foster, which is fewer than before.',
          x: 60,
          y: 100,
        },
        { text: '1.\tDemand analysis', x: 60, y: 130 },
      ]),
    ])
    expect(textsOf(document).map(({ kind }) => kind)).toEqual(['paragraph', 'list-item'])
  })
})

describe('columns', () => {
  const left = ['In the left column a sentence', 'runs on and on until it has', 'come to the foot of it and']
  const right = ['goes on at the head of the', 'right column, where it ends', 'as sentences do.']

  it('are read one after the other, sentences across them whole', () => {
    const document = compose([
      pageOf([
        { text: 'A title over both of the columns of this page, set large', x: 60, y: 60, size: 16 },
        ...column(60, 100, left),
        ...column(300, 100, right),
      ]),
    ])
    expect(shown(document)[1]).toBe(`paragraph: ${[...left, ...right].join(' ')}`)
  })

  it('beside a box end where the text below is set across the page', () => {
    const document = compose([
      pageOf([
        ...column(60, 100, left),
        { text: 'Beside it stands a note.', x: 300, y: 104 },
        {
          text: 'is then set across the whole width of the page, below what stood beside it.',
          x: 60,
          y: 136,
        },
      ]),
    ])
    expect(shown(document)).toEqual([
      `paragraph: ${left.join(' ')} is then set across the whole width of the page, below what stood beside it.`,
      'paragraph: Beside it stands a note.',
    ])
  })
})

describe('forms', () => {
  it('are read row by row', () => {
    const document = compose([
      pageOf([
        { text: 'Present:', x: 60, y: 100 },
        { text: 'Councillors Ash, Beech and', x: 160, y: 100 },
        { text: 'Cedar', x: 160, y: 112 },
        { text: 'Apologies:', x: 60, y: 140 },
        { text: 'Councillor Elm', x: 160, y: 140 },
      ]),
    ])
    expect(shown(document).map((text) => text.split(': ').slice(1).join(': '))).toEqual([
      'Present: Councillors Ash, Beech and Cedar',
      'Apologies: Councillor Elm',
    ])
  })

  it('state committee, subject and day', () => {
    const document = compose([
      pageOf([
        { text: 'DECISION-MAKER:\tCHILDREN’S PANEL', x: 60, y: 60, bold: true },
        { text: 'SUBJECT:\tFOSTER CARE', x: 60, y: 80, bold: true },
        { text: 'DATE OF DECISION:\t30TH MARCH 2023', x: 60, y: 100, bold: true },
        { text: 'The report is about foster care.', x: 60, y: 140 },
      ]),
    ])
    expect(document).toMatchObject({
      title: 'FOSTER CARE',
      committee: 'CHILDREN’S PANEL',
      meetingDate: '2023-03-30',
      published: '2023-03-30',
    })
    expect(textsOf(document).some(({ kind }) => kind === 'heading')).toBe(false)
  })
})

describe('headings and sections', () => {
  const text = (y: number) => column(60, y, ['A sentence of this section that is long enough to count.'])
  const report: Print[] = [
    { text: 'Performance', x: 60, y: 60, size: 16, bold: true },
    ...text(90),
    { text: 'Custody', x: 60, y: 120, bold: true },
    ...text(140),
    { text: '2013/14', x: 60, y: 170, bold: true },
    ...text(190),
    { text: 'Table 3: Rates of the last years', x: 60, y: 220, bold: true },
    { text: 'Date of inspection: 3 May 2017', x: 60, y: 250, bold: true },
  ]

  it('are set larger or bold; captions, and days with their label, are none', () => {
    const headings = textsOf(compose([pageOf(report)])).filter(({ kind }) => kind === 'heading')
    expect(headings.map((heading) => [heading.level, heading.text])).toEqual([
      [1, 'Performance'],
      [2, 'Custody'],
      [2, '2013/14'],
    ])
  })

  it('are not the years along the axis of a chart, nor the titles of a contents page', () => {
    const years = ['2014', '2015', '2016'].map((year, i) => ({
      text: year,
      x: 100 + 80 * i,
      y: 300,
      bold: true,
    }))
    const contents = ['Summary', 'Custody', 'Remand', 'Fostering'].flatMap((title, i) => [
      { text: title, x: 60, y: 60 + 20 * i, bold: true },
      { text: String(3 + 4 * i), x: i < 2 ? 505 : 500, y: 60 + 20 * i, bold: true },
    ])
    const document = compose([pageOf([...text(200), ...years]), pageOf([...contents, ...text(400)])])
    expect(shown(document).filter((one) => one.startsWith('heading'))).toEqual([])
    expect(shown(document)).toContain('paragraph: Custody 7')
  })

  it('make the sections of a paper without an outline', () => {
    const { sections } = compose([pageOf(report)])
    expect(sections.map(({ title, parent }) => [title, parent])).toEqual([
      ['Performance', null],
      ['Custody', 0],
      ['2013/14', 0],
    ])
  })

  it('follow the outline where there is one; stamps give the items, each report its own day', () => {
    const minutes: Print[] = [
      { text: 'Minutes of the meeting held on 25 January 2024', x: 60, y: 60, bold: true },
      ...text(100),
      { text: 'Agenda Item 6', x: 480, y: 15, size: 14 },
    ]
    const paper: Print[] = [
      { text: 'Subject: Foster care', x: 60, y: 60 },
      { text: 'Date: 21 March 2024', x: 60, y: 80 },
      ...text(120),
      { text: 'Agenda Item 7', x: 480, y: 15, size: 14 },
    ]
    const document = compose(
      [pageOf(minutes), pageOf(paper), pageOf(text(60))],
      [
        { title: '6 Minutes', level: 1, page: 1 },
        { title: '7 Foster care', level: 1, page: 2 },
        { title: 'Appendix', level: 2, page: 3 },
      ],
    )
    expect(document.sections.map(({ title, item, date, parent }) => ({ title, item, date, parent }))).toEqual(
      [
        { title: '6 Minutes', item: '6', date: '2024-01-25', parent: null },
        { title: '7 Foster care', item: '7', date: '2024-03-21', parent: null },
        { title: 'Appendix', item: '7', date: '2024-03-21', parent: 1 },
      ],
    )
    expect(document.blocks.map(({ page, section }) => [page, section])).toEqual(
      document.blocks.map(({ page }) => [page, page - 1]),
    )
  })
})

describe('composeDocument', () => {
  const print = fc.record({
    text: fc.constantFrom(
      '• one of the',
      '3. Care',
      'The rate was 0.16',
      're-',
      'offending',
      '12',
      'End.',
      'a b c',
    ),
    x: fc.integer({ min: 40, max: 400 }),
    y: fc.integer({ min: 40, max: 800 }),
    size: fc.constantFrom(8, 10, 16),
    bold: fc.boolean(),
    rotation: fc.constantFrom(0 as const, 90 as const, 270 as const),
  })

  it('places every word of a text, in order, in a piece of its own', () => {
    fc.assert(
      fc.property(fc.array(fc.array(print, { maxLength: 15 }), { maxLength: 3 }), (pages) => {
        const document = compose(pages.map((prints) => pageOf(prints)))
        for (const block of textsOf(document)) {
          let reached = 0
          for (const { start, end, box } of block.pieces) {
            expect(start).toBeGreaterThanOrEqual(reached)
            expect(block.text.slice(reached, start).trim()).toBe('')
            expect(box).not.toBeNull()
            reached = end
          }
          expect(reached).toBe(block.text.length)
        }
      }),
    )
  })

  it('puts each word of the pages into one block', () => {
    fc.assert(
      fc.property(fc.array(print, { maxLength: 25 }), (prints) => {
        const document = compose([pageOf(prints)])
        const kept = document.pages.flatMap(({ words }) => words.length).reduce((a, b) => a + b, 0)
        const placed = textsOf(document)
          .map(({ pieces, marker }) => pieces.length + (marker ? marker.split(' ').length : 0))
          .reduce((a, b) => a + b, 0)
        expect(placed).toBe(kept)
      }),
    )
  })
})

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { separateFurniture } from '../../src/document/furniture.js'
import type { Page } from '../../src/document/model.js'
import { column, type Print, pageOf, ruleOf } from './printed-page.js'

const places = ['Northend', 'Eastmoor', 'Westhaven', 'Southgate', 'Midtown', 'Harbour']
const textOf = (number: number) =>
  column(
    60,
    100,
    Array.from(
      { length: 20 },
      (_, i) =>
        `In ${places[(number * 7 + i) % 6]} the service of ${places[number % 6]} worked with families`,
    ),
  )
const body = textOf(0)
const furnitureOf = (page: Page | undefined) =>
  page?.furniture.map(({ kind, text }) => `${kind}: ${text}`) ?? []
const wordsOn = (page: Page | undefined) => page?.words.map(({ text }) => text).join(' ') ?? ''
const numbered = (count: number, make: (number: number) => readonly Print[], rest: Partial<Page> = {}) =>
  Array.from({ length: count }, (_, i) => pageOf(make(i + 1), { number: i + 1, ...rest }))

describe('stamps', () => {
  it('take the page number at the foot and the agenda item at the top right out of the flow', () => {
    const [page] = separateFurniture([
      pageOf([
        ...body,
        { text: 'Page 23', x: 280, y: 810 },
        { text: 'Agenda Item 7', x: 480, y: 15, size: 14 },
      ]),
    ])
    expect(furnitureOf(page)).toEqual(['page-stamp: Page 23', 'item-stamp: Agenda Item 7'])
    expect(page?.label).toBe('Page 23')
    expect(wordsOn(page)).not.toMatch(/Page|Agenda/)
  })

  it('stand turned at the edge of pages that lie on their side', () => {
    const [page] = separateFurniture([
      pageOf(
        [
          { text: 'Three slides on placements', x: 60, y: 40, size: 28 },
          { text: 'Page 31', x: 13, y: 290, rotation: 270 },
          { text: 'Appendix 1', x: 935, y: 30, rotation: 90 },
        ],
        { width: 960, height: 540 },
      ),
    ])
    expect(furnitureOf(page).sort()).toEqual(['item-stamp: Appendix 1', 'page-stamp: Page 31'])
    expect(wordsOn(page)).toBe('Three slides on placements')
  })

  it('leave the word under them undamaged, wherever in the text they were moved to', () => {
    const pages = separateFurniture(
      numbered(4, (number) => [
        ...textOf(number),
        { text: `${places[number]} says that this offer needs to remain in place`, x: 60, y: 740 },
        number === 3
          ? { text: `Page ${number + 4}`, x: 125, y: 742 }
          : { text: `Page ${number + 4}`, x: 280, y: 810 },
      ]),
    )
    expect(pages.map(({ label }) => label)).toEqual(['Page 5', 'Page 6', 'Page 7', 'Page 8'])
    expect(wordsOn(pages[2])).toContain('this offer needs to remain in place')
  })

  it('beat a folio, and a folio beats the label of the file', () => {
    const [stamped, plain] = separateFurniture([
      pageOf([...body, { text: '2', x: 300, y: 780 }, { text: 'Page 11', x: 280, y: 810 }], { label: 'ii' }),
      pageOf([...body, { text: '3', x: 300, y: 780 }], { number: 2, label: 'iii' }),
    ])
    expect(stamped?.label).toBe('Page 11')
    expect(plain?.label).toBe('3')
  })

  it('in the outermost strip are found wherever they were drawn', () => {
    const [page] = separateFurniture([pageOf([{ text: 'Agenda Item 7', x: 480, y: 15, size: 14 }, ...body])])
    expect(furnitureOf(page)).toEqual(['item-stamp: Agenda Item 7'])
  })

  it('that stand on page after page are headers, since an item begins but once', () => {
    const pages = separateFurniture(
      numbered(4, (number) => [...textOf(number), { text: 'Appendix 1', x: 480, y: 40 }]),
    )
    expect(pages.flatMap(furnitureOf)).toEqual(Array(4).fill('header: Appendix 1'))
  })

  it('are not seen in sentences or headings that speak of pages and appendices', () => {
    const pages = [
      pageOf([{ text: 'Appendix 2', x: 60, y: 40, size: 16 }, ...body]),
      pageOf([...body, { text: 'as shown on Page 12', x: 60, y: 560 }], { number: 2 }),
    ]
    expect(separateFurniture(pages).flatMap(furnitureOf)).toEqual([])
  })
})

describe('running headers and footers', () => {
  it('are the same words at one height over pages, digits apart', () => {
    const pages = separateFurniture(
      numbered(5, (number) => [
        { text: 'Annual report of the board', x: 60, y: 40 },
        ...textOf(number),
        { text: `Version 2 | ${number} of 5`, x: 60, y: 800 },
      ]),
    )
    expect(pages.map(furnitureOf)).toEqual(
      pages.map(({ number }) => ['header: Annual report of the board', `footer: Version 2 | ${number} of 5`]),
    )
  })

  it.each([
    ['16', '16'],
    ['- 16 -', '16'],
    ['Page 16 of 40', 'Page 16'],
    ['16 of 40', '16'],
    ['16 | Page', '16'],
  ])('label the page: %s', (printed, label) => {
    const [page] = separateFurniture([pageOf([...body, { text: printed, x: 290, y: 800 }])])
    expect(page?.label).toBe(label)
    expect(page?.words).toHaveLength(body.flatMap(({ text }) => text.split(' ')).length)
  })

  it('change sides on odd and even pages', () => {
    const pages = separateFurniture(
      numbered(6, (number) => [
        ...textOf(number),
        { text: String(number), x: number % 2 ? 520 : 60, y: 800 },
      ]),
    )
    expect(pages.map(({ label }) => label)).toEqual(['1', '2', '3', '4', '5', '6'])
  })

  it('are not the header row of a table that goes on over pages', () => {
    const rows = column(60, 72, ['Year\tCohort\tMale\tFemale', '2014\t211\t179\t32', '2015\t164\t132\t32'])
    const rules = [60, 120, 180].map((x) => ruleOf('vertical', [x, 70, x, 300]))
    const pages = separateFurniture(numbered(4, () => [...rows, ...body.slice(5)], { rules }))
    expect(pages.flatMap(furnitureOf)).toEqual([])
  })

  it('are not pages of one text, however much of it they share', () => {
    expect(separateFurniture(numbered(4, () => body)).flatMap(furnitureOf)).toEqual([])
  })

  it('are not the titles of slides, nor text that begins alike where other pages have theirs', () => {
    const slides = numbered(4, (number) => [
      { text: 'Demand analysis', x: 60, y: 30, size: 26 },
      ...column(60, 100, [`Progress in area ${number} was made with the families we work with`]),
    ])
    expect(separateFurniture(slides).flatMap(furnitureOf)).toEqual([])
    const sections = numbered(6, (number) => [
      { text: number % 2 ? 'Key indicators' : `Text of page ${number} starts right here`, x: 60, y: 88 },
      ...body,
    ])
    expect(separateFurniture(sections).flatMap(furnitureOf)).toEqual([])
  })
})

describe('separateFurniture', () => {
  const print = fc.record({
    text: fc.constantFrom('Page 4', '7', 'Agenda Item 3', 'Cohort of 95 young people', 'Draft', '12%'),
    x: fc.integer({ min: 0, max: 560 }),
    y: fc.integer({ min: 0, max: 830 }),
    rotation: fc.constantFrom(0 as const, 90 as const, 270 as const),
  })

  it('neither loses nor doubles a word', () => {
    fc.assert(
      fc.property(fc.array(fc.array(print, { maxLength: 12 }), { maxLength: 6 }), (pages) => {
        const before = pages.map((prints, i) => pageOf(prints, { number: i + 1 }))
        separateFurniture(before).forEach((page, i) => {
          const after = [...page.words, ...page.furniture.flatMap(({ words }) => words)]
          expect(after.map(({ order }) => order).sort((a, b) => a - b)).toEqual(
            before[i]?.words.map(({ order }) => order),
          )
        })
      }),
    )
  })
})

describe('running lines of recognised pages', () => {
  const scanned = { ocr: { uncertain: [], leaning: 0 } }
  const foot = [
    'Annual Report 1 / 4',
    'Annual Report - 2 / 4',
    'Annual Report \ufffd / 4',
    'Annual Report 4 \ufffd 4',
  ]
  const make = (number: number): readonly Print[] => [
    ...textOf(number),
    { text: foot[number - 1] ?? '', x: 60, y: 800, size: 8 },
  ]

  it('repeat though small marks and digits of them are read differently', () => {
    expect(separateFurniture(numbered(4, make, scanned)).map((page) => page.furniture.length)).toEqual([
      1, 1, 1, 1,
    ])
  })

  it('of pages with text must be alike in all but digits', () => {
    expect(separateFurniture(numbered(4, make)).map((page) => page.furniture.length)).not.toEqual([
      1, 1, 1, 1,
    ])
  })
})

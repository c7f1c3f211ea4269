import { describe, expect, it } from 'vitest'
import { isPageFurniture, linesAround } from '../../src/tables/surroundings.js'
import { line, printedPage, word } from './printed-page.js'

describe('linesAround', () => {
  it('are the page’s lines without the words of tables and without turned text', () => {
    const taken = line('in a table', 50, 120)
    const words = [
      ...line('below it', 50, 140),
      ...taken,
      ...line('above it', 50, 100),
      word('side', 5, 5, { rotation: 90 }),
    ]
    expect(linesAround(printedPage({ words }), new Set(taken)).map(({ text }) => text)).toEqual([
      'above it',
      'below it',
    ])
  })

  it.each([
    [29, ['left right']],
    [30, ['left', 'right']],
  ])('are parted at a gap of three type sizes: %d points', (gap, texts) => {
    const words = [word('left', 0, 0), word('right', 20 + gap, 0)]
    expect(linesAround(printedPage({ words }), new Set()).map(({ text }) => text)).toEqual(texts)
  })

  it('leave out footnote markers, but for one that opens them', () => {
    const mark = word('1', 0, 0, { superscript: true })
    const [first, second] = linesAround(
      printedPage({
        words: [
          mark,
          ...line('visits made', 8, 0),
          word('Visits', 0, 30),
          { ...mark, box: [31, 30, 34, 36] },
        ],
      }),
      new Set(),
    )
    expect([first?.text, first?.opensWithSuperscript]).toEqual(['1 visits made', true])
    expect([second?.text, second?.opensWithSuperscript]).toEqual(['Visits', false])
  })

  it('are bold only as a whole', () => {
    const words = [
      ...line('all of it', 0, 0, { bold: true }),
      word('Bold', 0, 30, { bold: true }),
      word('not', 25, 30),
    ]
    expect(linesAround(printedPage({ words }), new Set()).map(({ bold }) => bold)).toEqual([true, false])
  })
})

describe('isPageFurniture', () => {
  it.each([
    ['Page 3 of 12', 780, true],
    ['14', 20, true],
    ['3/12', 780, true],
    ['Agenda Item 7', 10, true],
    ['Appendix B', 10, true],
    ['14', 400, false],
    ['14 visits', 780, false],
    ['Appendix on visits', 10, false],
  ])('tells whether %j at a height of %d is printed for the page itself: %s', (text, y, expected) => {
    const page = printedPage({ words: line(text, 50, y) })
    expect(linesAround(page, new Set()).map((one) => isPageFurniture(one, page))).toEqual([expected])
  })
})

import { describe, expect, it } from 'vitest'
import type { Word } from '../../src/document/model.js'
import { captionIn, isCaptionStart, isContinued, sameCaption } from '../../src/tables/captions.js'
import { linesAround } from '../../src/tables/surroundings.js'
import { line, printedPage } from './printed-page.js'

const captionOf = (words: readonly Word[]): string | null => {
  const page = printedPage({ words })
  return captionIn(linesAround(page, new Set()), [50, 200, 350, 300], page)
}
const bold = (text: string, y: number) => line(text, 50, y, { bold: true })

describe('captionIn', () => {
  it.each<[string, Word[], string | null]>([
    [
      'a number above bold type',
      [...line('Table 3 Visits', 50, 170), ...bold('by area', 183)],
      'Table 3 Visits by area',
    ],
    [
      'a number above rather than below',
      [...line('Table 3', 50, 183), ...line('Table 4', 50, 310)],
      'Table 3',
    ],
    [
      'bold type above rather than a number below',
      [...bold('Visits', 183), ...line('Table 4', 50, 310)],
      'Visits',
    ],
    [
      'three bold lines at most',
      [146, 158, 170, 183].flatMap((y) => bold(`at ${y}`, y)),
      'at 158 at 170 at 183',
    ],
    ['no bold line that breaks off', bold('Visits, calls;', 183), null],
    [
      'a number below with its next line',
      [...line('Table 3 Visits', 50, 310), ...line('by area', 50, 322)],
      'Table 3 Visits by area',
    ],
    [
      'a number below that ends in a full stop alone',
      [...line('Table 3.', 50, 310), ...line('We met', 50, 322)],
      'Table 3.',
    ],
    ['no number further below', line('Table 3', 50, 340), null],
  ])('takes %s', (_, words, caption) => {
    expect(captionOf(words)).toBe(caption)
  })
})

describe('isCaptionStart', () => {
  it.each(['Table 3: Visits', 'FIG. 2a', 'Chart A.1 – calls', 'figure iv', 'Exhibit 12'])(
    'knows %j',
    (text) => {
      expect(isCaptionStart(text)).toBe(true)
    },
  )
  it.each(['See Table 3', 'Table shows visits', 'Figurines 3'])('knows that %j is none', (text) => {
    expect(isCaptionStart(text)).toBe(false)
  })
})

describe('captions of two pages', () => {
  it.each([
    ['Table 3: Visits', 'TABLE 3 – visits (continued)', true],
    ['Table 3: Visits', 'Table 3: Visits cont’d', true],
    ['Table 3: Visits', 'Table 4: Visits', false],
    ['–', '(continued)', false],
  ])('%j and %j are the same: %s', (first, second, same) => {
    expect(sameCaption(first, second)).toBe(same)
  })

  it.each([
    ['Table 3 (continued)', true],
    ['Table 3, cont.', true],
    ['Visits continued to rise', false],
    ['Table 3: Cost', false],
    ['Table 3: Discont.', false],
  ])('%j says that it goes on: %s', (caption, continued) => {
    expect(isContinued(caption)).toBe(continued)
  })
})

it.each(['Figures rose again in May and June.', 'Chart of visits', 'Tablet use', 'Boxes 3'])(
  '%j numbers nothing',
  (text) => {
    expect(isCaptionStart(text)).toBe(false)
  },
)

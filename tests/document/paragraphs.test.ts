import { describe, expect, it } from 'vitest'
import { chunksOf } from '../../src/document/chunks.js'
import { endsSentence, isBareNumbers, paragraphsOf } from '../../src/document/paragraphs.js'
import { linesFrom, shownLine } from './laid-out.js'
import { column, type Print } from './printed-page.js'

/** Paragraphs of a column, bars between their lines. */
const read = (prints: readonly Print[]) =>
  chunksOf(linesFrom(prints), []).flatMap((chunk) =>
    paragraphsOf(chunk, 1).map(({ lines }) => lines.map(shownLine).join(' | ')),
  )
const full = 'The teams met the families of the city in their'

describe('paragraphsOf', () => {
  it.each<[string, string[], string[]]>([
    ['a full line goes on', [full, 'Northtown homes.'], [`${full} | Northtown homes.`]],
    [
      'a line with room for the next word ends',
      [full, 'homes.', 'It went well.'],
      [`${full} | homes.`, 'It went well.'],
    ],
    [
      'a line with room goes on in a small letter',
      [full, 'homes and', 'schools.'],
      [`${full} | homes and | schools.`],
    ],
    ['a marker begins an item', [full, '• homes'], [full, '[•] homes']],
    [
      'numbering begins an item behind a sentence',
      ['It went well.', '(b) homes'],
      ['It went well.', '[(b)] homes'],
    ],
    ['numbering in a sentence begins none', [full, '(b) homes'], [`${full} | (b) homes`]],
    ['numbers of a chart stay alone', ['12%', '14%'], ['12%', '14%']],
    [
      'a line of contents stands alone',
      ['Custody ........ 7', 'remand ........ 9'],
      ['Custody ........ 7', 'remand ........ 9'],
    ],
  ])('%s', (_, lines, paragraphs) => {
    expect(read(column(60, 100, lines))).toEqual(paragraphs)
  })

  it.each<[string, Partial<Print>, number]>([
    ['larger type', { size: 12 }, 2],
    ['type a hair larger', { size: 10.5 }, 1],
    ['bold type, small letter though it has', { bold: true }, 2],
  ])('%s is or is not a new paragraph', (_, look, count) => {
    expect(
      read([
        { text: full, x: 60, y: 100 },
        { text: 'homes and schools', x: 60, y: 112, ...look },
      ]),
    ).toHaveLength(count)
  })

  it('takes a gap for wide against the others of its column', () => {
    const prints = (gap: number) => [
      ...column(60, 100, Array<string>(5).fill(full), { leading: 11 }),
      { text: full, x: 60, y: 144 + gap, size: 10 },
    ]
    expect(read(prints(14))).toHaveLength(1)
    expect(read(prints(16))).toHaveLength(2)
  })
})

it.each([
  ['It went well.', true],
  ['Did it?', true],
  ['(It went well.)', true],
  ['as follows:', true],
  ['the 12.5', false],
  ['and', false],
])('%j ends a sentence: %s', (text, ends) => {
  expect(endsSentence(text)).toBe(ends)
})

it.each([
  ['12 14.5 (9%)', true],
  ['£1.2m', true],
  ['12 places', false],
])('%j is bare numbers: %s', (text, bare) => {
  expect(linesFrom([{ text, x: 60, y: 100 }]).every(isBareNumbers)).toBe(bare)
})

import { describe, expect, it } from 'vitest'
import { unreadSign } from '../../../src/document/unread-sign.js'
import { cutApart } from '../../../src/readers/ocr/cut-apart.js'
import { leaningOf, liesOnItsSide, straightenedImage } from '../../../src/readers/ocr/deskew.js'
import { cropped, type PixelBox, quarterTurned } from '../../../src/readers/ocr/grey-image.js'
import { inkOf, inkShare } from '../../../src/readers/ocr/ink.js'
import { likelyWords } from '../../../src/readers/ocr/likely-words.js'
import { numberPicture } from '../../../src/readers/ocr/number-picture.js'
import { withoutRaisedMark } from '../../../src/readers/ocr/raised-marks.js'
import { rulingLines, withoutLines } from '../../../src/readers/ocr/ruling-lines.js'
import { sheetParts } from '../../../src/readers/ocr/sheet-parts.js'
import { stripSheet } from '../../../src/readers/ocr/strip-sheet.js'
import { unreadInk } from '../../../src/readers/ocr/unread-ink.js'
import { unreadMarks } from '../../../src/readers/ocr/unread-marks.js'
import { drawnBoxes } from './scans.js'

const dpi = 200

/** Rows of short strokes, as lines of print look. */
const print = (x: number, width: number): PixelBox[] =>
  Array.from({ length: 20 }, (_, row) =>
    Array.from({ length: Math.floor(width / 12) }, (_, at): PixelBox => {
      // Letters of one row do not stand under those of another.
      const left = x + 12 * at + ((row * 5) % 11)
      return [left, 60 + 40 * row, left + 7, 80 + 40 * row]
    }),
  ).flat()

/** A table of two rows and two columns. */
const grid: PixelBox[] = [
  ...[100, 160, 220].map((y): PixelBox => [100, y, 500, y + 3]),
  ...[100, 300, 497].map((x): PixelBox => [x, 100, x + 3, 223]),
]

describe('the leaning of a picture', () => {
  it.each([0.3, -0.8, 2])('of %d degrees is found and undone', (degrees) => {
    const leaning = (degrees * Math.PI) / 180
    const askew = straightenedImage(drawnBoxes(700, 900, print(60, 580)), -leaning)
    expect(leaningOf(inkOf(askew))).toBeCloseTo(leaning, 2)
  })

  it('is none for level print', () => {
    expect(leaningOf(inkOf(drawnBoxes(700, 900, print(60, 580))))).toBe(0)
  })

  it('is told from lying on a side', () => {
    const upright = drawnBoxes(700, 900, print(60, 580))
    expect(liesOnItsSide(inkOf(upright))).toBe(false)
    expect(liesOnItsSide(inkOf(quarterTurned(upright, 1)))).toBe(true)
  })
})

describe('ruling lines', () => {
  it('are the sides of cells, level and upright', () => {
    const image = drawnBoxes(700, 400, grid)
    const { horizontal, vertical } = rulingLines(image, inkOf(image), dpi)
    expect([horizontal.length, vertical.length]).toEqual([3, 3])
  })

  it('are no streaks, no strokes of letters and no bars', () => {
    const streak: PixelBox = [600, 5, 602, 395]
    const bar: PixelBox = [100, 300, 400, 340]
    const image = drawnBoxes(700, 400, [...grid, streak, bar, ...print(520, 60)])
    const { horizontal, vertical, streaks, fills } = rulingLines(image, inkOf(image), dpi)
    expect([horizontal.length, vertical.length, streaks.length, fills.length]).toEqual([3, 3, 1, 1])
  })

  it('are the sides of a low row where they touch its lines, and no letters that nearly do', () => {
    const lines: PixelBox[] = [100, 138].map((y) => [100, y, 500, y + 3])
    const image = drawnBoxes(700, 400, [
      ...lines,
      [100, 100, 103, 141],
      [497, 100, 500, 141],
      [300, 110, 303, 131],
    ])
    expect(rulingLines(image, inkOf(image), dpi).vertical).toHaveLength(2)
  })

  it('are painted over, and letters that cross them are kept', () => {
    const letter: PixelBox = [200, 140, 206, 180]
    const image = drawnBoxes(700, 400, [...grid, letter])
    const ink = inkOf(image)
    const { horizontal, vertical } = rulingLines(image, ink, dpi)
    const clean = inkOf(withoutLines(image, ink, [...horizontal, ...vertical]))
    expect([clean.dots[161 * 700 + 203], clean.dots[161 * 700 + 400], clean.dots[130 * 700 + 301]]).toEqual([
      1, 0, 0,
    ])
  })
})

describe('a sheet', () => {
  it('with two pages side by side is read in two parts', () => {
    const image = drawnBoxes(1400, 900, [...print(60, 540), ...print(800, 540)])
    expect(sheetParts(inkOf(image), dpi)).toHaveLength(2)
  })

  it('with one page is read as one', () => {
    expect(sheetParts(inkOf(drawnBoxes(1400, 900, print(60, 1280))), dpi)).toEqual([[0, 0, 1400, 900]])
  })
})

describe('ink that was passed over', () => {
  const number: PixelBox = [300, 200, 314, 222]

  it('is found where it has the size of print', () => {
    const ink = inkOf(drawnBoxes(700, 400, [number, [10, 10, 12, 12], [600, 100, 603, 130]]))
    expect(unreadInk(ink, [], dpi)).toEqual({ numbers: [number], others: [] })
  })

  it('is none where a word was recognised', () => {
    expect(unreadInk(inkOf(drawnBoxes(700, 400, [number])), [number], dpi)).toEqual({
      numbers: [],
      others: [],
    })
  })
})

describe('ink that was not read', () => {
  const word = (text: string, box: PixelBox, confidence = 95) => ({
    text,
    confidence,
    box,
    baseline: 120,
    lineHeight: 28,
    line: 0,
  })
  const line = [word('In', [100, 100, 120, 120]), word('there', [240, 100, 290, 120])]

  it('leaves a sign where it stands in a line of words, with a pen through it', () => {
    expect(unreadMarks([[130, 92, 230, 132]], line, dpi)).toMatchObject([
      { text: unreadSign, box: [130, 92, 230, 132], baseline: 120 },
    ])
  })

  it.each<[string, PixelBox]>([
    ['a bullet', [80, 106, 90, 116]],
    ['a letter of a word, beyond its box', [122, 100, 134, 121]],
    ['away from all lines', [130, 200, 230, 230]],
    ['a picture', [130, 50, 400, 300]],
  ])('leaves none where it is %s', (_, box) => {
    expect(unreadMarks([box], line, dpi)).toEqual([])
  })

  it('is no word that a recogniser made of it, hardly sure, in a line that it read', () => {
    const words = [...line, word('DE', [150, 100, 190, 120], 31)]
    expect(likelyWords(words).map(({ text }) => text)).toEqual(['In', 'there', unreadSign])
  })

  it('is not forgotten where it is too wide for a number, or where there is much of it', () => {
    const wide: PixelBox = [100, 200, 400, 230]
    expect(unreadInk(inkOf(drawnBoxes(700, 400, [wide])), [], dpi)).toEqual({ numbers: [], others: [wide] })
    const many = Array.from({ length: 70 }, (_, at): PixelBox => {
      const [x, y] = [20 + 60 * (at % 10), 20 + 60 * Math.floor(at / 10)]
      return [x, y, x + 14, y + 22]
    })
    expect(unreadInk(inkOf(drawnBoxes(700, 500, many)), [], dpi)).toEqual({ numbers: [], others: many })
  })
})

describe('points between digits', () => {
  const digit = (x: number): PixelBox => [x, 10, x + 12, 34]
  const point = (x: number): PixelBox => [x, 31, x + 3, 34]

  it.each<[string, PixelBox[], number]>([
    ['are counted', [digit(10), point(25), digit(32)], 1],
    ['are none after the last digit', [digit(10), digit(26), point(42)], 0],
    ['are counted in brackets, which hang lower', [[6, 6, 9, 41], digit(12), point(27), digit(34)], 1],
    ['are no dashes', [digit(10), [25, 21, 31, 24], digit(34)], 0],
  ])('%s', (_, boxes, count) => {
    expect(numberPicture(drawnBoxes(60, 44, boxes), [5, 5, 55, 40]).marks).toHaveLength(count)
  })
})

describe('the picture of a number', () => {
  const digit = (x: number, height = 24, foot = 34): PixelBox => [x, foot - height, x + 12, foot]
  const shown = (...boxes: PixelBox[]) => numberPicture(drawnBoxes(90, 50, boxes), [16, 5, 75, 42])

  it('tells a comma from a point', () => {
    expect(shown(digit(18), [33, 31, 36, 34], digit(40)).marks).toEqual(['.'])
    expect(shown(digit(18), [33, 30, 36, 38], digit(40)).marks).toEqual([','])
  })

  it('shows a last digit that is raised, and none that is not', () => {
    expect(shown(digit(18), digit(33), digit(48, 15, 24)).raised).toBe(true)
    expect(shown(digit(18), digit(33), digit(48)).raised).toBe(false)
  })

  it('ends before the mark of a footnote, which its strip leaves out', () => {
    const word = {
      text: '71.3',
      confidence: 95,
      box: [16, 5, 75, 42] as const,
      baseline: 34,
      lineHeight: 30,
      line: 0,
    }
    const marked = shown(digit(18), digit(33), [47, 31, 50, 34], digit(53, 15, 24))
    expect(withoutRaisedMark(word, marked)).toMatchObject({ text: '71.', box: [16, 5, 53, 42] })
    expect(withoutRaisedMark(word, shown(digit(18), digit(33)))).toBe(word)
    const quarter = { ...word, text: 'Q1' }
    expect(withoutRaisedMark(quarter, marked)).toBe(quarter)
  })

  it('shows a stroke through it, drawn or taken out as a line', () => {
    expect(shown(digit(18), digit(33), [16, 21, 46, 23]).struck).toBe(true)
    expect(shown(digit(18), digit(33)).struck).toBe(false)
    const image = drawnBoxes(90, 50, [digit(18), digit(33)])
    expect(numberPicture(image, [16, 8, 48, 36], [[0, 21, 90, 23]]).struck).toBe(true)
    expect(numberPicture(image, [16, 8, 48, 36], [[0, 36, 90, 38]]).struck).toBe(false)
  })

  it('shows no stroke through two fours, whose bars are level and part', () => {
    const four = (x: number): PixelBox[] => [
      [x + 9, 10, x + 12, 34],
      [x, 26, x + 15, 29],
      [x, 12, x + 3, 29],
    ]
    expect(shown(...four(18), ...four(34)).struck).toBe(false)
  })

  it('shows no raised digit beside a bracket or a letter that hangs lower', () => {
    expect(shown([18, 8, 24, 40], digit(28), digit(43)).raised).toBe(false)
  })

  it.each<[string, PixelBox[], number | null]>([
    ['where each stands apart', [digit(18), [33, 31, 36, 34], digit(40)], 2],
    ['not where two touch', [digit(18), digit(30)], null],
    ['not where one is broken', [digit(18), digit(33, 9), digit(33, 12, 22)], null],
  ])('has so many signs as can be counted, %s', (_, boxes, count) => {
    expect(shown(...boxes).signs).toBe(count)
  })

  it('shows a dash before it that its box leaves out, or that touches it', () => {
    expect(shown([6, 22, 13, 24], digit(18)).dash).toBe(true)
    expect(shown([11, 23, 18, 25], digit(18)).dash).toBe(true)
    expect(shown(digit(18), digit(33)).dash).toBe(false)
  })

  it('has gaps between its digits and marks, not across them', () => {
    expect(shown(digit(18), [33, 31, 36, 38], digit(40)).gap).toBe(4)
  })

  it('is seen on a dark ground as on a white one', () => {
    const image = drawnBoxes(90, 50, [digit(18), [33, 31, 36, 34], digit(40)])
    const reversed = { ...image, pixels: image.pixels.map((shade) => 255 - shade) }
    expect(numberPicture(reversed, [16, 5, 56, 40]).marks).toEqual(['.'])
  })
})

describe('numbers that were cut apart', () => {
  const word = (text: string, x0: number, x1: number) => ({
    text,
    confidence: 95,
    box: [x0, 100, x1, 120] as const,
    baseline: 120,
    lineHeight: 28,
    line: 0,
  })

  it('stand as close as the digits of one, and others do not', () => {
    const [cut, rest, other] = [word('96', 100, 132), word('7', 140, 150), word('12', 165, 190)]
    expect(cutApart([cut, rest, other], () => 6)).toEqual(new Set([cut, rest]))
    expect(cutApart([cut, rest, other], () => 3)).toEqual(new Set())
  })
})

describe('a sheet of strips', () => {
  it('sets each in one size on white, with light print on a dark ground turned round', () => {
    const dark: PixelBox[] = [[100, 100, 160, 130]]
    const image = drawnBoxes(300, 300, [...dark, [20, 20, 34, 42]])
    for (let y = 106; y < 124; y++) image.pixels.fill(255, y * 300 + 120, y * 300 + 130)
    const strips = [
      { box: [20, 20, 34, 42] as const, baseline: 42, lineHeight: 28 },
      { box: [108, 104, 152, 126] as const, baseline: 124, lineHeight: 28 },
    ]
    const sheet = stripSheet(image, strips, 56)
    expect(sheet.places).toHaveLength(2)
    expect(sheet.image.pixels.filter((shade) => shade > 200).length).toBeGreaterThan(
      0.8 * sheet.image.pixels.length,
    )
    const inner = sheet.places.map((place) => inkShare(inkOf(cropped(sheet.image, place))))
    for (const share of inner) expect(share).toBeGreaterThan(0.05)
  })
})

describe('ink that no word was recognised in', () => {
  const stroke: PixelBox = [200, 100, 214, 124]

  it('is none that a letter has outside of the box of its word', () => {
    expect(unreadInk(inkOf(drawnBoxes(700, 400, [stroke])), [[180, 98, 208, 126]], dpi)).toEqual({
      numbers: [],
      others: [],
    })
  })

  it('is a number beside a word that it does not touch', () => {
    expect(unreadInk(inkOf(drawnBoxes(700, 400, [stroke])), [[140, 98, 188, 126]], dpi).numbers).toEqual([
      stroke,
    ])
  })
})

describe('a number picture', () => {
  const digits: PixelBox[] = [200, 216].map((x) => [x, 100, x + 12, 124])
  const marksOf = (...marks: PixelBox[]) =>
    numberPicture(drawnBoxes(700, 400, [...digits, ...marks]), [190, 90, 240, 140])

  it.each<[string, PixelBox[]]>([
    [
      'a colon',
      [
        [212, 106, 215, 109],
        [212, 121, 215, 124],
      ],
    ],
    ['dust below the line', [[212, 130, 215, 133]]],
  ])('has no mark for %s', (_, marks) => {
    expect(marksOf(...marks).marks).toEqual([])
  })

  it('has no dash before it where a sign of equality stands', () => {
    expect(marksOf([184, 108, 196, 111]).dash).toBe(true)
    expect(marksOf([184, 106, 196, 109], [184, 114, 196, 117]).dash).toBe(false)
  })
})

describe('a bracket that closes nothing', () => {
  it('is dust', () => {
    const box: PixelBox = [0, 0, 10, 20]
    const word = (text: string) => ({ text, confidence: 95, box, baseline: 20, lineHeight: 28, line: 0 })
    expect(likelyWords(['so', ')', 'this'].map(word)).map(({ text }) => text)).toEqual(['so', 'this'])
  })
})

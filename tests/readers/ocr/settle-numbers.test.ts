import { describe, expect, it } from 'vitest'
import type { PixelBox } from '../../../src/readers/ocr/grey-image.js'
import { preparePicture } from '../../../src/readers/ocr/prepare-picture.js'
import type { Recogniser } from '../../../src/readers/ocr/recogniser.js'
import { settleNumbers } from '../../../src/readers/ocr/settle-numbers.js'
import { drawnBoxes } from './scans.js'

const dpi = 200
const word = (text: string, box: PixelBox, confidence = 95) => ({
  text,
  confidence,
  box,
  baseline: box[3],
  lineHeight: 30,
  line: 0,
})
const label: PixelBox = [40, 100, 110, 124]
const numbers: PixelBox[] = [
  [200, 100, 214, 124],
  [400, 100, 414, 124],
]
const picture = preparePicture({ image: drawnBoxes(700, 300, [label, ...numbers]), dpi, dots: dpi })

/** Says the same of every strip of a sheet, from left to right. */
const saying = (...texts: string[]) =>
  ({
    read: async () =>
      texts.map((text, at) => ({ ...word(text, [60 + 100 * at, 30, 100 + 100 * at, 90]), lineHeight: 60 })),
  }) as unknown as Recogniser

describe('a word that was hardly recognised', () => {
  const words = [word('Recruitment', label), word('ar', [198, 98, 416, 126], 20)]

  it('is what its ink is recognised as, alone: it may be numbers of two columns', async () => {
    const settled = await settleNumbers(picture, words, saying('5', '7'))
    expect(settled?.map(({ text, box }) => [text, Math.round(box[0] / 100)])).toEqual([
      ['Recruitment', 0],
      ['5', 2],
      ['7', 4],
    ])
  })

  it('leaves a sign where its ink is not recognised alone either', async () => {
    const settled = await settleNumbers(picture, words, saying())
    expect(settled?.map(({ text }) => text).join(' ')).toContain('\ufffd')
  })
})

describe('a number of which recognitions differ', () => {
  it('says what each of them said', async () => {
    const [, number] = numbers
    const words = [word('Recruitment', label), word('5', numbers[0] ?? label), word('17', number ?? label)]
    const settled = await settleNumbers(picture, words, saying('5', '11'))
    expect(settled?.at(-1)).toMatchObject({ text: '17', uncertain: true, others: ['11'] })
  })
})

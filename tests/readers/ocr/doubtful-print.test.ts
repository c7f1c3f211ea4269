import { describe, expect, it } from 'vitest'
import { isWithoutPrint } from '../../../src/readers/ocr/doubtful-print.js'
import type { GreyImage, PixelBox } from '../../../src/readers/ocr/grey-image.js'
import type { OcrEngine } from '../../../src/readers/ocr/ocr-engine.js'
import { preparePicture } from '../../../src/readers/ocr/prepare-picture.js'
import { readPicture } from '../../../src/readers/ocr/read-picture.js'
import type { RecognisedWord } from '../../../src/readers/ocr/recognised.js'
import { drawnBoxes } from './scans.js'

const [width, height, dpi] = [1654, 1200, 200]

/** Marks of many sizes, anywhere. */
const shapes = Array.from({ length: 420 }, (_, at): PixelBox => {
  const [x, y] = [20 + ((at * 977) % 1600), 20 + ((at * 613) % 1140)]
  return [x, y, x + 6 + (at % 23), y + 8 + ((at * 7) % 29)]
})
/** Marks of two sizes on lines, as letters stand. */
const lines = Array.from({ length: 1200 }, (_, at): PixelBox => {
  const [x, y] = [120 + 24 * (at % 58), 100 + 40 * Math.floor(at / 58)]
  return [x, y + (at % 3 === 0 ? 0 : 7), x + 12, y + 24]
})
const specks = Array.from({ length: 9000 }, (_, at): PixelBox => {
  const [x, y] = [10 + 16 * (at % 100), 6 + 13 * Math.floor(at / 100)]
  return [x, y, x + 3, y + 3]
})

const word = (text: string, confidence: number): RecognisedWord => ({
  text,
  confidence,
  box: [0, 0, 40, 20],
  baseline: 18,
  lineHeight: 24,
  line: 0,
})

/** An engine that says this of each picture, and which sizes it was given. */
function engineThatSays(say: (image: GreyImage, asked: number) => readonly RecognisedWord[] | null) {
  const sizes: [number, number][] = []
  const engine: OcrEngine = {
    label: '',
    gaveUp: 'failed',
    allow: () => undefined,
    end: async () => undefined,
    read: async (image) => {
      sizes.push([image.width, image.height])
      return say(image, sizes.length)?.slice() ?? null
    },
  }
  return { engine, sizes }
}

const garbage = [word('~;', 31), word('wy', 52), word('4', 85)]
const picture = (boxes: readonly PixelBox[]) => ({ image: drawnBoxes(width, height, boxes), dpi, dots: dpi })

describe('a picture', () => {
  it('with lines of letters is never tried', async () => {
    const { engine, sizes } = engineThatSays(() => garbage)
    expect(await isWithoutPrint(preparePicture(picture(lines)), engine)).toBe(false)
    expect(sizes).toEqual([])
  })

  it.each([
    ['shapes', shapes],
    ['specks', specks],
  ])(
    'of %s of which no part is recognised has no print, and is not recognised as a whole',
    async (_, boxes) => {
      const { engine, sizes } = engineThatSays(() => garbage)
      const reading = await readPicture(picture(boxes), engine)
      expect(reading).toMatchObject({ words: [], turns: 0 })
      expect(sizes.length).toBeGreaterThan(0)
      expect(Math.max(...sizes.flat())).toBeLessThanOrEqual(600)
      expect(sizes.length).toBeLessThan(20)
    },
  )

  it('of shapes with print in one of its parts is recognised', async () => {
    const { engine } = engineThatSays((_, asked) => (asked === 3 ? [word('Legend', 91)] : garbage))
    expect(await isWithoutPrint(preparePicture(picture(shapes)), engine)).toBe(false)
  })

  it('of shapes with print on its side is recognised', async () => {
    const isOnEnd = (image: GreyImage) => image.height > image.width
    const { engine } = engineThatSays((image) => (isOnEnd(image) ? [word('Legend', 91)] : garbage))
    expect(await isWithoutPrint(preparePicture(picture(shapes)), engine)).toBe(false)
  })

  it('that the engine gave up is not said to be without print', async () => {
    const { engine } = engineThatSays(() => null)
    expect(await isWithoutPrint(preparePicture(picture(shapes)), engine)).toBe(false)
  })

  it('of which hardly a letter is sure gets no second look at its numbers', async () => {
    const unsure = Array.from({ length: 60 }, () => word('3~', 30))
    const { engine, sizes } = engineThatSays(() => unsure)
    const reading = await readPicture(picture(lines), engine)
    expect(new Set(sizes.map((size) => Math.max(...size)))).toEqual(new Set([width]))
    expect(new Set(sizes.map((size) => Math.min(...size)))).toEqual(new Set([height]))
    expect(reading?.words.every(({ uncertain }) => uncertain)).toBe(true)
  })
})

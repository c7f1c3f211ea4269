import { describe, expect, it } from 'vitest'
import type { GreyImage, PixelBox } from '../../../src/readers/ocr/grey-image.js'
import { preparePicture } from '../../../src/readers/ocr/prepare-picture.js'
import { uprightPrint } from '../../../src/readers/ocr/reversed-print.js'
import { drawnBoxes } from './scans.js'

const dpi = 200

/** Boxes of other shades painted over a picture. */
function painted(image: GreyImage, shade: number, boxes: readonly PixelBox[]): GreyImage {
  const pixels = image.pixels.slice()
  for (const [x0, y0, x1, y1] of boxes) {
    for (let y = y0; y < y1; y++) pixels.fill(shade, y * image.width + x0, y * image.width + x1)
  }
  return { ...image, pixels }
}

const ground: PixelBox = [100, 60, 500, 96]
const letters = Array.from({ length: 12 }, (_, at): PixelBox => [120 + 14 * at, 68, 124 + 14 * at, 88])
/** The sides of the cells under a header. */
const sides: PixelBox[] = [
  [100, 130, 500, 133],
  [100, 96, 103, 133],
  [300, 96, 303, 133],
  [497, 96, 500, 133],
]
const header = (shade: number) => painted(painted(drawnBoxes(700, 400, sides), shade, [ground]), 255, letters)
const shadeAt = ({ width, pixels }: GreyImage, x: number, y: number) => pixels[y * width + x]

describe('light print on a dark ground', () => {
  it.each([70, 120, 160])('of shade %i is made dark on light, whatever hangs on to it', (shade) => {
    const { image, grounds } = uprightPrint(header(shade), dpi)
    expect(grounds).toEqual([ground])
    expect([shadeAt(image, 122, 75), shadeAt(image, 110, 75)]).toEqual([0, 255])
  })

  it.each<[string, GreyImage]>([
    ['dark print on a shaded ground', painted(painted(drawnBoxes(700, 400, []), 180, [ground]), 0, letters)],
    ['a bar without print', drawnBoxes(700, 400, [ground])],
    ['lines of dark print', drawnBoxes(700, 400, letters)],
  ])('is not %s', (_, image) => {
    expect(uprightPrint(image, dpi)).toEqual({ image, grounds: [] })
  })

  it('is read as the header of the table that it stands in: its edge closes the cells', () => {
    const { lines } = preparePicture({ image: header(70), dpi, dots: dpi })
    expect([lines.horizontal.length, lines.vertical.length, lines.fills]).toEqual([3, 3, [ground]])
  })
})

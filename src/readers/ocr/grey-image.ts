/** A picture in shades of grey, row by row from the top; 0 is black, 255 white. */
export interface GreyImage {
  readonly width: number
  readonly height: number
  readonly pixels: Uint8Array
}

/** A part of a picture in pixels: left, top, right, bottom; the last two are outside. */
export type PixelBox = readonly [x0: number, y0: number, x1: number, y1: number]

export const white = 255

/** An empty sheet. */
export function blankImage(width: number, height: number): GreyImage {
  return { width, height, pixels: new Uint8Array(width * height).fill(white) }
}

/** The part inside of a box, cut off at the picture's edges. */
export function cropped(image: GreyImage, box: PixelBox): GreyImage {
  const x0 = Math.max(0, box[0])
  const y0 = Math.max(0, box[1])
  const width = Math.max(1, Math.min(image.width, box[2]) - x0)
  const height = Math.max(1, Math.min(image.height, box[3]) - y0)
  const part = blankImage(width, height)
  for (let y = 0; y < height; y++) {
    const from = (y0 + y) * image.width + x0
    part.pixels.set(image.pixels.subarray(from, from + width), y * width)
  }
  return part
}

/** A quarter turn, or several of them, clockwise. */
export function quarterTurned(image: GreyImage, turns: number): GreyImage {
  const { width, height, pixels } = image
  const quarters = ((turns % 4) + 4) % 4
  if (quarters === 0) return image
  const sideways = quarters !== 2
  const turned = blankImage(sideways ? height : width, sideways ? width : height)
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const [tx, ty] =
        quarters === 1
          ? [height - 1 - y, x]
          : quarters === 2
            ? [width - 1 - x, height - 1 - y]
            : [y, width - 1 - x]
      turned.pixels[ty * turned.width + tx] = pixels[y * width + x] ?? white
    }
  }
  return turned
}

/** The picture as a file that the recogniser opens (portable grey map, no compression). */
export function asPortableGreyMap({ width, height, pixels }: GreyImage): Buffer {
  return Buffer.concat([Buffer.from(`P5\n${width} ${height}\n255\n`, 'latin1'), pixels])
}

import { cropped, type GreyImage, type PixelBox } from './grey-image.js'
import { inkAndPaper } from './ink-and-paper.js'

/** Steps of 255 between ink and paper below which nothing is measured. */
const leastContrast = 40
/** Share of the way from paper to ink from which a pixel is of a stroke, and that the darkest one of a stroke reaches. */
const strokeFrom = 0.2
const strokeCore = 0.6
/** Strokes that are crossed at least: a dash or a full stop has fewer. */
const fewest = 6

/**
 * How wide the upright strokes of a word are, in pixels, measured in its greys: far finer than a pixel. Null where there
 * are too few of them.
 */
export function strokeWidth(image: GreyImage, box: PixelBox): number | null {
  const part = cropped(image, box)
  const { ink, paper } = inkAndPaper(part)
  if (Math.abs(paper - ink) < leastContrast) return null
  const darkness = Float64Array.from(part.pixels, (shade) => (paper - shade) / (paper - ink))
  const widths: number[] = []
  for (let y = 0; y < part.height; y++) {
    let [width, core] = [0, 0]
    for (let x = 0; x <= part.width; x++) {
      const dark = x < part.width ? Math.min(1, darkness[y * part.width + x] ?? 0) : 0
      if (dark > strokeFrom) {
        width += dark
        core = Math.max(core, dark)
        continue
      }
      if (core > strokeCore) widths.push(width)
      width = 0
      core = 0
    }
  }
  return widths.length < fewest ? null : (widths.sort((a, b) => a - b)[widths.length >> 1] ?? null)
}

// Makes a scan of a paper, as a copier does: each page drawn at 200 to 300 dpi, or at what is asked for, in greys, laid a little askew, with the noise of a
// sensor, dust, and the blocks of a JPEG. Deterministic: the same paper and seed give the same bytes.
import { deflateSync } from 'node:zlib'
import { PDFDocument, PDFName } from 'pdf-lib'
import { isFailure, openDocument } from '../../dist/src/readers/pdf/open-document.js'
import { pagePicture } from '../../dist/src/readers/pdf/page-picture.js'
import { pdfiumEngine } from '../../dist/src/readers/pdf/pdfium-engine.js'

/** Degrees by which pages lean; each the other way than the one before. */
const skews = [0.3, -0.5, 0.8, -0.35, 0.6]

/**
 * @param {Uint8Array} bytes a PDF with text
 * @param {{ seed?: number, noise?: number, quality?: number, skew?: number, turns?: number, dpi?: number }} options
 *   dpi: none finer than pages are drawn for recognition
 */
export async function scannedPaper(bytes, { seed = 1, noise = 5, quality = 60, skew, turns = 0, dpi } = {}) {
  const engine = await pdfiumEngine()
  const opened = openDocument(engine, bytes)
  if (isFailure(opened)) throw new Error(opened.message)
  const random = randomNumbers(seed)
  const scan = await PDFDocument.create()
  scan.setCreationDate(new Date(0))
  scan.setModificationDate(new Date(0))
  for (let number = 1; number <= opened.pageCount; number++) {
    const drawn = pagePicture(opened, number)
    if ('reason' in drawn) throw new Error(drawn.reason)
    const leaning = ((skew ?? skews[number % skews.length] ?? 0) * Math.PI) / 180
    const dots = Math.min(dpi ?? drawn.dpi, drawn.dpi)
    const page = coarser(drawn.image, drawn.dpi / dots)
    const picture = compressed(worn(askew(page, leaning), noise, random), quality)
    addPage(scan, turns === 0 ? picture : turned(picture), dots)
  }
  opened.close()
  return scan.save({ useObjectStreams: false })
}

function addPage(scan, { width, height, pixels }, dpi) {
  const [wide, high] = [(width * 72) / dpi, (height * 72) / dpi]
  const page = scan.addPage([wide, high])
  const { context } = scan
  const stream = context.stream(deflateSync(pixels), {
    Type: 'XObject',
    Subtype: 'Image',
    Width: width,
    Height: height,
    ColorSpace: 'DeviceGray',
    BitsPerComponent: 8,
    Filter: 'FlateDecode',
  })
  page.node.setXObject(PDFName.of('Scan'), context.register(stream))
  const draw = context.stream(`q ${wide} 0 0 ${high} 0 0 cm /Scan Do Q`)
  page.node.set(PDFName.of('Contents'), context.register(draw))
}

/** Scanned with fewer dots: each is the mean of the pixels that it covers. */
function coarser({ width, height, pixels }, by) {
  if (by <= 1) return { width, height, pixels }
  const [wide, high] = [Math.floor(width / by), Math.floor(height / by)]
  const dots = new Uint8Array(wide * high)
  for (let y = 0; y < high; y++) {
    for (let x = 0; x < wide; x++) {
      let [sum, area] = [0, 0]
      for (let sy = Math.floor(y * by); sy < (y + 1) * by; sy++) {
        const tall = Math.min(sy + 1, (y + 1) * by) - Math.max(sy, y * by)
        for (let sx = Math.floor(x * by); sx < (x + 1) * by; sx++) {
          const share = tall * (Math.min(sx + 1, (x + 1) * by) - Math.max(sx, x * by))
          sum += share * pixels[sy * width + sx]
          area += share
        }
      }
      dots[y * wide + x] = sum / area
    }
  }
  return { width: wide, height: high, pixels: dots }
}

/** Laid askew about its middle, clockwise; what comes in from outside is the copier's lid. */
function askew({ width, height, pixels }, leaning) {
  const laid = new Uint8Array(width * height).fill(245)
  const [cos, sin] = [Math.cos(leaning), Math.sin(leaning)]
  const at = (x, y) => (x < 0 || y < 0 || x >= width || y >= height ? 245 : pixels[y * width + x])
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const [dx, dy] = [x - width / 2, y - height / 2]
      const [sx, sy] = [width / 2 + cos * dx + sin * dy, height / 2 - sin * dx + cos * dy]
      const [left, top] = [Math.floor(sx), Math.floor(sy)]
      const [fx, fy] = [sx - left, sy - top]
      const upper = at(left, top) * (1 - fx) + at(left + 1, top) * fx
      const lower = at(left, top + 1) * (1 - fx) + at(left + 1, top + 1) * fx
      laid[y * width + x] = upper * (1 - fy) + lower * fy
    }
  }
  return { width, height, pixels: laid }
}

/** Noise on every pixel, paper that is not quite white, and specks of dust. */
function worn({ width, height, pixels }, noise, random) {
  const marked = pixels.map((shade) => {
    const bell = random() + random() + random() - 1.5
    return Math.max(0, Math.min(255, shade * 0.92 + 10 + noise * 2 * bell))
  })
  for (let speck = 0; speck < 40; speck++) {
    const [x, y] = [Math.floor(random() * (width - 4)), Math.floor(random() * (height - 4))]
    const size = 1 + Math.floor(random() * 2)
    for (let dy = 0; dy < size; dy++) for (let dx = 0; dx < size; dx++) marked[(y + dy) * width + x + dx] = 60
  }
  return { width, height, pixels: marked }
}

/** What eight by eight pixels keep of themselves at a JPEG's quality: rounded cosines (ITU-T T.81, annex K). */
function compressed({ width, height, pixels }, quality) {
  const kept = pixels.slice()
  const scale = quality < 50 ? 5000 / quality : 200 - 2 * quality
  const steps = luminance.map((step) => Math.max(1, Math.floor((step * scale + 50) / 100)))
  const [block, rows] = [new Float64Array(64), new Float64Array(64)]
  for (let top = 0; top + 8 <= height; top += 8) {
    for (let left = 0; left + 8 <= width; left += 8) {
      for (let i = 0; i < 64; i++) block[i] = pixels[(top + (i >> 3)) * width + left + (i & 7)] - 128
      transform(block, rows, false)
      for (let i = 0; i < 64; i++) block[i] = Math.round(block[i] / steps[i]) * steps[i]
      transform(block, rows, true)
      for (let i = 0; i < 64; i++)
        kept[(top + (i >> 3)) * width + left + (i & 7)] = Math.max(0, Math.min(255, block[i] + 128))
    }
  }
  return { width, height, pixels: kept }
}

const cosines = Array.from({ length: 64 }, (_, i) => {
  const [u, x] = [i >> 3, i & 7]
  return (u === 0 ? Math.SQRT1_2 : 1) * 0.5 * Math.cos(((2 * x + 1) * u * Math.PI) / 16)
})

/** The cosine transform of a block, or its inverse, along rows and then along columns. */
function transform(block, rows, inverse) {
  const basis = (u, x) => (inverse ? cosines[x * 8 + u] : cosines[u * 8 + x])
  for (let y = 0; y < 8; y++) {
    for (let u = 0; u < 8; u++) {
      let sum = 0
      for (let x = 0; x < 8; x++) sum += basis(u, x) * block[y * 8 + x]
      rows[y * 8 + u] = sum
    }
  }
  for (let x = 0; x < 8; x++) {
    for (let v = 0; v < 8; v++) {
      let sum = 0
      for (let y = 0; y < 8; y++) sum += basis(v, y) * rows[y * 8 + x]
      block[v * 8 + x] = sum
    }
  }
}

const luminance = [
  16, 11, 10, 16, 24, 40, 51, 61, 12, 12, 14, 19, 26, 58, 60, 55, 14, 13, 16, 24, 40, 57, 69, 56, 14, 17, 22,
  29, 51, 87, 80, 62, 18, 22, 37, 56, 68, 109, 103, 77, 24, 35, 55, 64, 81, 104, 113, 92, 49, 64, 78, 87, 103,
  121, 120, 101, 72, 92, 95, 98, 112, 100, 103, 99,
]

/** A quarter turn clockwise: a sheet that was fed in sideways. */
function turned({ width, height, pixels }) {
  const sideways = new Uint8Array(width * height)
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) sideways[x * height + (height - 1 - y)] = pixels[y * width + x]
  }
  return { width: height, height: width, pixels: sideways }
}

/** Numbers from 0 to 1 that only look random (mulberry32). */
function randomNumbers(seed) {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

import { type Cheerio, load } from 'cheerio/slim'
import type { Element } from 'domhandler'
import type { RecognisedWord } from './recognised.js'
import { type RecognisedLine, wordsOfLines } from './recognised-lines.js'
import type { Part } from './run-together.js'

type Bounds = Part['bbox']

const lines = '.ocr_line, .ocr_header, .ocr_caption, .ocr_textfloat'

/**
 * The words of one picture as Tesseract writes them: hOCR with a box for each sign (`hocr_char_boxes`). Null where the
 * text is none, or a place in it is missing.
 */
export function wordsOfHocr(text: string): RecognisedWord[] | null {
  const $ = load(text, { xml: true })
  if ($('.ocr_page').length !== 1) return null
  const read = $(lines)
    .toArray()
    .map((line) => lineOf($(line), (element) => $(element)))
  return read.some((line) => line === null) ? null : wordsOfLines(read.filter((line) => line !== null))
}

function lineOf(line: Cheerio<Element>, open: (element: Element) => Cheerio<Element>): RecognisedLine | null {
  const title = line.attr('title') ?? ''
  const bounds = boundsIn(title, 'bbox')
  if (bounds === null) return null
  const { x0, y0, x1, y1 } = bounds
  // A line that stands on end has neither.
  const [slope = 0, offset = 0] = numbersIn(title, 'baseline')
  const [lineHeight = y1 - y0] = numbersIn(title, 'x_size')
  const foot = y1 + offset
  const words = line
    .find('.ocrx_word')
    .toArray()
    .map((element) => {
      const word = open(element)
      const symbols = word
        .find('.ocrx_cinfo')
        .toArray()
        .map((sign) => partOf(open(sign), 'x_bboxes', 'x_conf'))
      const whole = partOf(word, 'bbox', 'x_wconf')
      if (whole === null || symbols.some((sign) => sign === null)) return null
      return { ...whole, symbols: symbols.filter((sign) => sign !== null) }
    })
  if (words.some((word) => word === null)) return null
  const baseline = { x0, y0: foot, x1, y1: foot + slope * (x1 - x0) }
  return { words: words.filter((word) => word !== null), lineHeight, baseline }
}

function partOf(element: Cheerio<Element>, box: string, confidence: string): Part | null {
  const title = element.attr('title') ?? ''
  const bbox = boundsIn(title, box)
  const [sure] = numbersIn(title, confidence)
  // The engine that is installed with this program gives whole numbers.
  return bbox === null || sure === undefined
    ? null
    : { text: element.text().replace(/\s+/gu, ''), confidence: Math.trunc(sure), bbox }
}

function boundsIn(title: string, name: string): Bounds | null {
  const [x0, y0, x1, y1] = numbersIn(title, name)
  return x0 === undefined || y0 === undefined || x1 === undefined || y1 === undefined
    ? null
    : { x0, y0, x1, y1 }
}

/** The numbers behind a property's name in the `title` of an hOCR element. */
function numbersIn(title: string, name: string): number[] {
  const property = title.split(';').find((part) => part.trim().startsWith(`${name} `))
  const numbers = (property ?? '').trim().split(/\s+/u).slice(1).map(Number)
  return numbers.every(Number.isFinite) ? numbers : []
}

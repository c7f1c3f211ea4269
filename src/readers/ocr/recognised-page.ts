import { type Box, holdsCentre } from '../../document/geometry.js'
import type { Page, Word } from '../../document/model.js'
import { isPartlyUnread } from '../../document/unread-sign.js'
import type { OcrMode } from './ocr-options.js'
import type { PictureReading } from './read-picture.js'
import { isReadable } from './readable.js'
import { wordsOnPage } from './words-on-page.js'

/** Ink of a page that has specks and nothing else. */
const specks = 0.003
/** Share of the page from which a picture is the page itself. */
const mostOfThePage = 0.5

/**
 * The page with the words, lines and numbers of its picture. Words that the file prints upon it (stamps) are kept as the
 * file says them. A picture without print leaves an empty page; one of which hardly anything is recognised (a
 * photograph, handwriting, another script) stays a page that needs OCR.
 */
export function recognisedPage(page: Page, reading: PictureReading, dpi: number, mode: OcrMode): Page {
  const { words, rules, fills, uncertain } = wordsOnPage(reading, dpi)
  const ocr = { uncertain, leaning: reading.turns === 0 ? reading.leaning : 0 }
  const printed = mode === 'force' ? [] : page.words.filter(isPrinted)
  const own = words.filter(({ box }) => !printed.some((word) => holdsCentre(word.box, box, 1)))
  const read: Page = {
    ...page,
    ...(page.rules.length > rules.length ? {} : { rules, fills: [...page.fills, ...fills] }),
    pictures: page.pictures.filter(({ box }) => areaOf(box) < mostOfThePage * page.width * page.height),
    ocr: { ...ocr, uncertain: uncertain.filter(({ box }) => own.some((word) => word.box === box)) },
  }
  if (isReadable(reading.words)) {
    const last = own.length
    const stamps = printed.map((word, index): Word => ({ ...word, order: last + index }))
    return { ...read, outcome: 'ok', reason: null, words: [...own, ...stamps] }
  }
  const bare = { ...read, words: printed, ocr: { ...ocr, uncertain: [] } }
  if (reading.words.length === 0 && reading.inked < specks) {
    return { ...bare, outcome: printed.length > 0 ? 'ok' : 'empty', reason: 'a picture without any print' }
  }
  return { ...bare, outcome: 'needs-ocr', reason: 'hardly anything of its picture was recognised' }
}

function isPrinted({ invisible, text }: Word): boolean {
  return invisible !== true && !isPartlyUnread(text)
}

function areaOf([x0, y0, x1, y1]: Box): number {
  return (x1 - x0) * (y1 - y0)
}

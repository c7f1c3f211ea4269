import { mostOfThePage, shareOfPage } from '../../document/coverage.js'
import { holdsCentre } from '../../document/geometry.js'
import type { Page, Word } from '../../document/model.js'
import { isPartlyUnread } from '../../document/unread-sign.js'
import type { OcrMode } from './ocr-options.js'
import type { PictureReading } from './read-picture.js'
import { isMostlyFirm, isReadable } from './readable.js'
import { wordsOnPage } from './words-on-page.js'

/** Ink of a page that has a line or two of print at most: a page number, the title of a part. */
const hardlyAnyInk = 0.003

/**
 * The page with the words, lines and numbers of its picture. Words that the file prints upon it (stamps) are kept as the
 * file says them. A picture without print leaves an empty page; one of which hardly anything is recognised (a
 * photograph, handwriting, another script) stays a page that needs OCR, or as the file has it where it has text.
 */
export function recognisedPage(page: Page, reading: PictureReading, dpi: number, mode: OcrMode): Page {
  const { words, rules, fills, uncertain } = wordsOnPage(reading, dpi)
  const isBlank = reading.inked < hardlyAnyInk
  const isRead = isReadable(reading.words) || (isBlank && isMostlyFirm(reading.words))
  if (mode === 'force' && page.outcome !== 'needs-ocr' && !isRead) return page
  const printed = mode === 'force' ? [] : page.words.filter(isPrinted)
  const own = isRead ? words.filter(({ box }) => !printed.some((word) => holdsCentre(word.box, box, 1))) : []
  const stamps = printed.map((word, index): Word => ({ ...word, order: own.length + index }))
  const read = {
    ...page,
    ...(page.rules.length > rules.length ? {} : { rules, fills: [...page.fills, ...fills] }),
    pictures: page.pictures.filter(({ box }) => shareOfPage(box, page) < mostOfThePage),
    words: [...own, ...stamps],
    ocr: {
      uncertain: uncertain.filter(({ box }) => own.some((word) => word.box === box)),
      leaning: reading.leaning,
    },
  }
  if (isRead) return { ...read, outcome: 'ok', reason: null }
  if (reading.words.length === 0 && isBlank) {
    return { ...read, outcome: printed.length > 0 ? 'ok' : 'empty', reason: 'a picture without any print' }
  }
  return { ...read, outcome: 'needs-ocr', reason: 'hardly anything of its picture was recognised' }
}

function isPrinted({ invisible, text }: Word): boolean {
  return invisible !== true && !isPartlyUnread(text)
}

import { type Line, linesOf } from '../../src/document/lines.js'
import type { Page, Rule, Table } from '../../src/document/model.js'
import { layOutPage } from '../../src/document/page-layout.js'
import type { Paragraph } from '../../src/document/paragraphs.js'
import { readingFrames } from '../../src/document/reading-frame.js'
import { type Print, wordsOf } from './printed-page.js'

/** The lines that these prints make. */
export function linesFrom(prints: readonly Print[], rules: readonly Rule[] = []): Line[] {
  return readingFrames(wordsOf(prints), rules).flatMap((frame) => linesOf(frame.words, frame.rules))
}

/** A line as read: its words, behind its marker in brackets where it has one. */
export function shownLine({ marker, words }: Line): string {
  const text = words.map(({ word }) => word.text).join(' ')
  return marker.length > 0 ? `[${marker.map(({ word }) => word.text).join(' ')}] ${text}` : text
}

/** The paragraphs of pages, page after page. */
export function paragraphsFrom(pages: readonly Page[], tables: readonly Table[] = []): Paragraph[] {
  return pages.flatMap((page) =>
    layOutPage(page, tables).flatMap((part) => ('paragraph' in part ? [part.paragraph] : [])),
  )
}

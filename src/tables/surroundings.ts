import type { Box } from '../document/geometry.js'
import type { Page, Word } from '../document/model.js'
import { type PrintedLine, printedLines } from './cell-lines.js'

/** A line of text near a table. */
export interface NearLine {
  /** Without the footnote markers inside of it. */
  readonly text: string
  readonly box: Box
  readonly bold: boolean
  readonly size: number
  readonly opensWithSuperscript: boolean
}

/** The page's upright lines of text outside of its tables, top to bottom; asked once a page. */
export function linesAround(page: Page, taken: ReadonlySet<Word>): NearLine[] {
  const free = page.words.filter((word) => word.rotation === 0 && !taken.has(word))
  return printedLines(free)
    .flatMap((line) => runsOf(line))
    .map(nearLine)
}

/** Parts of a line that a wide gap sets apart: text beside a table is not its caption. */
function runsOf(line: PrintedLine): Word[][] {
  const runs: Word[][] = []
  for (const word of line.words) {
    const last = runs.at(-1)?.at(-1)
    if (last && word.box[0] - last.box[2] < 3 * word.size) runs.at(-1)?.push(word)
    else runs.push([word])
  }
  return runs
}

function nearLine(words: readonly Word[]): NearLine {
  let [x0, y0, x1, y1] = [Infinity, Infinity, -Infinity, -Infinity]
  for (const { box } of words) {
    x0 = Math.min(x0, box[0])
    y0 = Math.min(y0, box[1])
    x1 = Math.max(x1, box[2])
    y1 = Math.max(y1, box[3])
  }
  return {
    text: words
      .filter((word, index) => index === 0 || !word.superscript)
      .map((word) => word.text)
      .join(' '),
    box: [x0, y0, x1, y1],
    bold: words.every((word) => word.bold),
    size: Math.max(...words.map((word) => word.size)),
    opensWithSuperscript: words[0]?.superscript ?? false,
  }
}

const pageNumber = /^(?:page\s*)?\d{1,4}(?:\s*(?:of|\/)\s*\d{1,4})?(?:\s*\|?\s*page)?$/iu
const itemStamp = /^(?:agenda item|appendix|annex)\s+\w{1,3}$/iu

/** Lines that the page prints for itself, should any be left in the flow: folios and stamps near its edges. */
export function isPageFurniture(line: NearLine, page: Page): boolean {
  const atEdge = line.box[1] < 0.1 * page.height || line.box[3] > 0.9 * page.height
  return atEdge && (pageNumber.test(line.text) || itemStamp.test(line.text))
}

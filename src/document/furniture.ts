import { unionOf } from './geometry.js'
import type { Furniture, Page, Word } from './model.js'
import { type PrintedLine, printedLines } from './printed-lines.js'
import { findRunningLines } from './running-lines.js'
import { findStamps } from './stamps.js'

/**
 * Takes stamps, running headers and footers out of the flow: their words move from `words` to `furniture`, and the page
 * number they print becomes the page's label (a stamp beats a folio, a folio beats the file's own label). The words
 * below a stamp stay as they are. Pages whose furniture was separated before come back with what is new added.
 */
export function separateFurniture(pages: readonly Page[]): Page[] {
  const lines = new Map(pages.map((page) => [page, printedLines(page)]))
  const stamps = findStamps(lines)
  const unstamped = new Map(
    pages.map((page) => {
      const stamped = new Set(stamps.get(page)?.map(({ line }) => line))
      return [page, (lines.get(page) ?? []).filter((line) => !stamped.has(line))]
    }),
  )
  const running = findRunningLines(pages, unstamped, commonSize(pages))
  return pages.map((page) => {
    const found = [
      ...(stamps.get(page) ?? []).map(({ line, kind }) => furnitureOf([line], kind)),
      ...(running.get(page) ?? []).map((row) => furnitureOf(row.lines, row.kind)),
    ]
    if (found.length === 0) return page
    const taken = new Set(found.flatMap((item) => item.words))
    return {
      ...page,
      label: printedLabel(found) ?? page.label,
      words: page.words.filter((word) => !taken.has(word)),
      furniture: [...page.furniture, ...found],
    }
  })
}

function furnitureOf(lines: readonly PrintedLine[], kind: Furniture['kind']): Furniture {
  const words = lines.flatMap((line) => line.words).sort((a, b) => a.box[0] - b.box[0] || a.order - b.order)
  return {
    kind,
    text: lines.length === 1 ? (lines[0]?.text ?? '') : words.map((word) => word.text).join(' '),
    box: unionOf(words.map((word) => word.box)) ?? [0, 0, 0, 0],
    words,
  }
}

function printedLabel(found: readonly Furniture[]): string | null {
  // The paper's own foot may say so too: the pack's stamp is drawn after it.
  const stamp = found.findLast((item) => item.kind === 'page-stamp')
  if (stamp) return stamp.text
  for (const item of found) {
    const label = item.kind === 'item-stamp' ? null : folioOf(item.text)
    if (label !== null) return label
  }
  return null
}

/** The page's number as a footer prints it: `16`, `Page 3`; of `Page 3 of 9` and `12 of 34` the page's own. */
function folioOf(text: string): string | null {
  const trimmed = text.replace(/^[-–—|[( ]+|[-–—|\]) ]+$/gu, '')
  if (/^\d{1,4}$/u.test(trimmed)) return trimmed
  const named = /(?:^|\s)(Page \d{1,4})(?: of \d{1,4})?$/iu.exec(trimmed)
  if (named?.[1]) return named[1]
  const counted =
    /^(\d{1,4})(?: of | ?\/ ?)\d{1,4}$/u.exec(trimmed) ?? /^(\d{1,4}) ?\| ?Page$/iu.exec(trimmed)
  if (counted?.[1]) return counted[1]
  const atEnd = /\s\|\s(\d{1,4})$/u.exec(trimmed) ?? /^(\d{1,4})\s\|\s/u.exec(trimmed)
  return atEnd?.[1] ?? null
}

/** The size in which most of the paper is set. */
function commonSize(pages: readonly Page[]): number {
  const letters = new Map<number, number>()
  for (const page of pages) for (const word of page.words) count(letters, word)
  let best = 0
  let most = 0
  for (const [size, number] of letters) if (number > most) [best, most] = [size, number]
  return best
}

function count(letters: Map<number, number>, word: Word): void {
  const size = Math.round(word.size * 2) / 2
  letters.set(size, (letters.get(size) ?? 0) + word.text.length)
}

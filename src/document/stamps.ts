import type { Page } from './model.js'
import type { PrintedLine } from './printed-lines.js'

const pageStamp = /^Page (\d{1,4})[a-z]?$/iu
const itemStamp =
  /^(?:Public Document Pack|(?:Agenda Item|Agenda Annex|Appendix|Annex|Minute Item|Enclosure|Item)(?: No\.?)? ?[\dA-Z]{1,4}(?:[.\d()a-z]{0,4}))$/u

/** How far from the page's edges, as a share of its height or width, a stamp may stand. */
const margin = 0.09
const strip = 0.06

export interface Stamp {
  readonly line: PrintedLine
  readonly kind: 'page-stamp' | 'item-stamp'
}

/**
 * Stamps that a meeting system prints over finished papers: the pack's page number at the foot (at the edge of pages
 * that lie on their side) and the agenda item or appendix in the top right corner. Upright ones are drawn after all
 * else; one whose number is in step with the others' is a stamp even where it was moved up into the text.
 */
export function findStamps(lines: ReadonlyMap<Page, readonly PrintedLine[]>): Map<Page, Stamp[]> {
  const isRunning = runningCorners(lines)
  const found = new Map(
    [...lines].map(([page, all]) => [
      page,
      all.flatMap((line) => (isRunning(page, line) ? [] : (stampOf(page, line) ?? []))),
    ]),
  )
  const step = commonStep(found)
  if (step === null) return found
  for (const [page, stamps] of found) {
    if (stamps.some(({ kind }) => kind === 'page-stamp')) continue
    const moved = lines.get(page)?.find((line) => line.drawnLast && stepOf(page, line) === step)
    if (moved) stamps.push({ line: moved, kind: 'page-stamp' })
  }
  return found
}

function stampOf(page: Page, line: PrintedLine): Stamp | null {
  const sure = line.drawnLast || line.rotation !== 0
  if (sure && pageStamp.test(line.text) && atPageNumberPlace(page, line)) return { line, kind: 'page-stamp' }
  // Engines that sort glyphs by place can draw a stamp first; the outermost strip holds nothing else of these words.
  const outermost = line.box[3] < strip * page.height
  if ((sure || outermost) && itemStamp.test(line.text) && atCorner(page, line))
    return { line, kind: 'item-stamp' }
  return null
}

/** Tells an item's stamp, which stands on the item's first page, from a header that repeats it on page after page. */
function runningCorners(
  lines: ReadonlyMap<Page, readonly PrintedLine[]>,
): (page: Page, line: PrintedLine) => boolean {
  const corners = new Set<string>()
  for (const [page, all] of lines) {
    for (const line of all) if (itemStamp.test(line.text)) corners.add(`${page.number} ${line.text}`)
  }
  return (page, line) =>
    corners.size > 0 &&
    itemStamp.test(line.text) &&
    (corners.has(`${page.number - 1} ${line.text}`) || corners.has(`${page.number + 1} ${line.text}`))
}

/** By how much most stamps differ from the page's place in the file; null for fewer than two stamps. */
function commonStep(found: ReadonlyMap<Page, readonly Stamp[]>): number | null {
  const counts = new Map<number, number>()
  for (const [page, stamps] of found) {
    for (const { line, kind } of stamps) {
      const step = kind === 'page-stamp' ? stepOf(page, line) : null
      if (step !== null) counts.set(step, (counts.get(step) ?? 0) + 1)
    }
  }
  const [best] = [...counts].sort((a, b) => b[1] - a[1] || a[0] - b[0])
  return best && best[1] > 1 ? best[0] : null
}

function stepOf(page: Page, line: PrintedLine): number | null {
  const printed = pageStamp.exec(line.text)?.[1]
  return printed === undefined ? null : Number(printed) - page.number
}

function atPageNumberPlace(page: Page, line: PrintedLine): boolean {
  if (line.rotation !== 0) return atSide(page, line)
  return line.box[1] > (1 - margin) * page.height
}

function atSide(page: Page, line: PrintedLine): boolean {
  return line.box[2] < margin * page.width || line.box[0] > (1 - margin) * page.width
}

function atCorner(page: Page, line: PrintedLine): boolean {
  if (line.rotation !== 0) return atSide(page, line)
  return line.box[3] < margin * page.height && (line.box[0] + line.box[2]) / 2 > page.width / 2
}

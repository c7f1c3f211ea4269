import { groupedBy } from '../language/grouped-by.js'
import { type Box, overlapOf } from './geometry.js'
import type { Page } from './model.js'
import type { PrintedLine } from './printed-lines.js'

/** A line at the top or foot of a page that other pages print at the same height. */
export interface RunningLine {
  readonly lines: readonly PrintedLine[]
  readonly kind: 'header' | 'footer'
}

/** One row of print in a margin: all lines at one height. */
interface Row {
  readonly page: Page
  readonly lines: readonly PrintedLine[]
  readonly text: string
  readonly edge: 'top' | 'bottom'
  /** Distance from its edge of the page, and to the next row inwards. */
  readonly distance: number
  readonly gap: number
  readonly size: number
}

/** Rows are looked for in the outermost part of a page. */
const marginShare = 0.14

/** How many rows from each edge may be running lines. */
const mostRows = 5

/**
 * Headers and footers: rows that repeat at one height over pages, digits apart. Only the outermost rows of a page can be
 * one, and a row that lies where other pages have their text, or that is a row of a table, is content.
 */
export function findRunningLines(
  pages: readonly Page[],
  linesOfPage: ReadonlyMap<Page, readonly PrintedLine[]>,
  bodySize: number,
): Map<Page, RunningLine[]> {
  const found = new Map<Page, RunningLine[]>()
  for (const edge of ['top', 'bottom'] as const) {
    const rows = new Map(pages.map((page) => [page, marginRows(page, linesOfPage.get(page) ?? [], edge)]))
    for (let depth = 0; depth < mostRows; depth++) {
      const outermost = pages.flatMap((page) => rows.get(page)?.[0] ?? [])
      const running = repeatedRows(outermost, pages.length, bodySize)
      if (running.size === 0) break
      for (const row of running) {
        rows.get(row.page)?.shift()
        const kind = edge === 'top' ? ('header' as const) : ('footer' as const)
        found.set(row.page, [...(found.get(row.page) ?? []), { lines: row.lines, kind }])
      }
    }
  }
  return found
}

/** Rows of upright print in the margin, the outermost first. */
function marginRows(page: Page, lines: readonly PrintedLine[], edge: 'top' | 'bottom'): Row[] {
  const upright = lines.filter((line) => line.rotation === 0)
  const depth = (box: Box) => (edge === 'top' ? box[1] : page.height - box[3])
  const sorted = upright.sort((a, b) => depth(a.box) - depth(b.box))
  const groups: PrintedLine[][] = []
  for (const line of sorted) {
    const group = groups.at(-1)
    if (group?.[0] && overlapOf(group[0].box[1], group[0].box[3], line.box[1], line.box[3]) > 0.4 * line.size)
      group.push(line)
    else {
      if (groups.length > mostRows) break
      groups.push([line])
    }
  }
  return groups
    .map((group, index) => rowOf(page, group, groups[index + 1], edge))
    .filter((row) => row.distance < marginShare * page.height)
}

function rowOf(
  page: Page,
  lines: readonly PrintedLine[],
  inner: readonly PrintedLine[] | undefined,
  edge: 'top' | 'bottom',
): Row {
  const top = Math.min(...lines.map((line) => line.box[1]))
  const bottom = Math.max(...lines.map((line) => line.box[3]))
  const innerTop = Math.min(...(inner ?? []).map((line) => line.box[1]))
  const innerBottom = Math.max(...(inner ?? []).map((line) => line.box[3]))
  const sorted = [...lines].sort((a, b) => a.box[0] - b.box[0])
  return {
    page,
    lines,
    text: sorted.map((line) => line.text).join(' '),
    edge,
    distance: edge === 'top' ? top : page.height - bottom,
    gap: inner ? (edge === 'top' ? innerTop - bottom : top - innerBottom) : Number.POSITIVE_INFINITY,
    size: Math.max(...lines.map((line) => line.size)),
  }
}

function repeatedRows(rows: readonly Row[], pageCount: number, bodySize: number): Set<Row> {
  const running = new Set<Row>()
  for (const same of groupedBy(rows, lookOf).values()) {
    for (const group of groupsByDistance(same)) {
      if (
        group.every(({ text }) => isFolioText(masked(text)))
          ? areFolios(group, pageCount)
          : areRunning(group, rows, pageCount, bodySize)
      ) {
        for (const row of group) running.add(row)
      }
    }
  }
  return running
}

/** What rows have in common that repeat; of recognised ones their letters alone, since small marks are read now so, now so. */
function lookOf({ page, text }: Row): string {
  const look = masked(text)
  const letters = page.ocr === undefined ? '' : look.replace(/\P{L}+/gu, '')
  return letters === '' ? look : letters
}

/** A text with its digits masked, and what stands for digits that were not read. */
function masked(text: string): string {
  return text.replace(/[\d\ufffd]+/gu, '#').toLowerCase()
}

function groupsByDistance(rows: readonly Row[]): Row[][] {
  const sorted = [...rows].sort((a, b) => a.distance - b.distance)
  const groups: Row[][] = []
  for (const row of sorted) {
    const group = groups.at(-1)
    if (group && row.distance - (group.at(-1)?.distance ?? 0) < 4) group.push(row)
    else groups.push([row])
  }
  return groups
}

/** A page's number and nothing else, digits masked: `#`, `- # -`, `page # of #`, `# | page`. */
function isFolioText(masked: string): boolean {
  return /^(?:[-–—|[( ]*(?:page|p\.?)?[ :|]*#(?: ?(?:of|\/) ?#)?(?: ?\| ?page)?[-–—|\]) ]*)$/u.test(masked)
}

/** Numbers that count the pages; on a single page, a lone small number well away from the text. */
function areFolios(rows: readonly Row[], pageCount: number): boolean {
  const offsets = new Map<number, number>()
  for (const row of rows) {
    const printed = Number(/\d+/u.exec(row.text)?.[0])
    offsets.set(row.page.number - printed, (offsets.get(row.page.number - printed) ?? 0) + 1)
  }
  const inStep = Math.max(...offsets.values())
  if (inStep >= 2 && inStep >= 0.5 * rows.length) return true
  if (offsets.size < rows.length && inStep * 4 >= rows.length && rows.length > 4) return true
  if (pageCount > 3 && rows.length > 2) return false
  return rows.every((row) => /page/iu.test(row.text) || isLoneNumber(row))
}

function isLoneNumber(row: Row): boolean {
  const [digits = ''] = /\d+/u.exec(row.text) ?? []
  return digits.length <= 3 && row.gap > 1.5 * row.size && row.distance < 0.08 * row.page.height
}

function areRunning(
  rows: readonly Row[],
  outermost: readonly Row[],
  pageCount: number,
  bodySize: number,
): boolean {
  if (rows.length < 2 || (rows.length === 2 && pageCount > 4)) return false
  if (rows.some((row) => row.size > 1.2 * bodySize)) return false
  if (isInTextZone(rows, outermost)) return false
  return rows.filter((row) => isTableRow(row) || touchesText(row)).length < 0.3 * rows.length
}

/**
 * Whether, among the pages that the rows span, those without such a row have their text as far out: then the rows are
 * text that happens to begin alike, as a table's repeated header or a slide's title does.
 */
function isInTextZone(rows: readonly Row[], outermost: readonly Row[]): boolean {
  const numbers = rows.map((row) => row.page.number)
  const [first, last] = [Math.min(...numbers), Math.max(...numbers)]
  const own = new Set(numbers)
  const reach = Math.max(...rows.map((row) => row.distance))
  const others = outermost.filter(
    (row) => row.page.number >= first && row.page.number <= last && !own.has(row.page.number),
  )
  const asFarOut = others.filter((row) => row.distance <= reach + 2)
  return asFarOut.length > 0.2 * rows.length
}

/** Whether the row stands in a grid: vertical ruling lines pass from it into the rows further in. */
function isTableRow(row: Row): boolean {
  const top = Math.min(...row.lines.map((line) => line.box[1]))
  const bottom = Math.max(...row.lines.map((line) => line.box[3]))
  const middle = (top + bottom) / 2
  const inwards = row.edge === 'top' ? bottom + row.size : top - row.size
  return (
    row.page.rules.some(
      (rule) =>
        rule.direction === 'vertical' &&
        rule.box[1] <= Math.min(middle, inwards) + 1 &&
        rule.box[3] >= Math.max(middle, inwards) - 1 &&
        rule.box[3] - rule.box[1] < 0.95 * row.page.height,
    ) || looksLikeColumns(row)
  )
}

/** Three and more stretches of text in a row set close to what follows are heads of columns. */
function looksLikeColumns(row: Row): boolean {
  return row.lines.length > 2 && row.gap < 0.8 * row.size
}

/** A row well inside the page that follows the next one at the distance of lines belongs to the text. */
function touchesText(row: Row): boolean {
  return row.distance > 0.085 * row.page.height && row.gap < 0.6 * row.size
}

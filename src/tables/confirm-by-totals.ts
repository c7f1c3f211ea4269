import type { Box } from '../document/geometry.js'
import { holdsCentre } from '../document/geometry.js'
import type { Cell, Page, Table, UncertainNumber } from '../document/model.js'
import { unreadSign } from '../document/unread-sign.js'
import { plainNumber } from './plain-number.js'
import { type CellValue, type Sum, sumsOf } from './table-sums.js'

/** A cell whose digits are not sure, and where its picture stands. */
interface UnsureCell {
  readonly cell: Cell
  readonly number: UncertainNumber
}

/**
 * Lets the totals of tables vouch for numbers of recognised pages whose digits are not sure by themselves. A reading
 * counts where a total that the table prints, and its other lines, leave room for it alone: it is one of those that the
 * recognitions gave, never a number that was worked out. One unsure cell to a sum; where two sums disagree, or nought
 * would do, it stays unsure.
 *
 * @param tables of these pages, with {@link unreadSign} for digits that are not sure
 */
export function confirmByTotals(
  pages: readonly Page[],
  tables: readonly Table[],
): { readonly pages: readonly Page[]; readonly tables: readonly Table[] } {
  if (!pages.some(({ ocr }) => (ocr?.uncertain.length ?? 0) > 0)) return { pages, tables }
  const byNumber = new Map(pages.map((page) => [page.number, page]))
  const confirmed = new Map<UncertainNumber, string>()
  const settled = tables.map((table) => {
    const unsure = unsureCells(table, byNumber)
    if (unsure.size === 0) return table
    const texts = new Map<Cell, string>()
    for (const [cell, text] of confirmedCells(table, unsure)) {
      texts.set(cell, text)
      const number = unsure.get(cell)?.number
      if (number) confirmed.set(number, text)
    }
    return texts.size === 0
      ? table
      : { ...table, cells: table.cells.map((cell) => withText(cell, texts.get(cell))) }
  })
  return {
    pages: confirmed.size === 0 ? pages : pages.map((page) => withConfirmed(page, confirmed)),
    tables: settled,
  }
}

function unsureCells(table: Table, pages: ReadonlyMap<number, Page>): Map<Cell, UnsureCell> {
  const unsure = new Map<Cell, UnsureCell>()
  for (const cell of table.cells) {
    const [piece, ...others] = cell.pieces
    if (!cell.text.includes(unreadSign) || !piece?.box || others.length > 0) continue
    const box: Box = piece.box
    const here = (pages.get(cell.page)?.ocr?.uncertain ?? []).filter(
      (number) => holdsCentre(box, number.box, 1) && asShown(number.text) === cell.text,
    )
    const [number] = here
    if (number && here.length === 1) unsure.set(cell, { cell, number })
  }
  return unsure
}

/** As words of a page show it. */
function asShown(text: string): string {
  return text.replace(/\d/gu, unreadSign)
}

/** The cells that every sum they stand in confirms, each with the reading that it confirms. */
function confirmedCells(table: Table, unsure: ReadonlyMap<Cell, UnsureCell>): [Cell, string][] {
  const worthOf = (cell: Cell): CellValue => {
    const value = unsure.has(cell) ? null : plainNumber(cell.text)
    return unsure.has(cell) ? 'unsure' : (value ?? 'none')
  }
  const sums = sumsOf(table, worthOf)
  return [...unsure.values()].flatMap(({ cell, number }) => {
    const own = sums.filter((sum) => sum.missing === cell)
    const readings = own.map((sum) => readingFor(sum, number))
    const [text] = readings
    return text && readings.every((other) => other === text) ? [[cell, text] as [Cell, string]] : []
  })
}

/** The one reading that a sum leaves room for; null where it is none of them, or could be two. */
function readingFor({ needed }: Sum, { text, others = [] }: UncertainNumber): string | null {
  const fitting = [text, ...others].filter((one) => plainNumber(one) === needed)
  return fitting[0] ?? null
}

function withText(cell: Cell, text: string | undefined): Cell {
  if (text === undefined) return cell
  return { ...cell, text, pieces: cell.pieces.map((piece) => ({ ...piece, start: 0, end: text.length })) }
}

function withConfirmed(page: Page, confirmed: ReadonlyMap<UncertainNumber, string>): Page {
  if (!page.ocr?.uncertain.some((number) => confirmed.has(number))) return page
  const { uncertain } = page.ocr
  const own = uncertain.flatMap((number) => {
    const text = confirmed.get(number)
    return text === undefined ? [] : [{ text, box: number.box }]
  })
  return {
    ...page,
    ocr: { ...page.ocr, uncertain: uncertain.filter((number) => !confirmed.has(number)), confirmed: own },
  }
}

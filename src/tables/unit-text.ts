import type { Cell } from '../document/model.js'

const money = String.raw`[£€$]\s?(?:m(?:illions?|n)?|bn|billions?|k|'?000'?s?|thousands?)(?![\p{L}\p{N}])`
const rate = String.raw`(?:rate\s)?per\s(?:100,?000|10,?000|1,?000|100|thousand|cent|week|night|day)(?!\d)(?:\s(?:of\s)?(?:the\s)?(?:population|children|young people|residents)(?:\saged?\s[\d-]+)?)?`
const unit = new RegExp(String.raw`${money}|${rate}|per\s?cent(?:age)?s?|%`, 'iu')

/** A remark in brackets that is a unit and little more: `(in %)`, `(£ million)`. */
const bracketed = new RegExp(
  String.raw`[([]\s*((?:in\s|figures in\s|all\s)?(?:${money}|${rate}|%|percentages?))\s*[)\]]`,
  'iu',
)

/** What a table's surroundings and its header say. */
export interface UnitSources {
  readonly caption: string | null
  readonly cells: readonly Cell[]
  readonly headerRows: number
  readonly headerColumns: number
  /** A line of its own right above the table, such as `(%)`. */
  readonly above: string | null
  readonly notes: readonly string[]
}

/**
 * The unit that is stated for the table as a whole, as printed ("£ million", "per 1,000"): in the caption, the header's
 * corner, a heading over all columns, a line above, or a note that speaks of all figures. Null when there is none.
 */
export function unitTextOf({
  caption,
  cells,
  headerRows,
  headerColumns,
  above,
  notes,
}: UnitSources): string | null {
  const corner = cells.filter((cell) => cell.row < headerRows && cell.column < headerColumns)
  const width = Math.max(...cells.map((cell) => cell.column + cell.columnSpan))
  const overAll = cells.filter((cell) => cell.row < headerRows && cell.columnSpan >= width - headerColumns)
  const all = notes.filter((note) => /\b(?:all|figures|values|amounts|rates)\b/iu.test(note))
  const texts = [
    caption,
    above,
    ...corner.map(({ text }) => text),
    ...overAll.map(({ text }) => text),
    ...all,
  ]
  for (const text of texts) {
    const found = text === null ? null : statedUnit(text)
    if (found !== null) return found
  }
  return null
}

function statedUnit(text: string): string | null {
  return bracketed.exec(text)?.[1] ?? unit.exec(text)?.[0] ?? null
}

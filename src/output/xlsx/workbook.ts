import { unzipSync, zipSync } from 'fflate'
import writeXlsxFile, { type CellObject as Cell, type Row, type SheetData } from 'write-excel-file/universal'
import { type CellLink, linkedTables } from './linked-tables.js'
import { namedDocument } from './named-document.js'

/** What a cell holds; a number keeps its decimals as printed, and what has a target leads there. */
export type CellValue = Plain | { readonly shown: Plain; readonly href: string }

type Plain = string | null | { readonly number: number; readonly decimals: number }

/** A sheet with one table, or with running text where there is no header. */
export interface Sheet {
  readonly name: string
  readonly title: string
  /** What stands between the title and the table, a line a cell. */
  readonly lines: readonly string[]
  readonly header: readonly string[]
  /** Characters that the columns are wide. */
  readonly widths: readonly number[]
  readonly rows: readonly (readonly CellValue[])[]
}

/** Signs that XML cannot hold, among them halves of pairs. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const unwritable = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Surrogate}/gu

/** The longest text that a cell takes. */
const LONGEST = 32_000

/** An `.xlsx` file of these sheets. The same sheets give the same bytes. */
export async function workbookOf(sheets: readonly Sheet[]): Promise<Uint8Array> {
  const blob = await writeXlsxFile(
    sheets.map((sheet) => ({
      sheet: sheet.name,
      data: dataOf(sheet),
      columns: sheet.widths.map((width) => ({ width })),
      ...(sheet.header.length > 0 ? { stickyRowsCount: aboveOf(sheet) + 1 } : {}),
    })),
    {
      features: [
        linkedTables(sheets.map((sheet) => ({ ...sheet, ...partsOf(sheet) }))),
        namedDocument(sheets[0]?.title ?? ''),
      ],
    },
  ).toBlob()
  const parts = unzipSync(new Uint8Array(await blob.arrayBuffer()))
  // The writer puts the time of day on each part.
  return zipSync(parts, { mtime: new Date(1980, 0, 1) })
}

/** Rows above the header: the title, and a row a line. */
function aboveOf({ lines }: Sheet): number {
  return lines.length + 1
}

function partsOf(sheet: Sheet): { above: number; rows: number; links: readonly CellLink[] } {
  const above = aboveOf(sheet)
  const links = sheet.rows.flatMap((row, index) =>
    row.flatMap((value, column) =>
      hasTarget(value) ? [{ row: above + 1 + index, column, href: value.href }] : [],
    ),
  )
  return { above, rows: sheet.rows.length, links }
}

function hasTarget(value: CellValue): value is Extract<CellValue, { readonly href: string }> {
  return value !== null && typeof value === 'object' && 'href' in value
}

function dataOf({ title, lines, header, rows }: Sheet): SheetData {
  const head: Row[] = [
    [{ value: textOf(title), type: String, fontWeight: 'bold', fontSize: 14 }],
    ...lines.map((line): Row => [{ value: textOf(line), type: String }]),
  ]
  if (header.length > 0)
    head.push(header.map((name) => ({ value: name, type: String, fontWeight: 'bold', wrap: true })))
  return [...head, ...rows.map((row): Row => row.map(cellOf))]
}

/** Text is text, also where it looks like a formula or a date. */
function cellOf(value: CellValue): Row[number] {
  if (!hasTarget(value)) return plainCell(value)
  const cell = plainCell(value.shown)
  return cell && { ...cell, textColor: LINK, textDecoration: { underline: true } }
}

/** The colour that Excel gives links. */
const LINK = '#0563C1'

function plainCell(value: Plain): Cell | null {
  if (value === null || value === '') return null
  if (typeof value === 'string') return { value: textOf(value), type: String }
  const { number, decimals } = value
  return { value: number, type: Number, format: decimals > 0 ? `#,##0.${'0'.repeat(decimals)}` : '#,##0' }
}

function textOf(text: string): string {
  return text.replace(unwritable, ' ').slice(0, LONGEST)
}

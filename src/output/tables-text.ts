import type { Table } from '../document/model.js'
import { counted } from './paper-summary.js'
import { printable } from './printable.js'
import type { Style } from './style.js'
import { gridOf } from './table-grid.js'

/** The tables drawn for a terminal, cells broken over lines so that each table fits the width where that is possible. */
export function tablesText(tables: readonly Table[], style: Style, width: number): string {
  if (tables.length === 0) return 'no tables\n'
  return tables.map((table) => `${drawn(table, style, width)}\n`).join('\n')
}

function drawn(table: Table, style: Style, width: number): string {
  const where = `page ${table.pages.join(', ')}`
  const facts = `${where} · ${table.kind} · ${counted(table.rows, 'row')} × ${counted(table.columns, 'column')} · confidence ${table.confidence.toFixed(2)}`
  const grid = gridOf(table).map((row) => row.map(printable))
  const widths = columnWidths(grid, width)
  const lines = grid.flatMap((row, index) => {
    const drawnRow = rowLines(row, widths)
    const dressed = index < table.headerRows ? drawnRow.map((line) => style.heading(line)) : drawnRow
    return index === table.headerRows - 1 ? [...dressed, ruleLine(widths)] : dressed
  })
  const notes = table.notes.map((note) => style.faint(printable(note)))
  return [style.heading(titleOf(table)), style.faint(facts), ...lines, ...notes].join('\n')
}

/** Its number and caption; a caption that begins with that number is not numbered again. */
function titleOf({ index, caption }: Table): string {
  const number = `Table ${index + 1}`
  if (!caption) return number
  const said = printable(caption)
  const numbered =
    said.toLowerCase().startsWith(number.toLowerCase()) && !/\w/.test(said[number.length] ?? '')
  return numbered ? said : `${number}: ${said}`
}

const gap = ' | '

/** Widths that the columns want, the widest cut down until the table fits; no column gets narrower than six. */
function columnWidths(grid: readonly (readonly string[])[], width: number): number[] {
  const wanted: number[] = []
  for (const row of grid) {
    row.forEach((text, column) => {
      wanted[column] = Math.max(wanted[column] ?? 1, Math.min(text.length, width))
    })
  }
  const room = width - gap.length * (wanted.length - 1)
  const total = (limit: number): number => wanted.reduce((sum, each) => sum + Math.min(each, limit), 0)
  let limit = width
  while (limit > 6 && total(limit) > room) limit--
  return wanted.map((each) => Math.min(each, limit))
}

function rowLines(row: readonly string[], widths: readonly number[]): string[] {
  const cells = row.map((text, column) => broken(text, widths[column] ?? 1))
  const height = Math.max(1, ...cells.map((lines) => lines.length))
  return Array.from({ length: height }, (_, line) =>
    widths
      .map((width, column) => (cells[column]?.[line] ?? '').padEnd(width))
      .join(gap)
      .trimEnd(),
  )
}

function ruleLine(widths: readonly number[]): string {
  return widths.map((width) => '-'.repeat(width)).join('-+-')
}

/** Text in lines of at most `width` characters, broken between words where there is a place. */
function broken(text: string, width: number): string[] {
  const lines: string[] = []
  let line = ''
  for (const word of text.split(' ')) {
    let rest = line === '' ? word : `${line} ${word}`
    if (rest.length > width && line !== '') {
      lines.push(line)
      rest = word
    }
    while (rest.length > width) {
      lines.push(rest.slice(0, width))
      rest = rest.slice(width)
    }
    line = rest
  }
  return [...lines, line]
}

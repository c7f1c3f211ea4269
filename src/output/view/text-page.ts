import type { MetricRecord } from '../../../schemas/record.js'
import type { Cell, Document, Table, TextBlock } from '../../document/model.js'
import { printedPlace } from '../printed-place.js'
import type { ViewBlock, ViewText } from './view-data.js'

type Numbered = readonly (readonly [MetricRecord, number])[]

/** A page of a paper that has no places (HTML), as text with its figures marked where they stand. */
export function textPage(document: Document, page: number, numbered: Numbered): ViewBlock[] {
  const here = numbered.filter(([{ source }]) => source.page === page)
  return document.blocks
    .filter((block) => block.page === page)
    .map((block) => (block.kind === 'table' ? tableBlock(block.table, here) : textBlock(block, here)))
}

function textBlock({ kind, level, text }: TextBlock, numbered: Numbered): ViewBlock {
  const inText = numbered.filter(([{ source }]) => source.table === null)
  return { kind, level, text: marked(text, inText) }
}

function tableBlock(table: Table, numbered: Numbered): ViewBlock {
  const own = numbered.filter(([{ source }]) => source.table?.index === table.index)
  const rows = Array.from({ length: table.rows }, (_, row) =>
    table.cells
      .filter((cell) => cell.row === row)
      .sort((a, b) => a.column - b.column)
      .map((cell) => ({
        text: cellText(cell, table, own),
        header: cell.row < table.headerRows || cell.column < table.headerColumns,
        rowSpan: cell.rowSpan,
        columnSpan: cell.columnSpan,
      })),
  )
  return { kind: 'table', caption: table.caption ?? '', rows }
}

/** The figures of a cell are those of its labels. */
function cellText(cell: Cell, table: Table, own: Numbered): ViewText {
  const row = pathOf(table.rowPaths[cell.row])
  const column = pathOf(table.columnPaths[cell.column])
  const here = own.filter(
    ([{ source }]) => pathOf(source.table?.row) === row && pathOf(source.table?.column) === column,
  )
  const marks = here.flatMap(([{ text }, figure]) => {
    const place = printedPlace(text, cell.text)
    return place ? [{ ...place, figure }] : []
  })
  return { text: cell.text, marks: apart(marks) }
}

function pathOf(path: readonly string[] | undefined): string {
  return (path ?? []).join('\n')
}

/** A figure stands where its quote does. */
function marked(text: string, numbered: Numbered): ViewText {
  const marks = numbered.flatMap(([record, figure]) => {
    const { quote } = record.source
    const at = text.indexOf(quote)
    const within = printedPlace(record.text, quote)
    if (quote === '' || at < 0 || within === null) return []
    return [{ start: at + within.start, end: at + within.end, figure }]
  })
  return { text, marks: apart(marks) }
}

/** In the order of the text; of two that overlap the first stands. */
function apart(marks: ViewText['marks']): ViewText['marks'] {
  const sorted = [...marks].sort((a, b) => a.start - b.start || a.figure - b.figure)
  let end = 0
  return sorted.filter((mark) => {
    if (mark.start < end) return false
    end = mark.end
    return true
  })
}

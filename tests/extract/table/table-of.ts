import type { Table } from '../../../src/document/model.js'

/** A table as printed: rows of cells from the top, with the header row and the column of labels known. */
export function tableOf(
  rows: readonly (readonly string[])[],
  changes: Partial<Pick<Table, 'headerRows' | 'headerColumns' | 'caption' | 'unitText'>> = {},
): Table {
  const { headerRows = 1, headerColumns = 1, caption = null, unitText = null } = changes
  const columns = rows[0]?.length ?? 0
  const filled = (texts: readonly string[]) => texts.filter((text) => text !== '')
  return {
    index: 0,
    kind: 'markup',
    rows: rows.length,
    columns,
    cells: rows.flatMap((texts, row) =>
      texts.map((text, column) => ({
        row,
        column,
        rowSpan: 1,
        columnSpan: 1,
        text,
        page: 1,
        box: null,
        pieces: [{ start: 0, end: text.length, page: 1, box: null }],
        bold: row < headerRows,
      })),
    ),
    headerRows,
    headerColumns,
    columnPaths: Array.from({ length: columns }, (_, column) =>
      filled(rows.slice(0, headerRows).map((texts) => texts[column] ?? '')),
    ),
    rowPaths: rows.map((texts, row) => (row < headerRows ? [] : filled(texts.slice(0, headerColumns)))),
    caption,
    unitText,
    notes: [],
    pages: [1],
    regions: [],
    joins: [],
    confidence: 0.95,
    reasons: [],
  }
}

/** A card: a title over labels and their figures. */
export function cardOf(title: string, labels: readonly string[], figures: readonly string[]): Table {
  return {
    ...tableOf([labels, figures], { headerColumns: 0, caption: title }),
    kind: 'card',
    rowPaths: [[], [title]],
  }
}

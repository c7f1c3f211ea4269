import { Readable } from 'node:stream'
import { CsvError, parse } from 'csv-parse'
import type { DatasetRow, SchemaProblem } from '../checks/dataset/dataset-figure.js'
import { jsonRows } from './dataset-json.js'
import type { TableOpening } from './dataset-table.js'
import type { OpenDataset } from './open-dataset.js'

/** The header of a dataset, and its rows as they come; a row that is no row of the table is a problem in its place. */
export async function datasetRows(dataset: OpenDataset, headerRow: number): Promise<TableOpening> {
  if (dataset.kind === 'json') return jsonRows(dataset)
  const delimiter = await delimiterOf(dataset, headerRow)
  for await (const item of csvItems(dataset, delimiter)) {
    if ('problem' in item) return { ok: false, problem: item.problem }
    if (item.number < headerRow) continue
    const header = item.cells.map((cell) => cell.trim())
    const problem = headerProblem(header, headerRow)
    if (problem) return { ok: false, problem }
    return { ok: true, header, rows: () => rowsBelow(dataset, delimiter, header, item.number) }
  }
  return {
    ok: false,
    problem: { row: headerRow, column: null, rule: 'the table has no such row to hold its header' },
  }
}

/** Whether an item of a table is a row; else it says what is wrong with one. */
export function isRow(item: DatasetRow | SchemaProblem): item is DatasetRow {
  return 'cells' in item
}

async function* rowsBelow(
  dataset: OpenDataset,
  delimiter: string,
  header: readonly string[],
  headerRow: number,
): AsyncGenerator<DatasetRow | SchemaProblem> {
  for await (const item of csvItems(dataset, delimiter)) {
    if ('problem' in item) yield item.problem
    else if (item.number > headerRow && item.cells.some((cell) => cell.trim() !== '')) {
      yield rowOf(item, header)
    }
  }
}

function rowOf({ number, cells }: CsvRow, header: readonly string[]): DatasetRow | SchemaProblem {
  if (cells.length !== header.length) {
    const rule = `the row has ${cells.length} cells, the header has ${header.length}`
    return { row: number, column: null, rule }
  }
  const named: Record<string, string> = Object.create(null)
  // Of several columns without a name the first cell that holds something speaks for them.
  for (const [index, name] of header.entries()) named[name] ||= cells[index] ?? ''
  return { number, cells: named }
}

function headerProblem(header: readonly string[], row: number): SchemaProblem | null {
  const twice = header.find((name, index) => name !== '' && header.indexOf(name) !== index)
  return twice === undefined ? null : { row, column: twice, rule: 'the header names this column twice' }
}

interface CsvRow {
  readonly number: number
  readonly cells: readonly string[]
}

/** Rows numbered as a spreadsheet shows them: a blank line is one, a cell with a line break is not two. */
async function* csvItems(
  dataset: OpenDataset,
  delimiter: string,
): AsyncGenerator<CsvRow | { readonly problem: SchemaProblem }> {
  const parser = Readable.from(dataset.text()).pipe(
    parse({ delimiter, relax_column_count: true, skip_empty_lines: false, max_record_size: 2 ** 20 }),
  )
  let number = 0
  try {
    for await (const cells of parser as AsyncIterable<string[]>) {
      number++
      if (number === 1 && /^sep=.?$/i.test(cells.join(''))) continue
      yield { number, cells }
    }
  } catch (error) {
    if (!(error instanceof CsvError)) throw error
    yield { problem: { row: number + 1, column: null, rule: csvRules[error.code] ?? error.message } }
  }
}

const csvRules: Readonly<Record<string, string>> = {
  CSV_QUOTE_NOT_CLOSED: 'a quote is opened and never closed',
  CSV_INVALID_CLOSING_QUOTE: 'characters stand after a closing quote',
  INVALID_OPENING_QUOTE: 'a quote stands inside a cell that does not begin with one',
  CSV_MAX_RECORD_SIZE: 'the row is longer than a million characters: a quote may be left open',
}

const delimiters = [',', ';', '\t'] as const

/** The separator that the header has most of, outside of quotes; Excel may name it in a first line `sep=;`. */
async function delimiterOf(dataset: OpenDataset, headerRow: number): Promise<string> {
  let head = ''
  for await (const text of dataset.text()) {
    head += text
    if (head.length > 2 ** 16) break
  }
  const named = /^sep=(.)\r?\n/i.exec(head)?.[1]
  if (named !== undefined) return named
  const line = head.split(/\r\n|\n|\r/)[headerRow - 1] ?? ''
  const bare = line.replace(/"[^"]*"/g, '')
  const counts = delimiters.map((delimiter) => bare.split(delimiter).length)
  return delimiters[counts.indexOf(Math.max(...counts))] ?? ','
}

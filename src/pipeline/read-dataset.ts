import type { Catalogue } from '../../schemas/catalogue.js'
import type { Mapping } from '../../schemas/mapping.js'
import { mappingProblems } from '../checks/dataset/check-mapping.js'
import type { FigureReading, SchemaProblem } from '../checks/dataset/dataset-figure.js'
import type { NameReaders } from '../checks/dataset/name-readers.js'
import { hasOwnShape, lackingColumns, readOwnRow } from '../checks/dataset/own-shape.js'
import { rowReader } from '../checks/dataset/read-row.js'
import { datasetRows, isRow } from '../sources/dataset-rows.js'
import type { DatasetOpening, OpenDataset } from '../sources/open-dataset.js'

/** Why a dataset could not be used: one line for each place, without the file's name. */
export interface DatasetFailure {
  readonly file: string
  readonly lines: readonly string[]
  readonly hint: string | null
}

/** A dataset whose header and mapping fit each other. */
export interface DatasetReader {
  /** Its figures, and the cells that break the schema, in the order of the rows. */
  figures(): AsyncGenerator<FigureReading>
  /** `row 7, column "Value" (C): "12,5" is no number` */
  problemText(problem: SchemaProblem): string
}

export type ReaderOpening =
  | { readonly ok: true; readonly reader: DatasetReader }
  | { readonly ok: false; readonly failure: DatasetFailure }

/** Brings together a dataset, its mapping (none for our own shape) and the names that its cells may use. */
export async function datasetReader(
  dataset: OpenDataset,
  mapping: Mapping | undefined,
  names: NameReaders,
  catalogue: Catalogue,
): Promise<ReaderOpening> {
  const { file } = dataset
  const failed = (lines: readonly string[], hint: string | null): ReaderOpening => ({
    ok: false,
    failure: { file, lines, hint },
  })
  const table = await datasetRows(dataset, mapping?.headerRow ?? 1)
  if (!table.ok) return failed([problemText(table.problem, [])], null)
  const { header } = table
  if (header.length === 0) return failed(['it holds no rows: nothing can be compared'], oneRowAFigure)
  if (mapping === undefined && !hasOwnShape(header)) {
    const columns = header.map((name) => JSON.stringify(name)).join(', ')
    const lacking = lackingColumns(header).map((name) => JSON.stringify(name))
    return failed(
      [`row 1: its columns are ${columns}; of those that yjs writes it lacks ${lacking.join(', ')}`],
      'say what they mean with --mapping FILE',
    )
  }
  if (mapping !== undefined) {
    const problems = mappingProblems(mapping, header, names, catalogue)
    if (problems.length > 0)
      return failed(
        problems.map((problem) => `mapping: ${problem}`),
        null,
      )
  }
  const read =
    mapping === undefined
      ? (row: Parameters<typeof readOwnRow>[0]) => [readOwnRow(row, names)]
      : rowReader(mapping, names, catalogue)
  return {
    ok: true,
    reader: {
      figures: async function* () {
        for await (const item of table.rows()) {
          if (isRow(item)) yield* read(item)
          else yield { ok: false, problem: item }
        }
      },
      problemText: (problem) => problemText(problem, header),
    },
  }
}

/** What to do with a dataset that holds nothing. */
export const oneRowAFigure = 'give it one row a figure, below a row of headers'

/** What keeps a dataset from being opened; stray bytes are told with the column that they stand in. */
export function openingFailure(
  file: string,
  { message, hint, stray }: Extract<DatasetOpening, { ok: false }>,
): DatasetFailure {
  if (stray === null) return { file, lines: [message], hint }
  const column = Math.max(...Object.values(stray.before)) + 1
  const place = `row ${stray.line}, column ${column} (${letters(column - 1)})`
  return {
    file,
    lines: [`${place}: bytes that are not UTF-8, in a file whose other characters are`],
    hint: 'save it again as CSV UTF-8',
  }
}

function problemText({ row, column, rule }: SchemaProblem, header: readonly string[]): string {
  if (column === null) return `row ${row}: ${rule}`
  const index = header.indexOf(column)
  return `row ${row}, column ${JSON.stringify(column)}${index < 0 ? '' : ` (${letters(index)})`}: ${rule}`
}

/** 0 → A, 26 → AA, as spreadsheets name their columns. */
function letters(index: number): string {
  const last = String.fromCharCode(65 + (index % 26))
  return index < 26 ? last : letters(Math.floor(index / 26) - 1) + last
}

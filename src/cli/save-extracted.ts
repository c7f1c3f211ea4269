import { join } from 'node:path'
import type { Catalogue } from '../../schemas/catalogue.js'
import type { PaperEntry } from '../../schemas/manifest.js'
import type { MetricRecord } from '../../schemas/record.js'
import { printable } from '../output/printable.js'
import { resultFileNames, resultFiles } from '../output/result-files.js'
import type { FileContent } from '../output/write-files.js'
import { holdsBackfill } from '../pipeline/backfill/state-folder.js'
import { manifestOf } from '../pipeline/manifest.js'
import { buildSeries } from '../series/build-series.js'
import { CannotRun } from './cannot-run.js'
import { fileKind } from './output-option.js'
import { placeOf } from './paper-place.js'
import { assertFile, assertFolder, saveFiles, savePaths } from './save-files.js'
import { assertSpared } from './spare-sources.js'
import type { Terminal } from './terminal.js'

/** Stops a command before it reads a paper where what it reads could not be kept. */
export async function assertOutput(output: string | undefined): Promise<void> {
  if (output === undefined) return
  if (fileKind(output) !== null) return assertFile(output)
  await assertFolder(output, resultFileNames)
  if (holdsBackfill(output))
    throw new CannotRun(`${printable(output)} holds a backfill`, 'name another folder with -o')
}

/** The same where it would replace what is read: a file, or one of a folder's. */
export async function assertOutputSpares(
  output: string | undefined,
  read: readonly (string | undefined)[],
): Promise<void> {
  if (output === undefined) return
  const written = fileKind(output) === null ? resultFileNames.map((name) => join(output, name)) : [output]
  await assertSpared(written, read)
}

/** What a run read, and how it shall be kept. */
export interface Extracted {
  readonly records: readonly MetricRecord[]
  readonly papers: readonly PaperEntry[]
  readonly catalogue: Catalogue
  /** Whether CSV files are for Excel. */
  readonly bom: boolean
  /** Where the saved records of papers lie that were not read now. */
  readonly recordsFiles: ReadonlyMap<string, string>
}

/** Keeps what was read: as one file of figures, or as the files of a folder. */
export async function saveExtracted(output: string, extracted: Extracted, terminal: Terminal): Promise<void> {
  const content = await fileContent(output, extracted)
  if (content !== null) return savePaths({ [output]: content }, 'name another file with -o', terminal)
  const { records, papers, bom, catalogue } = extracted
  const series = buildSeries(records)
  const manifest = manifestOf(papers, series.length)
  await saveFiles(output, resultFiles({ records, series, manifest, bom, catalogue }), terminal)
}

/** Names by which a machine shows a file; a paper that is called otherwise (`.hta`) might be run. */
const openedAsPaper = /\.(?:pdf|html?)$/i

/** The one file that is named; null where a folder is. Writers are loaded where they are needed. */
async function fileContent(
  output: string,
  { records, papers, catalogue, recordsFiles }: Extracted,
): Promise<FileContent | null> {
  const kind = fileKind(output)
  if (kind === 'xlsx') {
    const { figuresWorkbook } = await import('../output/xlsx/figures-workbook.js')
    const places = new Map<string, string>()
    for (const entry of papers) {
      const place = await placeOf(entry, recordsFiles.get(entry.paper ?? '') ?? output, output)
      const opens = place !== null && (entry.url !== null || openedAsPaper.test(place.href))
      if (opens && entry.paper !== null) places.set(entry.paper, place.href)
    }
    return figuresWorkbook(records, papers, catalogue, places)
  }
  if (kind === null) return null
  const { recordsParquet } = await import('../output/parquet/figures-parquet.js')
  return recordsParquet(records, catalogue)
}

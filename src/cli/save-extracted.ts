import { join } from 'node:path'
import type { Catalogue } from '../../schemas/catalogue.js'
import type { PaperEntry } from '../../schemas/manifest.js'
import type { MetricRecord } from '../../schemas/record.js'
import { resultFileNames, resultFiles } from '../output/result-files.js'
import { manifestOf } from '../pipeline/manifest.js'
import { buildSeries } from '../series/build-series.js'
import { isWorkbook } from './output-option.js'
import { assertFile, assertFolder, saveFiles, savePaths } from './save-files.js'
import type { Terminal } from './terminal.js'

/** Stops a command before it reads a paper where what it reads could not be kept. */
export async function assertOutput(output: string | undefined): Promise<void> {
  if (output === undefined) return
  if (isWorkbook(output)) await assertFile(output)
  else await assertFolder(output, resultFileNames)
}

/** The files that are written there. */
export function writtenTo(output: string | undefined): string[] {
  if (output === undefined) return []
  return isWorkbook(output) ? [output] : resultFileNames.map((name) => join(output, name))
}

/** What a run read, and how it shall be kept. */
export interface Extracted {
  readonly records: readonly MetricRecord[]
  readonly papers: readonly PaperEntry[]
  readonly catalogue: Catalogue
  /** Whether CSV files begin with the mark by which Excel knows their encoding. */
  readonly bom: boolean
}

/** Keeps what was read: as one workbook, or as the files of a folder. */
export async function saveExtracted(
  output: string,
  { records, papers, catalogue, bom }: Extracted,
  terminal: Terminal,
): Promise<void> {
  if (isWorkbook(output)) {
    const { figuresWorkbook } = await import('../output/xlsx/figures-workbook.js')
    const workbook = await figuresWorkbook(records, papers, catalogue)
    await savePaths({ [output]: workbook }, 'name another file with -o', terminal)
    return
  }
  const series = buildSeries(records)
  const manifest = manifestOf(papers, series.length)
  await saveFiles(output, resultFiles({ records, series, manifest, bom }), terminal)
}

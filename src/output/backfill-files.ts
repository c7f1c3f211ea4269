import { join } from 'node:path'
import type { Catalogue } from '../../schemas/catalogue.js'
import type { Manifest } from '../../schemas/manifest.js'
import type { Gathered, GatheredPaper } from '../pipeline/backfill/gather.js'
import { countPaper, manifestHead, noPapers } from '../pipeline/manifest.js'
import { buildSeries } from '../series/build-series.js'
import { FindingsFile } from './findings-file.js'
import { arrayWriter, GrowingFile } from './growing-file.js'
import { jsonLine } from './json.js'
import { MetricShelves } from './metric-shelves.js'
import { PackageFile } from './package-file.js'
import { recordsCsvHeader, recordsCsvRows } from './records-csv.js'
import { type Replaced, replaceFiles } from './replace-files.js'
import { restatementsOf } from './restatements-of.js'
import { metadataFiles } from './result-tables.js'
import { seriesCsvHeader, seriesCsvRows } from './series-csv.js'

/** The files of a backfill, in the order in which they take their places. Where the manifest stands, all are whole. */
export const backfillFiles = [
  'records.ndjson',
  'records.csv',
  'records.csv-metadata.json',
  'series.json',
  'series.csv',
  'series.csv-metadata.json',
  'findings.json',
  'datapackage.json',
  'manifest.json',
] as const
type BackfillFile = (typeof backfillFiles)[number]

export interface BackfillWriting {
  readonly folder: string
  /** A folder on the same disk, where files are written before they take their places. */
  readonly scratch: string
  readonly catalogue: Catalogue
  readonly onPaper?: (paper: GatheredPaper) => void
}

/** Output that is in its place; what stood there before can come back until it is let go. */
export interface BackfillWritten {
  readonly counts: Manifest['counts']
  readonly replaced: Replaced
}

/**
 * Writes the output of a backfill paper by paper, so that its memory does not grow with the number of papers. All files
 * are whole before the first of them takes its place, and take their places all or none: a write that fails leaves
 * earlier output as it was. Throws what the system says of the disk.
 */
export async function writeBackfill(gathered: Gathered, writing: BackfillWriting): Promise<BackfillWritten> {
  const files = await openFiles(writing)
  try {
    const counts = await writeContents(files, gathered, writing)
    for (const name of backfillFiles) await files[name].finish()
    return { counts, replaced: await replaceFiles(backfillFiles.map((name) => files[name].prepared)) }
  } catch (error) {
    for (const name of backfillFiles) await files[name].discard()
    throw error
  }
}

type Files = Record<BackfillFile, GrowingFile>

/** All of them, or none is left open. */
async function openFiles({ folder, scratch }: BackfillWriting): Promise<Files> {
  const opened: Partial<Files> = {}
  try {
    for (const name of backfillFiles) {
      opened[name] = await GrowingFile.open(join(folder, name), join(scratch, name))
    }
    return opened as Files
  } catch (error) {
    for (const file of Object.values(opened)) await file.discard()
    throw error
  }
}

async function writeContents(
  files: Files,
  gathered: Gathered,
  writing: BackfillWriting,
): Promise<Manifest['counts']> {
  const { scratch } = writing
  const shelves = await MetricShelves.in(join(scratch, 'metrics'))
  try {
    const findings = await FindingsFile.over(files['findings.json'], scratch, gathered.coverage)
    try {
      const described = await PackageFile.over(files['datapackage.json'])
      const counts = await writePapers(files, { shelves, findings, described }, gathered, writing)
      await findings.end()
      for (const [name, text] of Object.entries(metadataFiles(['records.csv', 'series.csv'])))
        await files[name as BackfillFile].add(text)
      await described.end(packaged, (name) => files[name].measured())
      return counts
    } finally {
      await findings.clear()
    }
  } finally {
    await shelves.clear()
  }
}

/** The files of figures that a data package names. */
const packaged = ['records.ndjson', 'records.csv', 'series.json', 'series.csv'] as const

/** What grows beside the files, paper by paper. */
interface Gathering {
  readonly shelves: MetricShelves
  readonly findings: FindingsFile
  readonly described: PackageFile
}

async function writePapers(
  files: Files,
  { shelves, findings, described }: Gathering,
  { papers }: Gathered,
  { catalogue, onPaper }: BackfillWriting,
): Promise<Manifest['counts']> {
  const manifest = files['manifest.json']
  const { tool, engines } = manifestHead()
  await manifest.add(`{\n  "tool": ${jsonLine(tool)},\n  "engines": ${jsonLine(engines)},\n  "papers": `)
  const entries = arrayWriter(manifest, '  ')
  await files['records.csv'].add(recordsCsvHeader())
  let counts = noPapers
  for await (const paper of papers) {
    onPaper?.(paper)
    counts = countPaper(counts, paper.entry)
    await entries.add(jsonLine(paper.entry))
    await findings.addPaper(paper)
    await described.addPaper(paper.entry)
    await files['records.csv'].add(recordsCsvRows(paper.records, catalogue))
    for (const record of paper.records) {
      await files['records.ndjson'].add(`${jsonLine(record)}\n`)
      if (record.period.id !== '') await shelves.add(record)
    }
  }
  await entries.end()
  counts = { ...counts, series: await writeMetrics(files, shelves, findings, catalogue) }
  await manifest.add(`,\n  "counts": ${jsonLine(counts)}\n}\n`)
  return counts
}

/** What takes the figures of all papers together: series, and what later papers say differently. */
async function writeMetrics(
  files: Files,
  shelves: MetricShelves,
  findings: FindingsFile,
  catalogue: Catalogue,
): Promise<number> {
  const json = arrayWriter(files['series.json'])
  let count = 0
  await files['series.csv'].add(seriesCsvHeader())
  for await (const records of shelves.metrics()) {
    const series = buildSeries(records)
    count += series.length
    for (const one of series) await json.add(jsonLine(one))
    await files['series.csv'].add(seriesCsvRows(series, catalogue))
    await findings.addFindings(restatementsOf(records, catalogue))
  }
  await json.end()
  await files['series.json'].add('\n')
  return count
}

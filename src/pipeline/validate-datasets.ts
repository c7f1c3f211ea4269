import type { Catalogue } from '../../schemas/catalogue.js'
import type { Finding } from '../../schemas/finding.js'
import type { Mapping } from '../../schemas/mapping.js'
import type { MetricRecord } from '../../schemas/record.js'
import type { DatasetCounts, Validation } from '../../schemas/validation.js'
import type { CheckedPaper } from '../checks/checked-paper.js'
import { DatasetReport } from '../checks/dataset/dataset-findings.js'
import { nameReaders } from '../checks/dataset/name-readers.js'
import {
  type PrintedAt,
  type PublishedFigures,
  publishedFigures,
} from '../checks/dataset/published-figures.js'
import { byPublication } from '../series/publication-order.js'
import { builtInCatalogue } from '../sources/built-in-catalogue.js'
import { type OpenDataset, openDataset } from '../sources/open-dataset.js'
import type { PaperSource } from '../sources/paper-source.js'
import { withoutKnown } from './baseline.js'
import { checkedPapers } from './checked-papers.js'
import {
  type DatasetFailure,
  type DatasetReader,
  datasetReader,
  oneRowAFigure,
  openingFailure,
} from './read-dataset.js'
import { sourcesOf, type ValidateOptions } from './validate.js'
import { toolVersion } from './versions.js'

export interface ValidateDatasetsOptions extends ValidateOptions {
  /** What the columns mean; not needed for records and series that were written by `extract`. */
  readonly mapping?: Mapping
}

export type DatasetsValidation =
  | { readonly ok: true; readonly validation: Validation }
  | { readonly ok: false; readonly failure: DatasetFailure }

/**
 * Holds published datasets (files of CSV or JSON) against what papers say: each figure is equal, equal when rounded,
 * different, found with another period, or not found. Rows are read as a stream, so a dataset may be of any length. One
 * that breaks its schema is a failure that names rows, columns and rules; nothing is said of its other rows then.
 *
 * @example
 * const result = await validateDatasets(['figures.csv'], ['papers/'], { mapping })
 */
export async function validateDatasets(
  files: readonly string[],
  against: readonly (string | PaperSource)[],
  options: ValidateDatasetsOptions = {},
): Promise<DatasetsValidation> {
  const { catalogue: given, baseline, mapping, tick: _, pedantic: __, ...reading } = options
  const catalogue = given ?? (await builtInCatalogue())
  const datasets: OpenDataset[] = []
  for (const file of files) {
    const opening = await openDataset(file)
    if (!opening.ok) return { ok: false, failure: openingFailure(file, opening) }
    // Headers and mapping are looked at before papers are read, which takes longer.
    const reader = await datasetReader(opening.dataset, mapping, nameReaders(catalogue, []), catalogue)
    if (!reader.ok) return { ok: false, failure: reader.failure }
    datasets.push(opening.dataset)
  }
  const papers = await checkedPapers(await sourcesOf(against), catalogue, reading)
  const records = papers.flatMap((paper) => paper.records).sort(byPublication)
  const compared = await compareAll(datasets, records, numbersOf(papers), { mapping, catalogue })
  if (!compared.ok) return compared
  const validation = validationOf(compared.datasets, compared.findings, papers)
  return { ok: true, validation: baseline === undefined ? validation : withoutKnown(validation, baseline) }
}

/** Every number that the papers print, read as a figure or not. */
function numbersOf(papers: readonly CheckedPaper[]): PrintedAt[] {
  return papers.flatMap(({ file, tokens }) => tokens.map(({ page, text }) => ({ file, page, text })))
}

type Compared =
  | { readonly ok: true; readonly datasets: DatasetCounts[]; readonly findings: Finding[] }
  | { readonly ok: false; readonly failure: DatasetFailure }

async function compareAll(
  datasets: readonly OpenDataset[],
  records: readonly MetricRecord[],
  numbers: readonly PrintedAt[],
  { mapping, catalogue }: { readonly mapping: Mapping | undefined; readonly catalogue: Catalogue },
): Promise<Compared> {
  const names = nameReaders(catalogue, records)
  const published = publishedFigures(records, numbers)
  const reports: DatasetReport[] = []
  for (const dataset of datasets) {
    const reader = await datasetReader(dataset, mapping, names, catalogue)
    if (!reader.ok) return { ok: false, failure: reader.failure }
    const compared = await compareOne(dataset, reader.reader, published)
    if (!compared.ok) return compared
    reports.push(compared.report)
  }
  return {
    ok: true,
    datasets: reports.map(({ counts }) => counts),
    findings: reports.flatMap(({ findings }) => findings),
  }
}

/** So many broken cells are told before the reading is given up. */
const toldProblems = 10

async function compareOne(
  dataset: OpenDataset,
  reader: DatasetReader,
  published: PublishedFigures,
): Promise<{ ok: true; report: DatasetReport } | { ok: false; failure: DatasetFailure }> {
  const report = new DatasetReport(dataset.file)
  const problems: string[] = []
  for await (const reading of reader.figures()) {
    if (!reading.ok) {
      problems.push(reader.problemText(reading.problem))
      if (problems.length === toldProblems) break
    } else if (problems.length === 0) {
      const { figure } = reading
      const { value } = figure
      report.add(figure, value === null ? null : published.compare({ ...figure, value }))
    }
  }
  if (problems.length === 0 && report.counts.rows > 0) return { ok: true, report }
  const empty = problems.length === 0
  if (empty) problems.push('it has headers and no rows: nothing was compared')
  return { ok: false, failure: { file: dataset.file, lines: problems, hint: empty ? oneRowAFigure : null } }
}

function validationOf(
  datasets: DatasetCounts[],
  findings: Finding[],
  papers: readonly CheckedPaper[],
): Validation {
  const sum = (count: (dataset: DatasetCounts) => number): number =>
    datasets.reduce((total, dataset) => total + count(dataset), 0)
  return {
    tool: toolVersion(),
    coverage: {
      figures: sum(({ rows }) => rows),
      checked: sum(({ equal, roundedEqual, different }) => equal + roundedEqual + different),
      unverified: sum(({ otherPeriod, printed, notFound }) => otherPeriod + printed + notFound),
      unreadable: sum(({ withoutValue }) => withoutValue),
    },
    // Papers are what is held against here; their own figures are not checked.
    papers: papers.map(({ file, paper, outcome, message, records }) => ({
      file,
      paper,
      outcome,
      message,
      coverage: { figures: records.length, checked: 0, unverified: records.length, unreadable: 0 },
    })),
    findings,
    datasets,
  }
}

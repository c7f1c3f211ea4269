/** The library: what the commands do, without a terminal. */
export * from '../schemas/index.js'
export type { Cell, Document, Table } from './document/model.js'
export {
  type BackfillOptions,
  type BackfillResult,
  backfill,
  type MergeOptions,
  type MergeResult,
  merge,
} from './library/backfill.js'
export { compareSeries } from './library/compare-series.js'
export { type Diff, diff } from './library/diff.js'
export { type Explaining, explain, explainRecord, type PaperExplanation } from './library/explain.js'
export type * from './library/named-types.js'
export { type ReportOptions, report } from './library/report.js'
export { type View, view } from './library/view.js'
export { type Plot, type PlotOptions, type Plots, plotSeries } from './output/plot/plot-series.js'
export type { ReporterName } from './output/reports/reporters.js'
export { type ExtractOptions, type ExtractResult, extract } from './pipeline/extract.js'
export type { PaperFailure, PaperResult, ProcessOptions } from './pipeline/process-paper.js'
export { processPapers } from './pipeline/process-papers.js'
export { type ReadPaper, type ReadPaperOptions, readPaper } from './pipeline/read-paper.js'
export { Review, type ReviewAccount } from './pipeline/review/review.js'
export { type ValidateOptions, validate } from './pipeline/validate.js'
export {
  type DatasetsValidation,
  type ValidateDatasetsOptions,
  validateDatasets,
} from './pipeline/validate-datasets.js'
export { buildSeries, undated } from './series/build-series.js'
export { findPapers } from './sources/find-papers.js'
export type { ConditionalCache } from './sources/http/conditional-cache.js'
export { folderCache } from './sources/http/folder-cache.js'
export { createHttpClient, type HttpClient, type HttpClientOptions } from './sources/http/http-client.js'
export type { PaperSource } from './sources/paper-source.js'
export { paperOfBytes } from './sources/paper-source.js'
export { type ReviewReading, readReview } from './sources/read-review.js'
export { discoverPapers, type SitePaper } from './sources/site-papers.js'

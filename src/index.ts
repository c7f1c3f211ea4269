/** The library: what the commands do, without a terminal. */
export * from '../schemas/index.js'
export type { Cell, Document, Table } from './document/model.js'
export { type Plot, type PlotOptions, type Plots, plotSeries } from './output/plot/plot-series.js'
export { type ExtractOptions, type ExtractResult, extract } from './pipeline/extract.js'
export type { PaperFailure, PaperResult, ProcessOptions } from './pipeline/process-paper.js'
export { processPapers } from './pipeline/process-papers.js'
export { type ReadPaper, type ReadPaperOptions, readPaper } from './pipeline/read-paper.js'
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
export { discoverPapers, type SitePaper } from './sources/site-papers.js'

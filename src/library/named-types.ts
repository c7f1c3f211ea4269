/** The types that signatures of the library name, beside those of the contract in `schemas/`. */
export type { Box } from '../document/geometry.js'
export type {
  Block,
  LinkedPaper,
  Piece,
  Section,
  TableBlock,
  TableKind,
  TextBlock,
} from '../document/model.js'
export type {
  ConfirmedNumber,
  DocumentInfo,
  Fill,
  Furniture,
  HiddenReason,
  HiddenWord,
  Link,
  Page,
  PageRecognition,
  Picture,
  Rotation,
  Rule,
  TagNode,
  UncertainNumber,
  Word,
} from '../document/page.js'
export type { Feature } from '../extract/confidence.js'
export type { ExplainedCandidate, ExplainedReason } from '../extract/explain/explain-candidate.js'
export type { ExplainedNumber, NumberStand } from '../extract/explain/explain-number.js'
export type { ExplainedCell, ExplainedCells, ExplainedRow } from '../extract/explain/explain-rows.js'
export type { ExplainedLevel, ExplainedScope, ExplainedTable } from '../extract/explain/explain-table.js'
export type { ExplainedText, Taken, TakenAs } from '../extract/explain/taken-for.js'
export type { ExplainedMention, ExplainedPart, Explanation } from '../extract/explain-record.js'
export type { AxesAs, Axis } from '../extract/table/joint-reading.js'
export type { CellRefusal } from '../extract/table/understand-cells.js'
export type { TokenAccount } from '../extract/token-account.js'
export type { BackfillOutcome } from '../output/backfill-summary.js'
export type { AskPassword } from '../pipeline/ask-password.js'
export type { BackfillEvent, PaperEvent } from '../pipeline/backfill/backfill-events.js'
export type { Shard } from '../pipeline/backfill/shard.js'
export type { CheckedPapersOptions } from '../pipeline/checked-papers.js'
export type { FigureDifference } from '../pipeline/diff/compare-records.js'
export type { PaperDifference } from '../pipeline/diff/compare-runs.js'
export type { ReadingLimits } from '../pipeline/limited-reading.js'
export type { OcrSettings } from '../pipeline/ocr-settings.js'
export type { RunOptions } from '../pipeline/process-papers.js'
export type { DatasetFailure } from '../pipeline/read-dataset.js'
export type { OcrEngineName, OcrMode, OcrOptions } from '../readers/ocr/ocr-options.js'
export type { ReadFailure, ReadFailureCode, Reading } from '../readers/reading.js'
export type { OnView } from '../sources/folder-papers.js'
export type { Clock } from '../sources/http/clock.js'
export type { KeptAnswer } from '../sources/http/conditional-cache.js'
export type { FetchCause, FetchFailure, FetchResult } from '../sources/http/fetch-failure.js'
export type { Resolver } from '../sources/http/guarded-connection.js'
export type { Timeouts } from '../sources/http/http-client.js'
export type { Fetched } from '../sources/http/polite-requests.js'
export type { SiteOptions } from '../sources/moderngov/site-meetings.js'
export type { DoorName, SitePaperKind } from '../sources/moderngov/site-model.js'
export type { Loaded, SourceFailure } from '../sources/paper-source.js'
export type { Factor, FactorName } from '../understanding/names/factors.js'
export type { ProseReason } from '../understanding/prose/reason-of-feature.js'
export type { BackfillFailed } from './backfill.js'
export type { BackfillFailure } from './save-run.js'

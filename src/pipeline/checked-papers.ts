import type { Catalogue } from '../../schemas/catalogue.js'
import type { MetricRecord } from '../../schemas/record.js'
import type { CheckedPaper } from '../checks/checked-paper.js'
import { groupedBy } from '../language/grouped-by.js'
import type { PaperSource } from '../sources/paper-source.js'
import { recordsOfText } from '../sources/read-records.js'
import type { PaperResult } from './process-paper.js'
import { processPapers, type RunOptions } from './process-papers.js'
import type { Review } from './review/review.js'
import { reviewedFigures } from './review/reviewed-result.js'

export interface CheckedPapersOptions extends RunOptions {
  /** Figures that were judged wrong are left out. */
  readonly review?: Review
  /** Told what became of each paper, as soon as it is known; saved records are not papers. */
  readonly onResult?: (result: PaperResult) => void
  /** Told of each file of saved records that cannot be used, and why. */
  readonly onUnusable?: (file: string, message: string) => void
}

/** Papers, and saved records by the papers that they are of, as the checks see them; in the order of their names. */
export async function checkedPapers(
  sources: readonly PaperSource[],
  catalogue: Catalogue,
  options: CheckedPapersOptions = {},
): Promise<CheckedPaper[]> {
  const checked: CheckedPaper[] = []
  const papers: PaperSource[] = []
  for (const source of sources) {
    const saved = await savedRecords(source, options.onUnusable)
    if (saved.papers) checked.push(...saved.papers)
    else papers.push(saved.source)
  }
  for await (const result of processPapers(papers, catalogue, options)) {
    options.onResult?.(result)
    const { entry, records, tokens, document } = result
    const { file, paper, outcome, message } = entry
    checked.push({ file, paper, outcome, message, records, tokens, document })
  }
  return withoutWrong(withoutRepetitions(checked), options.review).sort((a, b) =>
    a.file < b.file ? -1 : a.file > b.file ? 1 : 0,
  )
}

/** What is checked is what is left when figures that were judged wrong are left out. */
function withoutWrong(papers: readonly CheckedPaper[], review: Review | undefined): CheckedPaper[] {
  return papers.map((paper) => {
    const isRead = paper.document !== null || paper.records.length > 0
    if (review === undefined || paper.paper === null || !isRead) return paper
    const { kept, tokens } = reviewedFigures(paper.paper, paper, review)
    return { ...paper, records: kept, tokens }
  })
}

type Saved =
  | { readonly papers: readonly CheckedPaper[] }
  | { readonly papers: null; readonly source: PaperSource }

/** Whether a source holds saved records is told by its content; a file that is called a paper is taken for one. */
async function savedRecords(
  source: PaperSource,
  onUnusable: CheckedPapersOptions['onUnusable'],
): Promise<Saved> {
  if (source.url !== null || /\.(pdf|html?)$/i.test(source.file)) return { papers: null, source }
  const loaded = await source.load()
  if (!loaded.ok || !/^\s*[[{]/.test(headOf(loaded.bytes))) {
    // Standard input is there once: what was read is handed on.
    return { papers: null, source: { ...source, load: async () => loaded } }
  }
  const reading = recordsOfText(new TextDecoder().decode(loaded.bytes))
  if (reading.ok) return { papers: papersOf(reading.records) }
  const { message } = reading
  onUnusable?.(source.file, message)
  const unread: CheckedPaper = {
    file: source.file,
    paper: null,
    outcome: 'not-a-paper',
    message,
    records: [],
    tokens: [],
    document: null,
  }
  return { papers: [unread] }
}

function headOf(bytes: Uint8Array): string {
  return new TextDecoder().decode(bytes.subarray(0, 256))
}

function papersOf(records: readonly MetricRecord[]): CheckedPaper[] {
  return [...groupedBy(records, ({ source }) => source.paper)].map(([paper, own]) => ({
    file: own[0]?.source.file ?? '',
    paper,
    outcome: 'ok',
    message: null,
    records: own,
    tokens: [],
    document: null,
  }))
}

/**
 * A paper counts once: where it was read, its saved records say nothing new; records that were saved in several files
 * are put together, each figure once.
 */
function withoutRepetitions(papers: readonly CheckedPaper[]): CheckedPaper[] {
  const read = new Set(papers.filter(({ document }) => document !== null).map(({ paper }) => paper))
  const saved = new Map<string, CheckedPaper>()
  const kept: CheckedPaper[] = []
  for (const paper of papers) {
    if (paper.document !== null || paper.paper === null || paper.records.length === 0) kept.push(paper)
    else if (!read.has(paper.paper)) saved.set(paper.paper, together(saved.get(paper.paper), paper))
  }
  return [...kept, ...saved.values()]
}

function together(first: CheckedPaper | undefined, second: CheckedPaper): CheckedPaper {
  if (first === undefined) return second
  const byId = new Map([...first.records, ...second.records].map((record) => [record.id, record]))
  return { ...first, records: [...byId.values()] }
}

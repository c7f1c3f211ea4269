import type { Catalogue } from '../../schemas/catalogue.js'
import type { MetricRecord } from '../../schemas/record.js'
import { explainRecord } from '../extract/explain-record.js'
import { type ExplainedToken, pageExplanation } from '../output/explanation-page.js'
import { recordExplanation } from '../output/explanation-record.js'
import { jsonArray } from '../output/json.js'
import { counted } from '../output/paper-summary.js'
import { printable } from '../output/printable.js'
import { type PaperResult, processPaper } from '../pipeline/process-paper.js'
import { processPapers } from '../pipeline/process-papers.js'
import { findPapers } from '../sources/find-papers.js'
import { CannotRun } from './cannot-run.js'
import { catalogueFor } from './catalogue-for.js'
import { reportPaper } from './report-paper.js'
import { isSavedRecords, savedRecords } from './saved-records.js'
import { type StatedFlags, statedFacts } from './stated-facts.js'
import type { Terminal } from './terminal.js'

export interface ExplainFlags extends StatedFlags {
  readonly page?: number
  readonly format?: 'text' | 'json'
  readonly catalogue?: string[]
  readonly password?: string
}

/** `yjs explain`: why a record is what it is, or what became of every number of a page. */
export async function runExplain(
  words: readonly string[],
  flags: ExplainFlags,
  terminal: Terminal,
): Promise<void> {
  const catalogue = await catalogueFor(flags.catalogue ?? [])
  if (flags.page !== undefined) return explainPage(words, flags.page, flags, catalogue, terminal)
  const [id, ...named] = words
  if (id === undefined || named.length === 0) throw new CannotRun(...missing(id))
  const record = chosen(id, await recordsOf(named, flags, catalogue, terminal), named)
  const explanation = explainRecord(record, catalogue)
  if (flags.format === 'json') terminal.out(`${JSON.stringify(explanation, null, 2)}\n`)
  else terminal.out(recordExplanation(explanation, await layoutFor(catalogue, terminal)))
}

function missing(id: string | undefined): [message: string, hint: string] {
  if (id === undefined) return ['name the id of a record and the paper that it is of', 'or a page: --page 7']
  return /\.(?:pdf|html?|json|ndjson)$/i.test(id)
    ? [`${id} is no id of a record`, 'write the id first; `yjs extract PAPER -f csv` lists ids']
    : ['name the paper that the record is of', `such as \`yjs explain ${id} pack.pdf\` or out/records.json`]
}

async function recordsOf(
  named: readonly string[],
  flags: ExplainFlags,
  catalogue: Catalogue,
  terminal: Terminal,
): Promise<MetricRecord[]> {
  const records = await savedRecords(named.filter(isSavedRecords))
  const papers = named.filter((name) => !isSavedRecords(name))
  if (papers.length === 0) return records
  const sources = await findPapers(papers)
  const onPaper = (file: string): void => terminal.progress(printable(file))
  for await (const result of processPapers(sources, catalogue, {
    ...readingOf(flags),
    ...statedFacts(flags, catalogue),
    onPaper,
  })) {
    terminal.progress('')
    reportPaper(result, terminal)
    records.push(...result.records)
  }
  return records
}

/** Nothing is left out, so that every record of any earlier run can be explained. */
function readingOf({ password }: ExplainFlags) {
  return { secondReading: false, unlisted: true, ...(password === undefined ? {} : { password }) }
}

/** The record with this id, or the only one whose id begins with it. */
function chosen(id: string, records: readonly MetricRecord[], named: readonly string[]): MetricRecord {
  const matches = records.filter((record) => record.id === id)
  const begun = matches.length > 0 ? matches : records.filter((record) => record.id.startsWith(id))
  const [first, second] = begun
  if (first && (!second || begun.every((record) => record.id === first.id))) return first
  const where = named.map(printable).join(', ')
  if (first) {
    const some = begun.slice(0, 5).map((record) => record.id)
    throw new CannotRun(
      `${counted(begun.length, 'record')} of ${where} begin with ${printable(id)}`,
      someOf(some),
    )
  }
  if (records.length === 0) throw new CannotRun(`there are no records in ${where}`, null)
  throw new CannotRun(
    `no record ${printable(id)} among the ${records.length} of ${where}`,
    someOf(nearest(id, records).map((record) => `${record.id} (${record.metric} ${record.text})`)),
  )
}

function someOf(ids: readonly string[]): string {
  return `the nearest are ${ids.join(', ')}`
}

/** Records of the metric that was named instead of an id, else those whose ids begin most alike. */
function nearest(id: string, records: readonly MetricRecord[]): readonly MetricRecord[] {
  const ofMetric = records.filter(({ metric }) => metric === id || metric.startsWith(`${id}.`))
  if (ofMetric.length > 0) return ofMetric.slice(0, 3)
  return records
    .map((record, index) => ({ record, index, shared: sharedStart(record.id, id) }))
    .sort((a, b) => b.shared - a.shared || a.index - b.index)
    .slice(0, 3)
    .map(({ record }) => record)
}

function sharedStart(a: string, b: string): number {
  let length = 0
  while (length < Math.min(a.length, b.length) && a[length] === b[length]) length++
  return length
}

async function explainPage(
  named: readonly string[],
  page: number,
  flags: ExplainFlags,
  catalogue: Catalogue,
  terminal: Terminal,
): Promise<void> {
  const sources = await findPapers(named)
  const [source] = sources
  if (!source || sources.length > 1)
    throw new CannotRun(`a page is of one paper, and ${sources.length} are named`, 'name one paper')
  const result = await processPaper(source, catalogue, {
    ...readingOf(flags),
    ...statedFacts(flags, catalogue),
  })
  if (!result.document || result.failure) {
    const { message, hint } = result.failure ?? { message: 'could not be read', hint: null }
    throw new CannotRun(`${printable(source.file)}: ${printable(message)}`, hint)
  }
  const printed = result.document.pages.find(({ number }) => number === page)
  if (!printed) {
    throw new CannotRun(
      `${printable(source.file)} has no page ${page}`,
      `it has ${counted(result.document.pages.length, 'page')}, counted from 1`,
    )
  }
  const tokens = tokensOn(result, page)
  if (flags.format === 'json') return terminal.out(`${jsonArray(tokens)}\n`)
  const label = printed.label !== null && printed.label !== String(page) ? ` (printed ${printed.label})` : ''
  const title = `${source.file}, page ${page}${label}`
  terminal.out(pageExplanation(title, tokens, await layoutFor(catalogue, terminal)))
}

function tokensOn({ tokens, records }: PaperResult, page: number): ExplainedToken[] {
  const byId = new Map(records.map((record) => [record.id, record]))
  return tokens
    .filter((token) => token.page === page)
    .map((token) => ({ ...token, made: byId.get(token.record ?? '') ?? null }))
}

async function layoutFor(catalogue: Catalogue, terminal: Terminal) {
  return { catalogue, style: await terminal.style(), width: terminal.width }
}

import { stat } from 'node:fs/promises'
import type { Catalogue } from '../../schemas/catalogue.js'
import type { MetricRecord } from '../../schemas/record.js'
import type { ReviewLine } from '../../schemas/review.js'
import { counted } from '../output/paper-summary.js'
import { printable } from '../output/printable.js'
import { addedColumns, reviewCsv } from '../output/review-csv.js'
import { shortIds } from '../output/short-id.js'
import { isFailed } from '../pipeline/manifest.js'
import { type CarriedLine, carryVerdicts } from '../pipeline/review/carry-verdicts.js'
import { endsOfFile } from '../sources/file-paper.js'
import { readReview } from '../sources/read-review.js'
import { AskedRecords } from './asked-records.js'
import { CannotRun } from './cannot-run.js'
import { catalogueFor } from './catalogue-for.js'
import type { FilterFlags } from './filter-options.js'
import type { LimitFlags } from './limit-options.js'
import { namedInput, readInput } from './named-input.js'
import type { NetworkFlags } from './network-options.js'
import type { ReadingFlags } from './reading-options.js'
import { refuseReview } from './review-option.js'
import { assertFile, savePaths } from './save-files.js'
import { assertSpared } from './spare-sources.js'
import type { Terminal } from './terminal.js'

export interface ReviewCommandFlags extends FilterFlags, LimitFlags, NetworkFlags, ReadingFlags {
  readonly output?: string
  readonly bom?: true
}

/** What of papers was read that a review is of. */
interface ReadFigures {
  /** By the SHA-256 of each paper that was read, also where it gave none. */
  readonly records: Map<string, readonly MetricRecord[]>
  /** Of all that was read, also of figures that were left out. */
  readonly ids: Map<string, string>
  unread: number
}

/** `yjs review`: papers or saved records → a table of their figures with room for verdicts; an earlier one is kept. */
export async function runReview(
  named: readonly string[],
  flags: ReviewCommandFlags,
  terminal: Terminal,
): Promise<void> {
  const { output, bom = false } = flags
  await assertFile(output)
  // A file that cannot be kept ends the run before a paper is read.
  await earlierReview(output, terminal)
  const catalogue = await catalogueFor(flags.catalogue ?? [])
  const read = await readFigures(named, flags, catalogue, terminal)
  if (read.records.size === 0) throw new CannotRun('nothing was read that could be reviewed')
  // Verdicts that were saved while the papers were read are kept too.
  const before = await earlierReview(output, terminal)
  const added = addedColumns(before.header)
  const asked = new AskedRecords(flags)
  const wanted = new Set([...read.records.values()].flatMap((records) => asked.of(records)))
  asked.note(catalogue, terminal)
  // A line that is in the file stays, whatever is asked for now.
  const lines = carryVerdicts(read.records, before.lines, added).filter(
    (line) => line.kind !== 'figure' || line.line !== null || wanted.has(line.record),
  )
  const csv = reviewCsv(lines, { catalogue, ids: read.ids, added }, bom || before.marked)
  if (output === undefined) terminal.data(csv)
  else {
    await savePaths({ [output]: csv }, 'name another file with -o', terminal)
    terminal.out(`${summaryOf(lines, read.records.size)} in ${printable(output)}\n`)
  }
  terminal.exitCode = read.unread > 0 ? 1 : 0
}

interface EarlierReview {
  readonly header: readonly string[]
  readonly lines: readonly ReviewLine[]
  /** Whether it begins with the mark by which Excel knows its encoding. */
  readonly marked: boolean
}
const nothingWritten: EarlierReview = { header: [], lines: [], marked: false }

/** What was written before: a file that is there and no review, or that cannot be read whole, is not replaced. */
async function earlierReview(file: string | undefined, terminal: Terminal): Promise<EarlierReview> {
  if (file === undefined) return nothingWritten
  const there = await stat(file).catch(() => null)
  if (!there?.isFile() || there.size === 0) return nothingWritten
  const reading = await readReview(file)
  const messages = reading.ok ? unnamedCell(reading.lines) : reading.messages
  if (reading.ok && messages.length === 0) return { ...reading, marked: await isMarked(file) }
  return refuseReview(file, [...messages.slice(0, -1), `${messages.at(-1)}; it is left as it was`], terminal)
}

async function isMarked(file: string): Promise<boolean> {
  const beginning = await endsOfFile(file, 3)
  return (
    beginning.ok &&
    /^(?:\xef\xbb\xbf|\xff\xfe|\xfe\xff)/.test(Buffer.from(beginning.bytes).toString('latin1'))
  )
}

/** Words in a column without a heading would have no column to be written into. */
function unnamedCell(lines: readonly ReviewLine[]): string[] {
  const written = lines.find(({ cells }) => (cells[''] ?? '').trim() !== '')
  if (written === undefined) return []
  return [`line ${written.line}: a cell stands in a column without a heading; write one into line 1`]
}

async function readFigures(
  named: readonly string[],
  flags: ReviewCommandFlags,
  catalogue: Catalogue,
  terminal: Terminal,
): Promise<ReadFigures> {
  const input = await namedInput(named, flags, terminal)
  await assertSpared([flags.output], input.read)
  const read: ReadFigures = { records: new Map(), ids: new Map(), unread: 0 }
  for await (const { result, saved } of readInput(input, { catalogue, review: null }, flags, terminal)) {
    const { entry, records, tokens, document } = result
    if (isFailed(entry)) read.unread += 1
    // Of a paper that could not be read nobody knows whether its figures still stand.
    if (entry.paper === null || (isFailed(entry) && records.length === 0)) continue
    // A paper that is given twice has its figures where it was read.
    const isFirst = saved ? !read.records.has(entry.paper) : document !== null
    const others = tokens.flatMap(({ record }) => record ?? [])
    if (isFirst) addPaper(read, entry.paper, records, others)
  }
  return read
}

function addPaper(
  read: ReadFigures,
  paper: string,
  records: readonly MetricRecord[],
  others: readonly string[],
): void {
  read.records.set(paper, records)
  for (const [id, short] of shortIds([...records.map(({ id }) => id), ...others])) read.ids.set(id, short)
}

/** `34 figures of 1 paper: 3 right, 2 wrong, 29 to be judged; 1 verdict that no longer applies is kept` */
function summaryOf(lines: readonly CarriedLine[], papers: number): string {
  const figures = lines.flatMap((line) => (line.kind === 'figure' ? [line.line?.verdict ?? null] : []))
  const count = (verdict: 'right' | 'wrong' | null) => figures.filter((one) => one === verdict).length
  const lapsed = lines.filter(({ kind }) => kind === 'lapsed').length
  const kept = lines.filter(({ kind }) => kind === 'kept').length
  return [
    `${counted(figures.length, 'figure')} of ${counted(papers, 'paper')}: ${count('right')} right, ${count('wrong')} wrong, ${count(null)} to be judged`,
    ...(lapsed > 0
      ? [`${counted(lapsed, 'line')} that no longer ${lapsed === 1 ? 'applies' : 'apply'} kept and marked`]
      : []),
    ...(kept > 0 ? [`${counted(kept, 'line')} of other papers or your own kept`] : []),
  ].join('; ')
}

import type { Catalogue } from '../../../schemas/catalogue.js'
import type { MetricRecord } from '../../../schemas/record.js'
import { explainRecord } from '../../extract/explain-record.js'
import { recordExplanation } from '../../output/explanation-record.js'
import { inertJson } from '../../output/json.js'
import { counted } from '../../output/paper-summary.js'
import { printable } from '../../output/printable.js'
import { idInPaper, isBegunBy } from '../../output/short-id.js'
import { processPapers } from '../../pipeline/process-papers.js'
import { CannotRun } from '../cannot-run.js'
import { namedSources } from '../named-sources.js'
import { paperProgress } from '../paper-progress.js'
import { passwordPrompt } from '../passwords.js'
import { readingOptions } from '../reading-options.js'
import { reportPaper } from '../report-paper.js'
import { savedAndPapers, savedRecords } from '../saved-records.js'
import type { Terminal } from '../terminal.js'
import type { ExplainFlags } from './explain-flags.js'

/** `yjs explain ID`: why a record is what it is. */
export async function explainRecordOf(
  id: string,
  named: readonly string[],
  flags: ExplainFlags,
  catalogue: Catalogue,
  terminal: Terminal,
): Promise<void> {
  const records = await recordsOf(named, flags, catalogue, terminal)
  const explanation = explainRecord(chosen(id, records, named), catalogue)
  if (flags.format === 'json') terminal.out(`${inertJson(JSON.stringify(explanation, null, 2))}\n`)
  else {
    const layout = { catalogue, style: await terminal.style(), width: terminal.width }
    terminal.out(recordExplanation(explanation, layout))
  }
}

async function recordsOf(
  named: readonly string[],
  flags: ExplainFlags,
  catalogue: Catalogue,
  terminal: Terminal,
): Promise<MetricRecord[]> {
  const { saved, papers } = await savedAndPapers(named)
  const records = await savedRecords(saved)
  if (papers.length === 0) return records
  const sources = await namedSources(papers, flags, terminal)
  for await (const result of processPapers(sources, catalogue, {
    ...readingOptions({ ...flags, ...everything }, catalogue),
    ...paperProgress(terminal, sources.length),
    ...passwordPrompt(terminal),
  })) {
    terminal.progress('')
    reportPaper(result, terminal)
    records.push(...result.records)
  }
  return records
}

/** Nothing is left out, so that every record of any earlier run can be explained. */
const everything = { secondReading: false, unlisted: true, minConfidence: 0 } as const

/** The record with this id, or the only one whose id begins with it. */
function chosen(id: string, records: readonly MetricRecord[], named: readonly string[]): MetricRecord {
  const begun = best(id, records)
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

/** Those that the words mean best: the whole id, else the beginning of one, of a metric of the catalogue first. */
function best(id: string, records: readonly MetricRecord[]): readonly MetricRecord[] {
  const begun = records.filter((record) => isBegunBy(record.id, id))
  const whole = begun.filter((record) => record.id === id || idInPaper(record.id) === id)
  const parts = begun.filter((record) =>
    [record.id, idInPaper(record.id)].some((own) => own.startsWith(`${id}-`)),
  )
  const listed = parts.filter(({ label }) => label === undefined)
  return [whole, listed, parts].find(({ length }) => length > 0) ?? begun
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

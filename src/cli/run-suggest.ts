import type { MetricRecord } from '../../schemas/record.js'
import { suggestMetrics } from '../extract/suggest-metrics.js'
import { catalogueJson } from '../output/catalogue-json.js'
import { counted } from '../output/paper-summary.js'
import { processPapers } from '../pipeline/process-papers.js'
import { findPapers } from '../sources/find-papers.js'
import { catalogueFor } from './catalogue-for.js'
import { viewNote } from './named-sources.js'
import { paperProgress } from './paper-progress.js'
import { passwordPrompt } from './passwords.js'
import { reportPaper } from './report-paper.js'
import { savedAndPapers, savedRecords } from './saved-records.js'
import type { Terminal } from './terminal.js'

/** `yjs metrics --suggest`: papers or saved records → a catalogue file for the names that the catalogue does not have. */
export async function runSuggest(
  named: readonly string[],
  catalogueFiles: readonly string[],
  terminal: Terminal,
): Promise<void> {
  const { saved, papers } = await savedAndPapers(named)
  const records = [
    ...(await savedRecords(saved)),
    ...(papers.length > 0 ? await recordsOfPapers(papers, catalogueFiles, terminal) : []),
  ]
  const file = suggestMetrics(records)
  terminal.out(catalogueJson(file))
  const next =
    file.metrics.length > 0
      ? 'edit them, then name the file with `yjs extract --catalogue`'
      : saved.length > 0
        ? 'records hold them only if they were made with `yjs extract --unlisted`'
        : 'the catalogue knows every row and card, or the papers have none'
  terminal.note(`yjs: ${counted(file.metrics.length, 'metric')} suggested; ${next}`)
}

async function recordsOfPapers(
  named: readonly string[],
  catalogueFiles: readonly string[],
  terminal: Terminal,
): Promise<MetricRecord[]> {
  const sources = await findPapers(named, undefined, viewNote(terminal))
  const catalogue = await catalogueFor(catalogueFiles)
  const records: MetricRecord[] = []
  let failed = 0
  for await (const result of processPapers(sources, catalogue, {
    unlisted: true,
    secondReading: false,
    ...paperProgress(terminal, sources.length),
    ...passwordPrompt(terminal),
  })) {
    terminal.progress('')
    reportPaper(result, terminal)
    for (const record of result.records) records.push(record)
    if (result.failure) failed++
  }
  if (failed > 0) terminal.exitCode = failed === sources.length ? 2 : 1
  return records
}

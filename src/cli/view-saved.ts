import type { MetricRecord } from '../../schemas/record.js'
import { checkPapers } from '../checks/check-papers.js'
import { counted } from '../output/paper-summary.js'
import { overviewPage } from '../output/view/overview/overview-page.js'
import type { OverviewedPaper } from '../output/view/overview/papers-table.js'
import { isFailed } from '../pipeline/manifest.js'
import type { PaperResult } from '../pipeline/process-paper.js'
import { savedFindingCounts } from '../sources/saved-findings.js'
import { AskedRecords } from './asked-records.js'
import { readInput } from './named-input.js'
import { placeOf, recordsFiles } from './paper-place.js'
import { noteReview } from './review-option.js'
import { savePaths } from './save-files.js'
import { assertSpared } from './spare-sources.js'
import type { Terminal } from './terminal.js'
import type { Viewed, Viewing } from './viewing.js'

/** An overview of saved records: no paper is read again, and each point leads to the paper's own page. */
export async function viewSaved(
  { input, review, catalogue, flags, output }: Viewing,
  terminal: Terminal,
): Promise<Viewed> {
  await assertSpared([output], [flags.review, ...input.read])
  const asked = new AskedRecords(flags)
  const results: { readonly result: PaperResult; readonly wanted: readonly MetricRecord[] }[] = []
  for await (const { result } of readInput(input, { review, catalogue }, flags, terminal))
    results.push({ result, wanted: asked.of(result.records) })
  asked.note(catalogue, terminal)
  noteReview(review, flags, terminal)
  const findings = await findingsOf(
    input.saved.map(({ file }) => file),
    results.map(({ result }) => result),
    catalogue,
  )
  const filesAt = recordsFiles(input.saved)
  const papers: OverviewedPaper[] = []
  for (const { result, wanted } of results) {
    const { paper } = result.entry
    const place = await placeOf(result.entry, filesAt.get(paper ?? '') ?? input.saved[0]?.file ?? '', output)
    papers.push({
      entry: result.entry,
      records: wanted,
      findings: paper === null ? null : (findings.get(paper) ?? 0),
      place,
    })
  }
  const nowhere = papers.filter(({ place, records }) => place === null && records.length > 0).length
  if (nowhere > 0)
    terminal.note(
      `yjs: ${counted(nowhere, 'paper')} not there, or not as when read: points of these lead nowhere`,
    )
  await savePaths({ [output]: await overviewPage(papers, catalogue) }, 'name another file with -o', terminal)
  const shown = papers.filter(({ records }) => records.length > 0)
  return {
    page: output,
    figures: shown.reduce((sum, { records }) => sum + records.length, 0),
    papers: shown.length,
    failed: papers.some(({ entry }) => isFailed(entry)),
  }
}

/** How many findings each paper has: as the backfill wrote them down, else as the saved figures are checked now. */
async function findingsOf(
  files: readonly string[],
  results: readonly PaperResult[],
  catalogue: Viewing['catalogue'],
): Promise<ReadonlyMap<string, number>> {
  const saved = await Promise.all(files.map(savedFindingCounts))
  const known = saved.flatMap((counts) => counts ?? [])
  const all = new Map<string, number>()
  if (known.length === saved.length) {
    for (const [paper, count] of known.flatMap((counts) => [...counts]))
      all.set(paper, Math.max(count, all.get(paper) ?? 0))
    return all
  }
  const checked = results.map(({ entry: { file, paper, outcome, message }, records, tokens, document }) => ({
    file,
    paper,
    outcome,
    message,
    records,
    tokens,
    document,
  }))
  for (const { source } of checkPapers(checked, catalogue).findings)
    all.set(source.paper, (all.get(source.paper) ?? 0) + 1)
  return all
}

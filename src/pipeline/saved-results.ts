import type { PaperEntry } from '../../schemas/manifest.js'
import type { MetricRecord } from '../../schemas/record.js'
import { groupedBy } from '../language/grouped-by.js'
import { distinctRecords } from './distinct-records.js'
import { failedEntry } from './paper-entry.js'
import type { PaperResult } from './process-paper.js'

/**
 * Saved records by the papers that they are of, as if these had just been read; without their documents and the numbers
 * that they print. A record that was saved twice counts once.
 *
 * @param entries what became of the papers, where a manifest tells; papers of it without records come too
 */
export function savedResults(
  records: readonly MetricRecord[],
  entries: readonly PaperEntry[],
): PaperResult[] {
  const byPaper = groupedBy(records, ({ source }) => source.paper)
  const once = new Map(entries.map((entry) => [`${entry.file}|${entry.paper}`, entry]))
  const results = [...once.values()].map((entry) => {
    // A paper that was given under two names has its records under the first.
    const own = entry.paper === null ? [] : (byPaper.get(entry.paper) ?? [])
    if (entry.paper !== null) byPaper.delete(entry.paper)
    return resultOf(entry, own)
  })
  return [...results, ...[...byPaper.values()].map((own) => resultOf(entryOfRecords(own), own))]
}

function resultOf(entry: PaperEntry, records: readonly MetricRecord[]): PaperResult {
  const own = distinctRecords(records)
  return { entry: { ...entry, records: own.length }, records: own, tokens: [], document: null, failure: null }
}

/** Of a paper that no manifest tells of only the pages are known that its figures stand on. */
function entryOfRecords(records: readonly MetricRecord[]): PaperEntry {
  const { file = '', url = null, paper = null, title = null } = records[0]?.source ?? {}
  const pages = new Map(records.map(({ source }) => [source.page, source]))
  const tables = new Set(records.flatMap(({ source }) => (source.table ? [source.table.index] : [])))
  return {
    ...failedEntry({ file, url }, paper, {
      outcome: 'ok',
      message: 'saved records: of its pages only those with figures are known',
    }),
    title,
    pages: [...pages]
      .sort(([a], [b]) => a - b)
      .map(([page, { pageLabel, ocr }]) => ({
        page,
        label: pageLabel,
        outcome: 'ok',
        reason: null,
        ...(ocr === undefined ? {} : { ocr }),
      })),
    tables: tables.size,
  }
}

import type { Period } from '../../schemas/period.js'
import type { Document } from '../document/model.js'
import type { TextReading } from './read-text.js'

/** Fewer mentions than this do not make a period the one that a report is about. */
const LEAST_MENTIONS = 3

/**
 * The period that a report speaks of when it does not say: the month, quarter or year that its text names most often,
 * when it does so repeatedly and more than a quarter of the time. A report is an agenda item, or a top-level section.
 */
export function reportPeriods(
  document: Document,
  read: (text: string, section: number) => TextReading,
): (section: number) => Period | null {
  const reports = new Map<string, Map<string, { period: Period; count: number }>>()
  for (const block of document.blocks) {
    if (block.kind === 'table') continue
    const key = reportOf(document, block.section)
    const counts = reports.get(key) ?? new Map<string, { period: Period; count: number }>()
    reports.set(key, counts)
    for (const { period, text } of read(block.text, block.section).periods) {
      const usual = ['month', 'quarter', 'financial-year', 'rolling-year'].includes(period.kind)
      if (!usual || /current|present|now|writing|month|year$/i.test(text)) continue
      const known = counts.get(period.id)
      counts.set(period.id, { period, count: (known?.count ?? 0) + 1 })
    }
  }
  return (section) => {
    const counts = [...(reports.get(reportOf(document, section))?.values() ?? [])]
    const all = counts.reduce((sum, { count }) => sum + count, 0)
    const most = Math.max(0, ...counts.map(({ count }) => count))
    if (most < LEAST_MENTIONS || most * 4 <= all) return null
    // Last year's month is named nearly as often, to compare with: the latest of the usual ones is the report's own.
    const usual = counts.filter(({ count }) => count >= LEAST_MENTIONS && count * 2 >= most)
    return usual.sort((a, b) => ((a.period.end ?? '') < (b.period.end ?? '') ? 1 : -1))[0]?.period ?? null
  }
}

function reportOf(document: Document, index: number): string {
  let top = index
  for (let at: number | null = index; at !== null; at = document.sections[at]?.parent ?? null) top = at
  const item = document.sections[index]?.item
  return item ? `item ${item}` : `section ${top}`
}

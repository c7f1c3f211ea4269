import type { Period } from '../../schemas/period.js'
import type { Document } from '../document/model.js'
import type { TextReading } from './read-text.js'

/** Fewer mentions than this do not make a period the one that a report is about. */
const LEAST_MENTIONS = 5

/**
 * The period that a report speaks of when it does not say: the month, quarter or year that its text names most often,
 * when it does so repeatedly and more than a quarter of the time. Asked of the
 * section first, then of its report: the paper of an agenda item, or the top-level section.
 */
export function reportPeriods(
  document: Document,
  read: (text: string, section: number) => TextReading,
  dayOf: (section: number) => string | null,
): (section: number) => Period | null {
  const sections = new Map<number, Counts>()
  const reports = new Map<number, Counts>()
  for (const block of document.blocks) {
    if (block.kind === 'table') continue
    const day = dayOf(block.section)
    for (const { period, text } of read(block.text, block.section).periods) {
      if (!USUAL.has(period.kind) || NOT_NAMED.test(text)) continue
      // What lies ahead is what the report plans, not what it reports.
      if (day !== null && period.start !== null && period.start > day) continue
      count(sections, block.section, period)
      count(reports, reportOf(document, block.section), period)
    }
  }
  return (section) => usualOf(sections.get(section)) ?? usualOf(reports.get(reportOf(document, section)))
}

type Counts = Map<string, { readonly period: Period; readonly count: number }>

const USUAL: ReadonlySet<string> = new Set(['month', 'quarter', 'financial-year', 'rolling-year'])
const NOT_NAMED = /current|present|now|writing|month|year$/i

function count<K>(groups: Map<K, Counts>, key: K, period: Period): void {
  const counts: Counts = groups.get(key) ?? new Map()
  groups.set(key, counts)
  counts.set(period.id, { period, count: (counts.get(period.id)?.count ?? 0) + 1 })
}

function usualOf(counts: Counts | undefined): Period | null {
  const all = [...(counts?.values() ?? [])]
  const sum = all.reduce((total, one) => total + one.count, 0)
  const most = Math.max(0, ...all.map((one) => one.count))
  if (most < LEAST_MENTIONS || most * 4 <= sum) return null
  // Last year's month is named nearly as often, to compare with: the latest of the usual ones is the report's own.
  const usual = all.filter((one) => one.count >= LEAST_MENTIONS && one.count * 2 >= most)
  return usual.sort((a, b) => ((a.period.end ?? '') < (b.period.end ?? '') ? 1 : -1))[0]?.period ?? null
}

/** The report that a section is part of. Each paper attached to an agenda item is a report of its own. */
function reportOf(document: Document, index: number): number {
  let top = index
  let attached = index
  for (let at: number | null = index; at !== null; at = document.sections[at]?.parent ?? null) {
    attached = top
    top = at
  }
  return document.sections[index]?.item ? attached : top
}

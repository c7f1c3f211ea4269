import type { Period } from '../../../schemas/period.js'
import type { Block } from '../../document/model.js'
import { findPeriods } from '../../language/periods.js'
import { INSPECTED, INSPECTION_DATES, INSPECTS } from '../../language/time-words.js'

/** An inspector's report says on its first pages when the inspectors were there. */
const firstBlocks = 40

/** Visits of inspectors take days or weeks; a longer time is what they looked back on. */
const longestVisit = 62

/**
 * The days of an inspection, from its labelled dates ("Inspection date: 30 September 2014 – 22 October 2014"), else from
 * the sentence that says when the inspectors came; null for all other papers.
 */
export function inspectionDates(blocks: readonly Block[]): Period | null {
  const texts = blocks
    .slice(0, firstBlocks)
    .flatMap((block) => (block.kind === 'table' ? block.table.cells.map(({ text }) => text) : [block.text]))
  for (const [index, text] of texts.entries()) {
    const label = INSPECTION_DATES.exec(text)
    if (!label) continue
    const rest = text.slice(label.index + label[0].length)
    const dates = visitIn(rest) ?? visitIn(texts[index + 1] ?? '')
    if (dates) return dates
  }
  for (const text of texts) {
    const dates = INSPECTED.test(text) && INSPECTS.test(text) ? visitIn(text.slice(0, 90)) : null
    if (dates) return dates
  }
  return null
}

function visitIn(text: string): Period | null {
  const found = findPeriods(text).find(
    ({ period, relative }) =>
      !relative && (period.kind === 'span' || period.kind === 'day') && isVisit(period),
  )
  return found?.period ?? null
}

function isVisit({ start, end }: Period): boolean {
  if (start === null || end === null) return false
  return (Date.parse(end) - Date.parse(start)) / 86_400_000 <= longestVisit
}

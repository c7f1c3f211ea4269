import type { Finding, FindingWorking } from '../../../schemas/finding.js'
import type { Tick } from '../../../schemas/validation.js'
import { workingLines } from '../reports/working-text.js'
import type { ViewCheck } from './view-data.js'

/** The checks of a view, and for each figure those that it took part in. */
export interface ViewedChecks {
  readonly checks: readonly ViewCheck[]
  readonly byFigure: ReadonlyMap<number, readonly number[]>
}

/** Findings first, then the comparisons that hold; `numbers` are the figures of the view by the ids of their records. */
export function viewChecks(
  findings: readonly Finding[],
  ticks: readonly Tick[],
  numbers: ReadonlyMap<string, number>,
): ViewedChecks {
  const checks: ViewCheck[] = []
  const byFigure = new Map<number, number[]>()
  const add = (check: ViewCheck, records: readonly (string | null)[]): void => {
    const figures = new Set(records.flatMap((record) => numbers.get(record ?? '') ?? []))
    for (const figure of figures) byFigure.set(figure, [...(byFigure.get(figure) ?? []), checks.length])
    if (figures.size > 0 || check.verdict !== 'holds') checks.push(check)
  }
  for (const { check, severity, message, explanation, working, computed, source, records } of findings) {
    const lines = linesOf(working, computed, numbers)
    const { page } = source
    add({ check, verdict: severity, message, explanation, page, working: lines }, [
      ...records,
      ...recordsOf(working),
    ])
  }
  for (const { check, text, label, page, working, record } of ticks) {
    const message = label === '' ? text : `${text}: ${label}`
    const lines = linesOf(working, null, numbers)
    add({ check, verdict: 'holds', message, explanation: '', page, working: lines }, [
      record,
      ...recordsOf(working),
    ])
  }
  return { checks, byFigure }
}

function recordsOf(working: FindingWorking | null): (string | null)[] {
  return working === null ? [] : [...working.above, ...working.below].map(({ record }) => record)
}

/** The lines of a sum as a report has them; the first ones are its terms, in their order. */
function linesOf(
  working: FindingWorking | null,
  computed: Finding['computed'],
  numbers: ReadonlyMap<string, number>,
): ViewCheck['working'] {
  const records = recordsOf(working)
  let term = 0
  return workingLines({ working, computed }).map((text) => {
    const isTerm = /^.\s/.test(text) && !/^[×=…]|^\s*─/.test(text) && term < records.length
    const record = isTerm ? records[term++] : null
    return { text, figure: numbers.get(record ?? '') ?? null }
  })
}

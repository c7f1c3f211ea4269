import type { Finding, FindingWorking } from '../../../schemas/finding.js'
import type { Tick } from '../../../schemas/validation.js'
import { workingLines } from '../reports/working-text.js'
import type { ViewCheck } from './view-data.js'

/** The checks of a view, and for each figure those that it took part in. */
export interface ViewedChecks {
  readonly checks: readonly ViewCheck[]
  readonly byFigure: ReadonlyMap<number, readonly number[]>
}

/** Figures and papers of a view by what findings call them: the ids of records, the names of files. */
export interface ViewNumbers {
  readonly figures: ReadonlyMap<string, number>
  readonly papers: ReadonlyMap<string, number>
}

/** Findings first, then the comparisons that hold. */
export function viewChecks(
  findings: readonly Finding[],
  ticks: readonly Tick[],
  { figures: numbers, papers }: ViewNumbers,
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
    const place = { paper: papers.get(source.file) ?? null, page: source.page }
    add({ check, verdict: severity, message, explanation, ...place, working: lines }, [
      ...records,
      ...recordsOf(working),
    ])
  }
  for (const { file, check, text, label, page, working, record } of ticks) {
    const message = label === '' ? text : `${text}: ${label}`
    const lines = linesOf(working, null, numbers)
    const paper = papers.get(file) ?? null
    add({ check, verdict: 'holds', message, explanation: '', paper, page, working: lines }, [
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

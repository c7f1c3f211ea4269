import type { Finding } from '../../../schemas/finding.js'
import type { Coverage, DatasetCounts, Validation } from '../../../schemas/validation.js'
import { numberText } from '../figure-text.js'
import { printable } from '../printable.js'
import { countOf, fails } from './finding-groups.js'
import type { ReportContext } from './reporter.js'

/**
 * A paper's words for a log: besides what steers a terminal, nothing in them starts a command of a workflow runner,
 * which takes `::` at the start of a line and `##[` anywhere for one.
 */
export function inert(text: string): string {
  return printable(text).replaceAll('::', ': :').replaceAll('##[', '## [')
}

/** `1 figure`, `1,234 figures` */
export function counted(count: number, noun: string): string {
  return `${numberText(count, 0)} ${noun}${count === 1 ? '' : 's'}`
}

/** `17 figures: 12 checked, 3 unverified, 2 unreadable` */
export function coverageText({ figures, checked, unverified, unreadable }: Coverage): string {
  return `${counted(figures, 'figure')}: ${numberText(checked, 0)} checked, ${numberText(unverified, 0)} unverified, ${numberText(unreadable, 0)} unreadable`
}

/** What became of the rows of a dataset. */
export function datasetText(counts: DatasetCounts): string {
  const parts: [number, string][] = [
    [counts.equal, 'equal'],
    [counts.roundedEqual, 'equal when rounded'],
    [counts.different, 'different'],
    [counts.otherPeriod, 'found with another period'],
    [counts.printed, 'printed but not read as this figure'],
    [counts.notFound, 'not found'],
    [counts.withoutValue, 'without a value'],
  ]
  const shown = parts.filter(([count]) => count > 0).map(([count, text]) => `${numberText(count, 0)} ${text}`)
  return `${inert(counts.file)}: ${counted(counts.rows, 'figure')}${shown.length > 0 ? `: ${shown.join(', ')}` : ''}`
}

/** `2 errors, 1 warning, 0 notes` */
export function countsText(findings: readonly Finding[]): string {
  const [errors, warnings, notes] = (['error', 'warning', 'note'] as const).map((s) => countOf(findings, s))
  return [counted(errors ?? 0, 'error'), counted(warnings ?? 0, 'warning'), counted(notes ?? 0, 'note')].join(
    ', ',
  )
}

/** How the run ends, in words: what was found, what the baseline knows, and whether that fails it. */
export function verdictText({ findings, known }: Validation, context: ReportContext): string {
  const failing = findings.filter((finding) => fails(finding, context.failOn)).length
  const parts = [findings.length === 0 ? 'nothing found' : countsText(findings)]
  if (known !== undefined) parts.push(`${numberText(known, 0)} known to the baseline`)
  if (context.maxFindings > 0 && failing > 0) {
    parts.push(`${numberText(failing, 0)} of at most ${numberText(context.maxFindings, 0)} allowed`)
  }
  return parts.join('; ')
}

/** `report.pdf, p. 7` */
export function placeText({ source }: Finding): string {
  return `${inert(source.file)}${source.page === null ? '' : `, p. ${source.page}`}`
}

/** `printed 47, computed 46 (45.5 to 46.5)`, or null where a finding compares no numbers. */
export function comparisonText({ check, published, computed, interval }: Finding): string | null {
  const [own, other] = check.startsWith('dataset.') ? ['dataset', 'paper'] : ['printed', 'computed']
  const parts: string[] = []
  if (published !== null) parts.push(`${own} ${digitsOf(published)}`)
  if (computed !== null) parts.push(`${other} ${digitsOf(computed)}`)
  if (parts.length === 0) return null
  const range =
    interval && interval[0] !== interval[1] ? ` (${digitsOf(interval[0])} to ${digitsOf(interval[1])})` : ''
  return `${parts.join(', ')}${range}`
}

/** `chance that it is true: 93%`, or null where a finding accuses nobody. */
export function chanceText({ chance }: Finding): string | null {
  return chance === null ? null : `chance that it is true: ${numberText(Math.round(chance * 100), 0)}%`
}

/** `Total › 2023/24`: the cell's header paths, or null for running text. */
export function cellText({ source: { table } }: Finding): string | null {
  const path = table ? [...table.row, ...table.column].map(inert).filter((part) => part !== '') : []
  return path.length > 0 ? path.join(' › ') : null
}

/** A number with no more digits than say something; sums of binary fractions end in noise. */
function digitsOf(value: number | string): string {
  if (typeof value === 'string') return inert(value)
  return numberText(Number(value.toPrecision(12)), 0)
}

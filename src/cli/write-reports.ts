import { appendFile } from 'node:fs/promises'
import type { Validation } from '../../schemas/validation.js'
import { jsonObject } from '../output/json.js'
import { countOf } from '../output/reports/finding-groups.js'
import { annotationsPerLevel } from '../output/reports/github-report.js'
import { markdownReport } from '../output/reports/markdown-report.js'
import type { ReportContext } from '../output/reports/reporter.js'
import { reporters } from '../output/reports/reporters.js'
import { plainStyle } from '../output/style.js'
import { baselineOf } from '../pipeline/baseline.js'
import { writeFailure } from '../sources/whole-file.js'
import { CannotRun } from './cannot-run.js'
import type { ReporterWish } from './reporter-wish.js'
import { savePaths } from './save-files.js'
import type { Terminal } from './terminal.js'

const forPrograms = ['json', 'sarif', 'junit'] as const

/** Two reports in one place would make one that no program can read. */
export function assertOneReportAPlace(wishes: readonly ReporterWish[]): void {
  const printed = wishes.filter(({ file }) => file === null).map(({ name }) => name)
  const strict = printed.find((name) => forPrograms.some((each) => each === name))
  if (strict !== undefined && printed.length > 1) {
    throw new CannotRun(
      `${printed.join(' and ')} cannot both go to standard output`,
      `give one a file, like --reporter ${strict}=findings.${strict === 'junit' ? 'xml' : strict}`,
    )
  }
  const files = wishes.flatMap(({ file }) => (file === null ? [] : [file]))
  const twice = files.find((file, index) => files.indexOf(file) !== index)
  if (twice !== undefined) throw new CannotRun(`two reports cannot both go to ${twice}`)
}

export interface ReportPlaces {
  readonly wishes: readonly ReporterWish[]
  /** The file that shall bear the findings of today as known ones, if any. */
  readonly baseline: string | undefined
}

/** Files first, all or none; then what is printed. Reports in files have no colour and one width. */
export async function writeReports(
  validation: Validation,
  { wishes, baseline }: ReportPlaces,
  context: ReportContext,
  terminal: Terminal,
): Promise<void> {
  const inFile = { ...context, style: plainStyle, width: 100 }
  const files: Record<string, string> = {}
  for (const { name, file } of wishes) {
    if (file !== null) files[file] = reporters[name](validation, inFile)
  }
  if (baseline !== undefined) files[baseline] = `${jsonObject({ ...baselineOf(validation) })}\n`
  await savePaths(files, 'name another file', terminal)
  for (const { name, file } of wishes) {
    if (file !== null) continue
    const report = reporters[name](validation, context)
    if (name === 'github') terminal.commands(report)
    else terminal.out(report)
  }
  if (wishes.some(({ name }) => name === 'github')) await writeStepSummary(validation, inFile, terminal)
}

/** GitHub shows few annotations a step; the summary holds all findings once there are more. */
async function writeStepSummary(
  validation: Validation,
  context: ReportContext,
  terminal: Terminal,
): Promise<void> {
  const file = terminal.stepSummary
  const more = (['error', 'warning', 'note'] as const).some(
    (severity) => countOf(validation.findings, severity) > annotationsPerLevel,
  )
  if (file === null || !more) return
  try {
    await appendFile(file, markdownReport(validation, context))
  } catch (error) {
    throw new CannotRun(`cannot write the step summary ${file}: ${writeFailure(error)}`)
  }
}

import type { Validation } from '../../schemas/validation.js'
import { checkTexts } from '../checks/checks.js'
import { printable } from '../output/printable.js'
import { fails } from '../output/reports/finding-groups.js'
import type { ReportContext } from '../output/reports/reporter.js'
import { runRules } from '../output/reports/run-rules.js'
import type { CheckedPapersOptions } from '../pipeline/checked-papers.js'
import type { DatasetFailure } from '../pipeline/read-dataset.js'
import { type ValidateOptions, validate } from '../pipeline/validate.js'
import { type ValidateDatasetsOptions, validateDatasets } from '../pipeline/validate-datasets.js'
import { readBaseline } from '../sources/read-baseline.js'
import { readMapping } from '../sources/read-mapping.js'
import { CannotRun } from './cannot-run.js'
import { catalogueFor } from './catalogue-for.js'
import { type LimitFlags, readingLimits } from './limit-options.js'
import { namedSources } from './named-sources.js'
import type { NetworkFlags } from './network-options.js'
import { paperProgress } from './paper-progress.js'
import { passwordPrompt } from './passwords.js'
import { type ReadingFlags, readingOptions } from './reading-options.js'
import { reportPaper } from './report-paper.js'
import type { ReporterWish } from './reporter-wish.js'
import { noteReview, type ReviewFlags, reviewFor } from './review-option.js'
import { assertFile } from './save-files.js'
import { recordsHint, savedAsFile } from './saved-records.js'
import { assertSpared } from './spare-sources.js'
import type { Terminal } from './terminal.js'
import { assertOneReportAPlace, writeReports } from './write-reports.js'

export interface ValidateFlags
  extends LimitFlags,
    NetworkFlags,
    ReviewFlags,
    Omit<ReadingFlags, 'minConfidence' | 'unlisted'> {
  readonly reporter?: readonly ReporterWish[]
  readonly failOn?: 'error' | 'warning'
  readonly maxFindings?: number
  readonly baseline?: string
  readonly tick?: true
  readonly pedantic?: true
  readonly writeBaseline?: true
  readonly against?: readonly string[]
  readonly mapping?: string
}

/** `yjs validate`: papers, saved records, or datasets against papers → findings in one or more reports. */
export async function runValidate(
  named: readonly string[],
  flags: ValidateFlags,
  terminal: Terminal,
): Promise<void> {
  const wishes = flags.reporter ?? [{ name: 'text', file: null }]
  assertOneReportAPlace(wishes)
  const written = flags.writeBaseline ? flags.baseline : undefined
  for (const file of writtenBy(flags)) await assertFile(file)
  const validation = await validated(named, flags, terminal)
  terminal.progress('')
  if (validation.papers.length === 0 && flags.against === undefined) {
    throw new CannotRun('there is nothing to check: the saved records are none', recordsHint)
  }
  if (validation.papers.every(({ outcome }) => !wasOpened(outcome))) {
    terminal.exitCode = 2
    return
  }
  const context: ReportContext = {
    rules: { ...runRules, ...checkTexts },
    failOn: flags.failOn ?? 'error',
    maxFindings: flags.maxFindings ?? 0,
    style: await terminal.style(),
    width: terminal.width,
  }
  await writeReports(validation, { wishes, baseline: written }, context, terminal)
  terminal.exitCode = exitCodeOf(validation, context, flags.writeBaseline === true)
}

/** The files that a run writes. */
function writtenBy({ reporter = [], writeBaseline, baseline }: ValidateFlags): (string | null | undefined)[] {
  return [...reporter.map(({ file }) => file), writeBaseline ? baseline : undefined]
}

async function validated(
  named: readonly string[],
  flags: ValidateFlags,
  terminal: Terminal,
): Promise<Validation> {
  if (flags.writeBaseline && flags.baseline === undefined) {
    throw new CannotRun('--write-baseline needs to know the file', 'name it with --baseline FILE')
  }
  if (flags.mapping !== undefined && flags.against === undefined) {
    throw new CannotRun('--mapping explains the columns of datasets', 'name the papers with --against PAPERS')
  }
  const table = named.find((name) => /\.(csv|tsv)$/i.test(name))
  if (table !== undefined && flags.against === undefined) {
    throw new CannotRun(
      `${printable(table)} is a table of figures, which is held against papers`,
      'name them with --against PAPERS',
    )
  }
  const catalogue = await catalogueFor(flags.catalogue ?? [])
  const asked = await Promise.all((flags.against ?? named).map(savedAsFile))
  const papers = await namedSources(asked, flags, terminal)
  const review = await reviewFor(flags, terminal)
  await assertSpared(writtenBy(flags), [flags.review, ...named, ...papers.map(({ path }) => path)])
  const options: ValidateOptions = {
    ...readingOptions(flags, catalogue),
    ...checkedPapersOptions(flags, papers.length, terminal),
    catalogue,
    ...(await baselineOption(flags)),
    ...(review === null ? {} : { review }),
    tick: flags.tick === true,
    pedantic: flags.pedantic === true,
  }
  if (flags.against === undefined) {
    const validation = await validate(papers, options)
    noteReview(review, flags, terminal)
    return validation
  }
  const mapping = await mappingOption(flags)
  const result = await validateDatasets(named, papers, { ...options, ...mapping })
  noteReview(review, flags, terminal)
  if (result.ok) return result.validation
  return refuse(result.failure, terminal)
}

/** Each place that breaks the schema has its line; the last of them ends the run. */
function refuse({ file, lines, hint }: DatasetFailure, terminal: Terminal): never {
  terminal.progress('')
  for (const line of lines.slice(0, -1)) terminal.complain(`yjs: ${printable(file)}: ${printable(line)}`)
  throw new CannotRun(
    `${printable(file)}: ${printable(lines.at(-1) ?? '')}`,
    hint === null ? null : printable(hint),
  )
}

async function mappingOption({ mapping }: ValidateFlags): Promise<Pick<ValidateDatasetsOptions, 'mapping'>> {
  if (mapping === undefined) return {}
  const reading = await readMapping(mapping)
  if (reading.ok) return { mapping: reading.mapping }
  throw new CannotRun(`${mapping}: ${reading.message}`, 'docs/validate.md shows a mapping')
}

function checkedPapersOptions(flags: ValidateFlags, count: number, terminal: Terminal): CheckedPapersOptions {
  return {
    limits: readingLimits(flags),
    ...paperProgress(terminal, count),
    ...passwordPrompt(terminal),
    onUnusable: (file, message) =>
      terminal.complain(`yjs: ${printable(file)}: ${printable(message)}; ${recordsHint}`),
    onResult: (result) => {
      terminal.progress('')
      reportPaper(result, terminal)
    },
  }
}

async function baselineOption({
  baseline,
  writeBaseline,
}: ValidateFlags): Promise<Pick<ValidateOptions, 'baseline'>> {
  if (baseline === undefined) return {}
  const reading = await readBaseline(baseline)
  if (writeBaseline) {
    if (reading.ok || reading.replaceable) return {}
    throw new CannotRun(`${baseline}: ${reading.message}, and is not overwritten`, 'name another file')
  }
  if (reading.ok) return { baseline: reading.baseline }
  throw new CannotRun(`${baseline}: ${reading.message}`, 'write it anew with --write-baseline')
}

/** Whether some page was there to look at, if only to say that it needs OCR. */
function wasOpened(outcome: Validation['papers'][number]['outcome']): boolean {
  return outcome === 'ok' || outcome === 'partial' || outcome === 'needs-ocr'
}

function exitCodeOf(
  { findings, papers }: Validation,
  { failOn, maxFindings }: ReportContext,
  borne: boolean,
): 0 | 1 {
  if (papers.some(({ outcome }) => outcome !== 'ok')) return 1
  const failing = findings.filter((finding) => fails(finding, failOn)).length
  return !borne && failing > maxFindings ? 1 : 0
}

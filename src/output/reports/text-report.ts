import type { Finding, Severity } from '../../../schemas/finding.js'
import type { Validation } from '../../../schemas/validation.js'
import { printableWithin } from '../printable.js'
import type { Style } from '../style.js'
import { wrapped } from '../wrapped.js'
import { bySeverity, type FindingGroup, groupedByCause } from './finding-groups.js'
import {
  cellText,
  chanceText,
  comparisonText,
  counted,
  coverageText,
  datasetText,
  inert,
  placeText,
  verdictText,
} from './report-text.js'
import type { ReportContext, Reporter } from './reporter.js'
import { workingLines, workingText } from './working-text.js'

/**
 * For a person: what was checked, then the findings, errors first, each with the quote, both numbers, the sum written
 * out and its page; what follows from a finding stands under it.
 */
export const textReport: Reporter = (validation, context) => {
  const { style } = context
  const lines = [style.heading(coverageText(validation.coverage))]
  if (validation.papers.length > 1 || validation.datasets) {
    for (const { file, outcome, message, coverage } of validation.papers) {
      const state = outcome === 'ok' ? coverageText(coverage) : inert(message ?? outcome)
      lines.push(
        `  ${outcome === 'ok' ? style.faint(`${inert(file)}: ${state}`) : style.warning(`${inert(file)}: ${state}`)}`,
      )
    }
  }
  for (const counts of validation.datasets ?? []) lines.push(`  ${datasetText(counts)}`)
  const explained = new Set<string>()
  for (const group of groupedByCause(bySeverity(validation.findings))) {
    lines.push('', ...groupLines(group, context, explained))
  }
  lines.push(...tickLines(validation, style))
  const clean = validation.findings.length === 0
  lines.push(
    '',
    clean ? style.good(verdictText(validation, context)) : style.heading(verdictText(validation, context)),
  )
  return `${lines.join('\n')}\n`
}

/** What holds, by paper and page, as an auditor ticks a page. */
function tickLines({ ticks, papers }: Validation, style: Style): string[] {
  if (ticks === undefined) return []
  const lines = ['', style.heading(`${counted(ticks.length, 'comparison')} that hold`)]
  let place = ''
  for (const tick of ticks) {
    const here = `${papers.length > 1 ? `${inert(tick.file)}, ` : ''}p. ${tick.page ?? '?'}`
    if (here !== place) lines.push(`  ${style.faint(here)}`)
    place = here
    const said = tick.label === '' ? inert(printableWithin(tick.quote, 60)) : inert(tick.label)
    const working = workingText({ working: tick.working, computed: null })
    lines.push(`    ✓ ${inert(tick.text)}  ${said} [${tick.check}]${working === null ? '' : ` = ${working}`}`)
  }
  return lines
}

const longestQuote = 400

function groupLines(
  { finding, knockOns }: FindingGroup,
  context: ReportContext,
  explained: Set<string>,
): string[] {
  const { style, width } = context
  return [
    ...wrapped(
      [
        dressed(finding.severity, style),
        style.heading(inert(finding.message)),
        style.faint(`[${finding.check}]`),
      ].flatMap((part) => part.split(' ')),
      width,
      ' ',
    ).map(indentAfterFirst(2)),
    ...detailLines(finding, explanationOf(finding, context, explained), context).map((line) => `  ${line}`),
    ...knockOns.flatMap((each) =>
      wrapped(
        [
          style.faint('follows from it:'),
          dressed(each.severity, style),
          inert(each.message),
          style.faint(`(${placeText(each)})`),
        ].flatMap((part) => part.split(' ')),
        width - 6,
        ' ',
      ).map((line, index) => `${index === 0 ? '    └ ' : '      '}${line}`),
    ),
  ]
}

function detailLines(finding: Finding, explanation: string, { style, width }: ReportContext): string[] {
  const quote = printableWithin(inert(finding.source.quote), longestQuote)
  const cell = cellText(finding)
  const place = cell === null ? placeText(finding) : `${placeText(finding)}, ${cell}`
  const comparison = [comparisonText(finding), chanceText(finding)].filter((part) => part !== null).join('; ')
  const texts = [
    style.faint(place),
    quote === '' ? null : `“${quote}”`,
    comparison === '' ? null : comparison,
    explanation === '' ? null : inert(explanation),
  ]
  return texts
    .filter((text) => text !== null)
    .flatMap((text) => wrapped(text.split(' '), width - 4, ' ').map(indentAfterFirst(2)))
    .concat(workingLines(finding).map((line) => `  ${line}`))
}

/** What a check does is said once; what is particular to a finding always. */
function explanationOf(
  { check, explanation }: Finding,
  { rules }: ReportContext,
  explained: Set<string>,
): string {
  const general = rules[check]?.explanation ?? ''
  if (!explained.has(check)) {
    explained.add(check)
    return explanation
  }
  return general === '' ? explanation : explanation.replace(general, '').trim()
}

function indentAfterFirst(columns: number): (line: string, index: number) => string {
  return (line, index) => (index === 0 ? line : `${' '.repeat(columns)}${line}`)
}

function dressed(severity: Severity, style: Style): string {
  if (severity === 'note') return style.faint('note:')
  return severity === 'error' ? style.bad('error:') : style.warning('warning:')
}

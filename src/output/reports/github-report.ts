import type { Finding, Severity } from '../../../schemas/finding.js'
import { bySeverity } from './finding-groups.js'
import { comparisonText, counted, coverageText, inert, placeText, verdictText } from './report-text.js'
import type { Reporter } from './reporter.js'

/** How many annotations of one level GitHub shows for a step; what comes after them is dropped without a word. */
export const annotationsPerLevel = 10

const commands: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', note: 'notice' }

/**
 * Workflow commands that GitHub turns into annotations: ten errors, ten warnings, ten notices. The lines around them
 * count all, and say where the others are: in the step summary, which the command line writes beside this report.
 */
export const githubReport: Reporter = (validation, context) => {
  const findings = bySeverity(validation.findings)
  const left = { error: annotationsPerLevel, warning: annotationsPerLevel, note: annotationsPerLevel }
  const shown = findings.filter(({ severity }) => left[severity]-- > 0)
  const unread = validation.papers.filter(({ outcome }) => outcome !== 'ok')
  const lines = [
    coverageText(validation.coverage),
    ...unread.map(({ file, outcome, message }) => `${inert(file)}: ${inert(message ?? outcome)}`),
    ...shown.map(annotation),
  ]
  if (shown.length < findings.length) {
    lines.push(`${counted(findings.length - shown.length, 'further finding')} in the step summary`)
  }
  lines.push(verdictText(validation, context))
  return `${lines.join('\n')}\n`
}

function annotation(finding: Finding): string {
  const properties = [
    `file=${property(inert(finding.source.file))}`,
    `title=${property(inert(finding.title))}`,
  ]
  const parts = [
    `${placeText(finding)}: ${inert(finding.message)}`,
    comparisonText(finding),
    inert(finding.explanation),
  ]
  const message = parts.filter((part) => part !== null && part !== '').join('\n')
  return `::${commands[finding.severity]} ${properties.join(',')}::${data(message)}`
}

/** The runner's own escapes: https://github.com/actions/toolkit/blob/main/packages/core/src/command.ts */
function data(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A')
}

function property(text: string): string {
  return data(text).replaceAll(':', '%3A').replaceAll(',', '%2C')
}

import type { Finding } from '../../../schemas/finding.js'
import type { Validation } from '../../../schemas/validation.js'
import { printable } from '../printable.js'
import { fails } from './finding-groups.js'
import { cellText, comparisonText, coverageText, placeText } from './report-text.js'
import type { ReportContext, Reporter } from './reporter.js'

/**
 * JUnit XML as Jenkins, GitLab and Azure read it: a suite for each paper. Its first case is the reading of the paper,
 * with the coverage; each finding is a case that fails, or passes with its text where it does not fail the run.
 */
export const junitReport: Reporter = (validation, context) => {
  const suites = suitesOf(validation).map((suite) => suiteXml(suite, context))
  const sum = (count: (suite: SuiteXml) => number): number =>
    suites.reduce((total, suite) => total + count(suite), 0)
  const counts = `tests="${sum((s) => s.tests)}" failures="${sum((s) => s.failures)}" errors="${sum((s) => s.errors)}"`
  const lines = [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<testsuites name="${attribute(validation.tool.name)}" ${counts}>`,
    ...suites.map(({ xml }) => xml),
    '</testsuites>',
  ]
  return `${lines.join('\n')}\n`
}

type Paper = Validation['papers'][number]

interface Suite {
  readonly file: string
  /** Null for a file that findings name and that is no paper: a dataset, a baseline. */
  readonly paper: Paper | null
  readonly findings: readonly Finding[]
}

interface SuiteXml {
  readonly xml: string
  readonly tests: number
  readonly failures: number
  readonly errors: number
}

function suitesOf({ papers, findings }: Validation): Suite[] {
  const byFile = new Map<string, Finding[]>(papers.map(({ file }) => [file, []]))
  for (const finding of findings) {
    const { file } = finding.source
    byFile.set(file, [...(byFile.get(file) ?? []), finding])
  }
  return [...byFile].map(([file, own]) => ({
    file,
    paper: papers.find((paper) => paper.file === file) ?? null,
    findings: own,
  }))
}

function suiteXml({ file, paper, findings }: Suite, { failOn }: ReportContext): SuiteXml {
  const failing = findings.filter((finding) => fails(finding, failOn)).length
  const cases = [
    ...(paper === null ? [] : [readingCase(paper)]),
    ...findings.map((finding) => findingCase(finding, fails(finding, failOn))),
  ]
  const errors = paper !== null && paper.outcome !== 'ok' ? 1 : 0
  const counts = `tests="${cases.length}" failures="${failing}" errors="${errors}"`
  const xml = [`  <testsuite name="${attribute(file)}" ${counts}>`, ...cases, '  </testsuite>'].join('\n')
  return { xml, tests: cases.length, failures: failing, errors }
}

function readingCase({ file, outcome, message, coverage }: Paper): string {
  const body =
    outcome === 'ok'
      ? `      <system-out>${content(coverageText(coverage))}</system-out>`
      : `      <error type="${attribute(outcome)}" message="${attribute(message ?? outcome)}"/>`
  return caseXml(file, 'read', body)
}

function findingCase(finding: Finding, failing: boolean): string {
  const cell = cellText(finding)
  const text = [
    `${placeText(finding)}${cell === null ? '' : `, ${cell}`}`,
    `“${finding.source.quote}”`,
    comparisonText(finding),
    finding.explanation,
  ]
    .filter((line) => line !== null && line !== '')
    .map((line) => content(line ?? ''))
    .join('\n')
  const body = failing
    ? `      <failure type="${attribute(finding.severity)}" message="${attribute(finding.message)}">${text}</failure>`
    : `      <system-out>${content(`${finding.severity}: ${finding.message}`)}\n${text}</system-out>`
  return caseXml(finding.source.file, `${finding.check}: ${finding.message}`, body)
}

function caseXml(file: string, name: string, body: string): string {
  return `    <testcase classname="${attribute(file)}" name="${attribute(name)}">\n${body}\n    </testcase>`
}

/** What XML 1.0 admits in no spelling: lone surrogates and the two non-characters; controls are gone before. */
const notXml = /\p{Surrogate}|[\ufffe\uffff]/gu

function content(text: string): string {
  return printable(text)
    .replace(notXml, '\ufffd')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
}

function attribute(text: string): string {
  return content(text).replaceAll('"', '&quot;')
}

import type { Log, Notification, ReportingDescriptor, Result, Run } from 'sarif'
import type { Finding } from '../../../schemas/finding.js'
import type { Validation } from '../../../schemas/validation.js'
import { fingerprintsOf } from '../../pipeline/finding-fingerprints.js'
import { inertJson } from '../json.js'
import { printable } from '../printable.js'
import { chanceText, comparisonText, coverageText } from './report-text.js'
import type { Reporter, RuleText } from './reporter.js'
import { placeOf, termsOf, workingText } from './working-text.js'

/**
 * SARIF 2.1.0 (https://docs.oasis-open.org/sarif/sarif/v2.1.0/), as code scanning services read it. A paper has pages
 * and no lines, so `startLine` is the page; the region's properties hold page and boxes by their names.
 */
export const sarifReport: Reporter = (validation, { rules }) => {
  const checks = [...new Set(validation.findings.map(({ check }) => check))].sort()
  const fingerprints = fingerprintsOf(validation.findings)
  const run: Run = {
    tool: {
      driver: {
        name: 'yjs',
        version: validation.tool.version,
        rules: checks.map((check) => ruleOf(check, rules[check], validation.findings)),
      },
    },
    columnKind: 'utf16CodeUnits',
    invocations: [
      {
        executionSuccessful: validation.papers.every(({ outcome }) => outcome === 'ok'),
        toolExecutionNotifications: validation.papers.flatMap(notificationsOf),
      },
    ],
    artifacts: validation.papers.map(({ file, paper }) => ({
      location: { uri: uriOf(file) },
      ...(paper === null ? {} : { hashes: { 'sha-256': paper.replace(/^sha256:/, '') } }),
    })),
    results: validation.findings.map((finding, index) =>
      resultOf(finding, checks.indexOf(finding.check), fingerprints[index] ?? ''),
    ),
    properties: { coverage: validation.coverage },
  }
  const log: Log = {
    $schema: 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json',
    version: '2.1.0',
    runs: [run],
  }
  return `${inertJson(JSON.stringify(log, null, 2))}\n`
}

function ruleOf(
  check: string,
  text: RuleText | undefined,
  findings: readonly Finding[],
): ReportingDescriptor {
  const title = text?.title ?? findings.find((finding) => finding.check === check)?.title ?? check
  const explanation = text?.explanation ?? title
  const other = text?.otherReading ? ` A warning where another reading exists: ${text.otherReading}` : ''
  return {
    id: check,
    shortDescription: { text: title },
    fullDescription: { text: explanation },
    help: { text: `${explanation}${other}` },
  }
}

function resultOf(finding: Finding, ruleIndex: number, fingerprint: string): Result {
  const { source } = finding
  const page = source.page ?? 1
  const table = source.table ? { row: source.table.row, column: source.table.column } : null
  return {
    ruleId: finding.check,
    ruleIndex,
    level: finding.severity,
    message: { text: messageOf(finding) },
    locations: [
      {
        physicalLocation: {
          artifactLocation: { uri: uriOf(source.file) },
          region: {
            startLine: page,
            ...(source.quote === '' ? {} : { snippet: { text: printable(source.quote) } }),
            properties: { page: source.page, boxes: source.boxes, table },
          },
        },
      },
    ],
    ...relatedOf(finding),
    partialFingerprints: { 'councilFigures/v1': fingerprint },
    properties: {
      id: finding.id,
      cause: finding.cause,
      records: finding.records,
      published: finding.published,
      computed: finding.computed,
      interval: finding.interval,
      chance: finding.chance,
    },
  }
}

/** The figures that a finding is computed from, each a place to go to. */
function relatedOf({ working, source }: Finding): Pick<Result, 'relatedLocations'> {
  if (working === null) return {}
  const relatedLocations = termsOf(working).map(({ sign, term }, id) => ({
    id,
    physicalLocation: {
      artifactLocation: { uri: uriOf(source.file) },
      region: { startLine: term.page ?? source.page ?? 1, properties: { page: term.page } },
    },
    message: { text: linkless(printable(`${sign} ${term.text} ${placeOf(term)}`.trim())) },
  }))
  return relatedLocations.length > 0 ? { relatedLocations } : {}
}

function linkless(text: string): string {
  return text.replaceAll('](', '] (')
}

/** In a SARIF message `[text](target)` is a link: a paper's words make none. */
function messageOf(finding: Finding): string {
  const parts = [
    finding.message,
    comparisonText(finding),
    workingText(finding),
    chanceText(finding),
    finding.explanation,
  ]
  return parts
    .filter((part) => part !== null && part !== '')
    .map((part) => printable(part ?? ''))
    .join('\n')
    .replaceAll('](', '] (')
}

function notificationsOf({ file, outcome, message, coverage }: Validation['papers'][number]): Notification[] {
  const location = { physicalLocation: { artifactLocation: { uri: uriOf(file) } } }
  if (outcome === 'ok') {
    return [{ level: 'none', message: { text: coverageText(coverage) }, locations: [location] }]
  }
  const text = printable(message ?? outcome)
  return [{ level: 'error', message: { text }, locations: [location] }]
}

/** Relative paths stay relative to where the command ran, as the services expect. */
function uriOf(named: string): string {
  // Half of a surrogate pair has no place in an address.
  const file = named.replace(/\p{Surrogate}/gu, '\ufffd')
  if (/^https?:\/\//i.test(file)) return encodeURI(file)
  const path = file.split('/').map(encodeURIComponent).join('/')
  return path.startsWith('/') ? `file://${path}` : path
}

import type { Validation } from '../../schemas/validation.js'
import { checkTexts } from '../checks/checks.js'
import { type ReporterName, reporters } from '../output/reports/reporters.js'
import { runRules } from '../output/reports/run-rules.js'
import { plainStyle } from '../output/style.js'

/** What decides whether a report speaks of failure, and how wide one to be read is. */
export interface ReportOptions {
  /** The least severity that fails the run; `error` unless said otherwise. */
  readonly failOn?: 'error' | 'warning'
  /** How many findings that fail the run are borne before it does; 0 unless said otherwise. */
  readonly maxFindings?: number
  /** Columns of `text`; 100 unless said otherwise. */
  readonly width?: number
}

/**
 * A validation as a report, as `yjs validate --reporter NAME=FILE` writes it: `text`, `json`, `sarif`, `junit`, `github` or
 * `markdown`, closed by a line end.
 *
 * @example
 * await writeFile('findings.sarif', report(await validate(['pack.pdf']), 'sarif'))
 */
export function report(
  validation: Validation,
  name: ReporterName,
  { failOn = 'error', maxFindings = 0, width = 100 }: ReportOptions = {},
): string {
  const rules = { ...runRules, ...checkTexts }
  return reporters[name](validation, { rules, failOn, maxFindings, style: plainStyle, width })
}

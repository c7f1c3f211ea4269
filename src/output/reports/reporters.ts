import { githubReport } from './github-report.js'
import { jsonReport } from './json-report.js'
import { junitReport } from './junit-report.js'
import { markdownReport } from './markdown-report.js'
import type { Reporter } from './reporter.js'
import { sarifReport } from './sarif-report.js'
import { textReport } from './text-report.js'

export type ReporterName = 'text' | 'json' | 'sarif' | 'junit' | 'github' | 'markdown'

/** The reporters by the names that the command line gives them. */
export const reporters: Readonly<Record<ReporterName, Reporter>> = {
  text: textReport,
  json: jsonReport,
  sarif: sarifReport,
  junit: junitReport,
  github: githubReport,
  markdown: markdownReport,
}

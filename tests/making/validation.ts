import type { Finding } from '../../schemas/finding.js'
import type { Coverage, Validation } from '../../schemas/validation.js'
import type { ReportContext } from '../../src/output/reports/reporter.js'
import { plainStyle } from '../../src/output/style.js'

type Change = Partial<Omit<Finding, 'source'>> & { source?: Partial<Finding['source']> }

/** A finding for tests: a plausible one, with what the test is about put in. */
export function findingWith({ source, ...parts }: Change = {}): Finding {
  return {
    id: 'f1',
    check: 'table-total',
    severity: 'error',
    title: 'A total does not follow',
    message: '42 is printed as the total, but its parts add up to 40 (31 + 9)',
    records: ['r1'],
    cause: null,
    published: 42,
    computed: 40,
    interval: null,
    explanation: 'A total is compared with the sum of its lines.',
    working: null,
    chance: null,
    ...parts,
    source: {
      paper: `sha256:${'a'.repeat(64)}`,
      file: 'papers/report.pdf',
      page: 7,
      boxes: [[10, 20, 30, 40]],
      quote: 'Total 47 41 42',
      table: { row: ['Total'], column: ['2023/24'] },
      ...source,
    },
  }
}

export const someCoverage: Coverage = { figures: 17, checked: 12, unverified: 3, unreadable: 2 }

/** A validation of one paper with these findings. */
export function validationWith(findings: readonly Finding[], parts: Partial<Validation> = {}): Validation {
  const paper = `sha256:${'a'.repeat(64)}`
  return {
    tool: { name: 'council-figures', version: '0.0.0' },
    coverage: someCoverage,
    papers: [{ file: 'papers/report.pdf', paper, outcome: 'ok', message: null, coverage: someCoverage }],
    findings: [...findings],
    ...parts,
  }
}

/** How a report is printed into a pipe. */
export const inPipe: ReportContext = {
  rules: {},
  failOn: 'error',
  maxFindings: 0,
  style: plainStyle,
  width: 100,
}

/** What a hostile paper might print: markup, commands of runners, terminal escapes, links, names of people. */
export const hostileText =
  '</failure><script>alert(1)</script> ]]> ::error::x ##[group]y \u001b[31mred\u0007 | a `b` *c* [d](https://e.example) @someone <!-- & "q"'

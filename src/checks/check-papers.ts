import type { Catalogue } from '../../schemas/catalogue.js'
import type { Finding } from '../../schemas/finding.js'
import type { Validation } from '../../schemas/validation.js'
import type { CheckedPaper } from './checked-paper.js'
export function checkPapers(
  papers: readonly CheckedPaper[],
  _catalogue: Catalogue,
): { findings: Finding[]; papers: Validation['papers']; coverage: Validation['coverage'] } {
  const of = (n: number) => ({ figures: n, checked: 0, unverified: n, unreadable: 0 })
  return {
    findings: [],
    papers: papers.map(({ file, paper, outcome, message, records }) => ({
      file,
      paper,
      outcome,
      message,
      coverage: of(records.length),
    })),
    coverage: of(papers.reduce((s, p) => s + p.records.length, 0)),
  }
}

import type { Catalogue } from '../../schemas/catalogue.js'
import type { Finding } from '../../schemas/finding.js'
import type { MetricRecord } from '../../schemas/record.js'
import type { CheckedPaper } from '../checks/checked-paper.js'
import { findingsOf } from '../checks/findings.js'
import { toldOf } from '../checks/reliability.js'
import { checkRestatements, restatementCheck } from '../checks/restatements.js'
import { byCodeUnit } from '../series/series-key.js'

/**
 * What the records of one metric, of all papers, say differently of one figure, in the order of papers' names. Only
 * figures of one metric are compared with each other, so metric by metric is all there is to compare.
 */
export function restatementsOf(records: readonly MetricRecord[], catalogue: Catalogue): Finding[] {
  const papers = papersOf(records)
  const claims = checkRestatements(papers, catalogue).map((said) => ({ ...said, check: restatementCheck.id }))
  const findings = papers.flatMap((paper) =>
    findingsOf(
      claims.filter(({ stated }) => stated.record?.source.paper === paper.paper),
      paper,
    ),
  )
  return toldOf(findings, false)
}

function papersOf(records: readonly MetricRecord[]): CheckedPaper[] {
  const byPaper = new Map<string, MetricRecord[]>()
  for (const record of records) {
    const known = byPaper.get(record.source.paper)
    if (known) known.push(record)
    else byPaper.set(record.source.paper, [record])
  }
  const outcome = 'ok'
  return [...byPaper]
    .map(([paper, own]) => {
      const file = own[0]?.source.file ?? ''
      return { file, paper, outcome, message: null, records: own, tokens: [], document: null } as const
    })
    .sort((a, b) => byCodeUnit(a.file, b.file) || byCodeUnit(a.paper, b.paper))
}

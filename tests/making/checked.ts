import { loadCatalogue } from '../../schemas/catalogue.js'
import type { Finding } from '../../schemas/finding.js'
import type { MetricRecord } from '../../schemas/record.js'
import { checkPapers, claimsOf } from '../../src/checks/check-papers.js'
import type { CheckedPaper } from '../../src/checks/checked-paper.js'
import { findingsOf } from '../../src/checks/findings.js'
import type { Document } from '../../src/document/model.js'
import { extractRecords } from '../../src/extract/extract-records.js'
import { documentOf, type Part, paper } from './prose.js'

/** A short paper, read and ready to be checked. */
export function checkedPaper(parts: readonly Part[], changes: Partial<Document> = {}): CheckedPaper {
  const document = documentOf(parts, changes)
  const { records, tokens } = extractRecords(document, loadCatalogue(), paper)
  return { file: paper.file, paper: paper.sha256, outcome: 'ok', message: null, records, tokens, document }
}

/** Saved records, checked without their paper. */
export function checkedRecords(records: readonly MetricRecord[]): CheckedPaper {
  const hash = records[0]?.source.paper ?? null
  return { file: 'paper.pdf', paper: hash, outcome: 'ok', message: null, records, tokens: [], document: null }
}

export function findingsIn(...papers: readonly CheckedPaper[]): readonly Finding[] {
  return checkPapers(papers, loadCatalogue()).findings
}

/**
 * What the checks say of a short paper, likelier a misreading or not, each as a line: severity, check, published and
 * computed; notes are left out.
 */
export function findingLines(...parts: readonly Part[]): string[] {
  return linesOfFindings(findingsSaid(checkedPaper(parts)))
}

/** What the checks say of a paper before it is weighed whether a misreading is the likelier explanation. */
export function findingsSaid(paper: CheckedPaper): readonly Finding[] {
  return findingsOf(claimsOf(paper, loadCatalogue()), paper)
}

export function linesOfFindings(findings: readonly Finding[]): string[] {
  return findings
    .filter(({ severity }) => severity !== 'note')
    .map(({ severity, check, published, computed }) => `${severity} ${check} ${published} ${computed}`)
}

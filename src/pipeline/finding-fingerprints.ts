import { createHash } from 'node:crypto'
import type { Finding } from '../../schemas/finding.js'

/**
 * A fingerprint for each finding, in their order: the same finding in the same paper keeps it, whatever other papers
 * are read, in which order, under which file name, and whatever else is found. Made of the paper's hash, the check, the
 * statement and both numbers; repetitions of one statement in a paper are told apart by their place among each other.
 */
export function fingerprintsOf(findings: readonly Finding[]): string[] {
  const seen = new Map<string, number>()
  return findings.map((finding) => {
    const key = statementOf(finding)
    const before = seen.get(key) ?? 0
    seen.set(key, before + 1)
    return createHash('sha256').update(`${key}\n${before}`).digest('hex').slice(0, 32)
  })
}

function statementOf({ check, published, computed, source }: Finding): string {
  const quote = source.quote.replace(/\s+/g, ' ').trim()
  return JSON.stringify([source.paper, check, quote, source.table, published, computed])
}

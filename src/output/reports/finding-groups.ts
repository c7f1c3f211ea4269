import type { Finding, Severity } from '../../../schemas/finding.js'

/** A finding with those that follow from it, at any depth, in their order. */
export interface FindingGroup {
  readonly finding: Finding
  readonly knockOns: readonly Finding[]
}

const severities: readonly Severity[] = ['error', 'warning', 'note']

/** Findings under their causes. A finding whose cause is not among them (the baseline knows it) heads its own group. */
export function groupedByCause(findings: readonly Finding[]): FindingGroup[] {
  const byId = new Map(findings.map((finding) => [finding.id, finding]))
  const groups = new Map<Finding, Finding[]>()
  for (const finding of findings) {
    const head = headOf(finding, byId)
    const knockOns = groups.get(head) ?? []
    if (finding !== head) knockOns.push(finding)
    groups.set(head, knockOns)
  }
  return [...groups].map(([finding, knockOns]) => ({ finding, knockOns }))
}

/** Errors first, then warnings, then notes; within each the order of the checks. */
export function bySeverity(findings: readonly Finding[]): Finding[] {
  return severities.flatMap((severity) => findings.filter((finding) => finding.severity === severity))
}

export function countOf(findings: readonly Finding[], severity: Severity): number {
  return findings.reduce((count, finding) => count + (finding.severity === severity ? 1 : 0), 0)
}

/** Whether a finding counts against the run. */
export function fails({ severity }: Finding, failOn: 'error' | 'warning'): boolean {
  return severity === 'error' || (severity === 'warning' && failOn === 'warning')
}

/** Follows causes upwards; findings that name each other in a ring stop at the first one met again. */
function headOf(finding: Finding, byId: ReadonlyMap<string, Finding>): Finding {
  const seen = new Set<Finding>()
  let head = finding
  while (!seen.has(head)) {
    seen.add(head)
    const cause = head.cause === null ? undefined : byId.get(head.cause)
    if (cause === undefined) return head
    head = cause
  }
  return finding
}

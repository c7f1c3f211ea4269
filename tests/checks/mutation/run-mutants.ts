import { loadCatalogue } from '../../../schemas/catalogue.js'
import type { MetricRecord } from '../../../schemas/record.js'
import type { CheckedPaper } from '../../../src/checks/checked-paper.js'
import { findingsSaid } from '../../making/checked.js'
import { type Constraint, constraintsThatHold, isFeasible } from './brute-force.js'
import { type Mutant, type MutantKind, mutantsOf } from './mutants.js'

export interface MutationReport {
  /** Figures that stand in a statement that holds and in none that fails before anything is changed. */
  figures: number
  mutants: number
  /** Mutants that no true values could be printed as, by the brute-force enumerator. */
  infeasible: number
  found: number
  /** Mutants in which two broken statements cross, with no other figure in common, and those of them that a finding names first. */
  crossing: number
  namedFirst: number
  missed: string[]
  unnamed: string[]
  byKind: Record<string, { mutants: number; infeasible: number; found: number }>
}

const catalogue = loadCatalogue()

/** Misprints every clean figure in every way and asks the checks; `every` thins the mutants out for a quick run. */
export function runMutants(records: readonly MetricRecord[], every = 1): MutationReport {
  const report: MutationReport = {
    figures: 0,
    mutants: 0,
    infeasible: 0,
    found: 0,
    crossing: 0,
    namedFirst: 0,
    missed: [],
    unnamed: [],
    byKind: {},
  }
  const constraints = constraintsThatHold(records, catalogue)
  const byFigure = new Map<string, Constraint[]>()
  for (const constraint of constraints) {
    for (const { id } of [constraint.stated, ...constraint.operands]) {
      byFigure.set(id, [...(byFigure.get(id) ?? []), constraint])
    }
  }
  const suspects = new Set(findingsOf(records).flatMap((finding) => finding.records))
  let count = 0
  for (const record of records) {
    const own = byFigure.get(record.id)
    if (!own || suspects.has(record.id)) continue
    report.figures += 1
    const family = familyOf(record, records)
    for (const mutant of mutantsOf(record, neighboursOf(record, records))) {
      count += 1
      if (count % every === 0) judgeMutant(mutant, own, family, report)
    }
  }
  return report
}

function judgeMutant(
  { kind, record }: Mutant,
  constraints: readonly Constraint[],
  family: readonly MetricRecord[],
  report: MutationReport,
): void {
  const row = report.byKind[kind satisfies MutantKind] ?? { mutants: 0, infeasible: 0, found: 0 }
  report.byKind[kind] = row
  report.mutants += 1
  row.mutants += 1
  const broken = constraints.filter((constraint) => !isFeasible(constraint, record))
  const findings = findingsOf(misprinted(family, record)).filter(({ records }) => records.includes(record.id))
  if (findings.length > 0) {
    row.found += broken.length > 0 ? 1 : 0
  }
  if (broken.length === 0) return
  report.infeasible += 1
  row.infeasible += 1
  if (findings.length > 0) report.found += 1
  else
    report.missed.push(
      `${record.id} ${record.metric} ${record.text} (${kind}): ${broken.map((one) => one.kind).join(', ')}`,
    )
  if (!crossesIn(record, broken)) return
  report.crossing += 1
  const leads = findings.filter(({ cause }) => cause === null)
  if (leads.some(({ records }) => records[0] === record.id)) report.namedFirst += 1
  else
    report.unnamed.push(
      `${record.id} ${record.metric} ${record.text} (${kind}): ${broken.map((one) => one.kind).join(', ')} | ${leads.map((lead) => `${lead.check} ${lead.records.join(' ')}`).join('; ')}`,
    )
}

/** The figures as they would be read from the misprinted paper: those of the same sentence quote it as it is printed now. */
function misprinted(family: readonly MetricRecord[], record: MetricRecord): MetricRecord[] {
  const { quote } = record.source
  const before = family.find(({ id }) => id === record.id)?.source.quote
  return family.map((one) => {
    if (one.id === record.id) return record
    return one.source.quote === before ? { ...one, source: { ...one.source, quote } } : one
  })
}

/** Whether two broken statements have this figure in common and nothing else. */
function crossesIn({ id }: MetricRecord, broken: readonly Constraint[]): boolean {
  const others = broken.map(
    ({ stated, operands }) =>
      new Set([stated, ...operands].map((record) => record.id).filter((one) => one !== id)),
  )
  return others.some((first, index) =>
    others.slice(index + 1).some((second) => [...first].every((one) => !second.has(one))),
  )
}

export function findingsOf(records: readonly MetricRecord[]) {
  return findingsSaid(paperOf(records)).filter(({ severity }) => severity !== 'note')
}

export function paperOf(records: readonly MetricRecord[]): CheckedPaper {
  return {
    file: 'paper.pdf',
    paper: records[0]?.source.paper ?? null,
    outcome: 'ok',
    message: null,
    records,
    tokens: [],
    document: null,
  }
}

/** Only figures of the same family and area can contradict each other; leaving the others out saves time. */
function familyOf(record: MetricRecord, records: readonly MetricRecord[]): MetricRecord[] {
  const family = record.metric.split('.')[0]
  return records.filter(({ metric, area }) => area.id === record.area.id && metric.split('.')[0] === family)
}

/** The figures of the same kind in the other rows of the table. */
function neighboursOf(record: MetricRecord, records: readonly MetricRecord[]): MetricRecord[] {
  const { table } = record.source
  return records.filter(
    ({ id, source, unit }) =>
      table !== null && source.table?.index === table.index && unit === record.unit && id !== record.id,
  )
}

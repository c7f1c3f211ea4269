import type { Catalogue } from '../../schemas/catalogue.js'
import type { MetricRecord } from '../../schemas/record.js'
import { printable } from '../output/printable.js'
import { type FilterFlags, filterOf } from './filter-options.js'
import type { Terminal } from './terminal.js'

/** The records that the flags ask for, paper by paper, and at the end what there is instead where none was. */
export class AskedRecords {
  readonly #flags: FilterFlags
  readonly #wanted: ((record: MetricRecord) => boolean) | null
  readonly #dimensions = new Set<string>()
  /** Those of all papers, as long as none is wanted. */
  #others: MetricRecord[] | null = []

  constructor(flags: FilterFlags) {
    this.#flags = flags
    this.#wanted = filterOf(flags)
  }

  /** Those of one paper that are wanted. */
  of(records: readonly MetricRecord[]): readonly MetricRecord[] {
    if (this.#wanted === null) return records
    for (const { dimensions } of records)
      for (const dimension of Object.keys(dimensions)) this.#dimensions.add(dimension)
    const kept = records.filter(this.#wanted)
    if (kept.length > 0) this.#others = null
    for (const record of records) this.#others?.push(record)
    return kept
  }

  /** Says of a dimension that nobody knows, and of what is asked for and nowhere, once for all papers, what there is. */
  note({ dimensions }: Catalogue, terminal: Terminal): void {
    const known = new Set([...dimensions.keys(), ...this.#dimensions])
    const unknown = (this.#flags.dimension ?? []).find(([dimension]) => !known.has(dimension))
    if (unknown) {
      const there = someOf(this.#dimensions.size > 0 ? this.#dimensions : known)
      terminal.note(printable(`yjs: there is no dimension ${unknown[0]}; the dimensions are ${there}`))
    } else if (this.#others !== null && this.#others.length > 0)
      terminal.note(printable(nothingFits(this.#others, this.#flags)))
  }
}

/** Of the first thing that is asked for and nowhere, some that there are; else that nothing is all of it. */
function nothingFits(records: readonly MetricRecord[], flags: FilterFlags): string {
  const named = new Set(flags.dimension?.map(([dimension]) => dimension))
  const members = ({ dimensions }: MetricRecord) =>
    Object.entries(dimensions).flatMap(([dimension, member]) =>
      named.has(dimension) ? [`${dimension}=${member}`] : [],
    )
  const kinds = [
    ['metrics', { metric: flags.metric }, ({ metric }: MetricRecord) => [metric]],
    ['areas', { area: flags.area }, ({ area }: MetricRecord) => [area.name]],
    ['periods', { period: flags.period }, ({ period }: MetricRecord) => [period.id]],
    ['groups', { dimension: flags.dimension }, members],
  ] as const
  for (const [name, flag, partsOf] of kinds) {
    const wanted = filterOf(flag as FilterFlags)
    if (wanted === null || records.some(wanted)) continue
    const there = new Set(records.flatMap(partsOf).filter((value) => value !== ''))
    if (there.size > 0) return `yjs: no figure is of what was asked for; the ${name} are ${someOf(there)}`
  }
  return `yjs: none of the ${records.length} figures is all that was asked for`
}

function someOf(values: ReadonlySet<string>): string {
  const sorted = [...values].sort()
  return `${sorted.slice(0, 8).join(', ')}${sorted.length > 8 ? ', …' : ''}`
}

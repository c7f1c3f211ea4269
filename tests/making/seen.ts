import { loadCatalogue } from '../../schemas/catalogue.js'
import { type GatheredReading, gatheringWitness } from '../../src/extract/explain/gathered-reading.js'
import type { Outcomes } from '../../src/extract/explain/outcomes.js'
import { extractRecords } from '../../src/extract/extract-records.js'
import type { TokenAccount } from '../../src/extract/token-account.js'
import { documentOf, type Part, paper } from './prose.js'

/** What a witness is told of a paper with these parts, and what became of its numbers. */
export function seen(...parts: readonly Part[]): {
  readonly reading: GatheredReading
  readonly outcomes: Outcomes
  readonly tokens: readonly TokenAccount[]
} {
  const { witness, gathered } = gatheringWitness()
  const { records, tokens } = extractRecords(documentOf(parts), loadCatalogue(), paper, { witness })
  const reading = gathered()
  if (!reading) throw new Error('the paper was not read')
  const outcomes = { records: new Map(records.map((record) => [record.id, record])), leftOut: new Map() }
  return { reading, outcomes, tokens }
}

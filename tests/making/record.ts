import type { Period } from '../../schemas/period.js'
import type { MetricRecord, Source } from '../../schemas/record.js'

type Change = Partial<Omit<MetricRecord, 'source'>> & { source?: Partial<Source> }

/** A record for tests: a plausible one, with what the test is about put in. */
export function recordWith({ source, ...parts }: Change = {}): MetricRecord {
  return {
    id: 'r1',
    metric: 'custody.rate',
    area: { id: 'derby', code: 'E06000015', name: 'Derby', kind: 'local-authority' },
    period: financialYear(2022),
    dimensions: {},
    value: 0.19,
    unit: 'per_1000',
    decimals: 2,
    role: 'actual',
    qualifier: null,
    direction: null,
    basePeriod: null,
    status: [],
    text: '0.19',
    confidence: 0.9,
    ...parts,
    source: {
      paper: `sha256:${'a'.repeat(64)}`,
      file: 'report.pdf',
      url: null,
      title: 'Annual report',
      published: '2024-09-12',
      meeting: { committee: null, date: null, item: null },
      page: 1,
      pageLabel: null,
      boxes: [[10, 20, 30, 40]],
      quote: 'The custody rate was 0.19 per 1,000.',
      section: null,
      method: 'prose',
      table: null,
      rule: 'sentence',
      origins: { metric: 'sentence', area: 'paper', period: 'sentence', unit: 'phrase' },
      ...source,
    },
  }
}

/** April of `year` to the next March. */
export function financialYear(year: number): Period {
  const next = String((year + 1) % 100).padStart(2, '0')
  return {
    id: `FY${year}/${next}`,
    kind: 'financial-year',
    start: `${year}-04-01`,
    end: `${year + 1}-03-31`,
  }
}

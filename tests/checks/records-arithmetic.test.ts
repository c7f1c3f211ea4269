import { describe, expect, it } from 'vitest'
import type { MetricRecord } from '../../schemas/record.js'
import { span } from '../../src/language/period.js'
import { checkedRecords, findingsIn, findingsSaid, linesOfFindings } from '../making/checked.js'
import { financialYear, recordWith } from '../making/record.js'

let made = 0
/** A figure of a table; figures of one `table` stand together. */
function cell(
  metric: string,
  value: number,
  dimensions: MetricRecord['dimensions'] = {},
  { table = 0, ...changes }: Partial<MetricRecord> & { table?: number } = {},
): MetricRecord {
  made += 1
  const percent = metric.endsWith('rate') || metric.endsWith('share')
  return recordWith({
    id: `r${made}`,
    metric,
    value,
    dimensions,
    unit: percent ? 'percent' : 'count',
    decimals: percent ? 1 : null,
    text: String(value),
    ...changes,
    source: {
      quote: `row ${made}`,
      table: { index: table, caption: null, row: [`row ${made}`], column: [metric] },
    },
  })
}
const lines = (...records: MetricRecord[]) => linesOfFindings(findingsSaid(checkedRecords(records)))
const cohort = 'reoffending.cohort'
const years = [2013, 2014, 2015].map(financialYear)
const whole = span({ year: 2013, month: 4 }, { year: 2016, month: 3 })

/** Rows of postcode areas: cohort, boys, girls. */
const areas = (rows: readonly (readonly [string, number, number, number])[]) =>
  rows.flatMap(([postcode, all, boys, girls]) => [
    cell(cohort, all, { postcode }),
    cell(cohort, boys, { postcode, sex: 'male' }),
    cell(cohort, girls, { postcode, sex: 'female' }),
  ])

describe('checkPartsOfTotals', () => {
  it('finds the row whose parts do not add up when the other rows of the table do', () => {
    expect(
      lines(
        ...areas([
          ['LS1', 40, 36, 4],
          ['LS2', 61, 51, 10],
          ['LS3', 59, 31, 12],
        ]),
      ),
    ).toEqual(['error parts-of-total 59 43'])
  })

  it('warns of members of a closed dimension that nothing else confirms, and keeps quiet about open ones', () => {
    expect(
      lines(
        cell(cohort, 40, {}, { table: 1 }),
        cell(cohort, 20, { looked_after: 'current' }),
        cell(cohort, 9, { looked_after: 'previous' }),
        cell(cohort, 8, { looked_after: 'never' }),
      ),
    ).toEqual(['warning parts-of-total 40 37'])
    expect(
      lines(
        cell(cohort, 40, {}, { table: 1 }),
        cell(cohort, 20, { postcode: 'LS1' }),
        cell(cohort, 9, { postcode: 'LS2' }),
      ),
    ).toEqual([])
  })
})

describe('checkSumsOverTime', () => {
  it('adds the years of a longer period up, and names the cell where its row does not add up either', () => {
    const records = [
      ...areas([
        ['LS1', 40, 36, 4],
        ['LS2', 61, 51, 10],
        ['LS3', 59, 31, 12],
      ]).map((record) => ({ ...record, period: whole })),
      ...years.map((period) =>
        cell(cohort, 10, { postcode: 'LS3', sex: 'female' }, { period, table: period.start?.length ?? 0 }),
      ),
    ]
    const findings = findingsIn(checkedRecords(records))
    const culprit = records.find(({ value }) => value === 12)?.id
    expect(findings.map(({ records: [first] }) => first)).toEqual(findings.map(() => culprit))
  })

  it.each([
    [331, []],
    [112, []],
    [334, ['warning sum-over-time 334 333']],
    [111, ['warning sum-over-time 111 333']],
  ])(
    'leaves %i people of several years to be counted once: no fewer than in one year, no more than in all',
    (all, said) => {
      const children = 'disposals.children'
      expect(
        lines(
          cell(children, all, {}, { period: whole }),
          ...years.map((period, at) => cell(children, 110 + at, {}, { period })),
        ),
      ).toEqual(said)
    },
  )
})

describe('checkRatios', () => {
  const row = (reoffenders: number, all: number, rate: number, changes: Partial<MetricRecord> = {}) => [
    cell('reoffending.reoffenders', reoffenders, {}, changes),
    cell(cohort, all, {}, changes),
    cell('reoffending.rate', rate, {}, changes),
  ]

  it('holds a rate against the counts of its own row', () => {
    expect(lines(...row(51, 142, 35.9))).toEqual([])
    expect(lines(...row(51, 142, 39.5))).toEqual(['error ratio 39.5 35.92'])
  })

  it('accepts digits that are cut off, and says so once a paper', () => {
    const findings = findingsIn(checkedRecords(row(19, 37, 51.3)))
    expect(findings.map(({ severity, check }) => [severity, check])).toEqual([['note', 'cut-off']])
  })

  it('accepts the pooled rate and the mean of the yearly rates over several years', () => {
    const counts = years.flatMap((period, at) =>
      row([95, 78, 67][at] ?? 0, [211, 209, 164][at] ?? 0, [45, 37.3, 40.9][at] ?? 0, { period }),
    )
    const average = (rate: number) =>
      lines(
        ...counts,
        cell('reoffending.rate', rate, {}, { period: whole, table: 9 } as Partial<MetricRecord>),
      )
    expect(average(41.1)).toEqual([])
    expect(average(41.2)).not.toContain('error')
    expect(average(61.1)).not.toEqual([])
  })
})

describe('checkBounds', () => {
  it('finds a part that exceeds its whole in one table', () => {
    expect(lines(cell('reoffending.reoffenders', 52), cell(cohort, 25))).toContain('error bound 52 25')
  })
})

describe('checkDifferences', () => {
  it('follows a stock through those who came and went', () => {
    const year = (at: number, came: number, went: number, net: number, stock: number) => {
      const period = financialYear(at)
      return [
        cell('cla.entrants', came, {}, { period }),
        cell('cla.leavers', went, {}, { period }),
        cell('cla.net_change', net, {}, { period }),
        cell('cla.children', stock, {}, { period }),
      ]
    }
    expect(lines(...year(2022, 198, 219, -21, 539), ...year(2023, 180, 232, -52, 487))).toEqual([])
    expect(lines(...year(2022, 198, 219, -21, 539), ...year(2023, 180, 232, -52, 478))).toEqual(
      ['error difference 478 487', 'error difference -52 -61'].sort(),
    )
  })
})

describe('checkPopulations', () => {
  const pair = (at: number, children: number, rate: number) => [
    cell('cla.children', children, {}, { period: financialYear(at), table: at }),
    cell('cla.rate', rate, {}, { period: financialYear(at), table: at, unit: 'per_10000', decimals: 0 }),
  ]
  const steady = [
    ...pair(2020, 500, 100),
    ...pair(2021, 490, 98),
    ...pair(2022, 510, 102),
    ...pair(2023, 480, 96),
  ]

  it('finds the rate whose population is not that of the others', () => {
    expect(lines(...steady, ...pair(2024, 412, 86))).toEqual(['error implied-population 86 82.4'])
    expect(lines(...steady, ...pair(2024, 412, 83))).toEqual([])
  })

  it('takes a rate of one digit for one that follows, where any of the populations it implies is that of the others', () => {
    const one = (rate: number) => {
      const place = { period: financialYear(2024), table: 2024 }
      return [
        cell('cla.children', 1, {}, place),
        cell('cla.rate', rate, {}, { ...place, unit: 'per_10000', decimals: 1 }),
      ]
    }
    expect(lines(...steady, ...one(0.2))).toEqual([])
  })

  it('lets a population grow by a hundredth a year', () => {
    expect(lines(...steady, ...pair(2030, 500, 95))).toEqual([])
  })
})

import { describe, expect, it } from 'vitest'
import type { MetricRecord } from '../../schemas/record.js'
import { month, span } from '../../src/language/period.js'
import { tableOf } from '../extract/table/table-of.js'
import { checkedRecords, findingLines, findingsIn, findingsSaid, linesOfFindings } from '../making/checked.js'
import { financialYear, recordWith } from '../making/record.js'

const lines = (...records: MetricRecord[]) => linesOfFindings(findingsSaid(checkedRecords(records)))
const inTable = (index: number, row = 'row'): Partial<MetricRecord['source']> => ({
  table: { index, caption: null, row: [row], column: ['figure'] },
})

describe('checkConflicts', () => {
  const said = (id: string, value: number, source: Partial<MetricRecord['source']> = {}) =>
    recordWith({
      id,
      metric: 'budget.total',
      unit: 'gbp_million',
      decimals: 1,
      value,
      text: String(value),
      source,
    })

  it('holds a sentence against a table that states the same figure', () => {
    expect(lines(said('a', 58.4, inTable(0)), said('b', 63.6))).toEqual(['error conflict 63.6 58.4'])
    expect(lines(said('a', 58.4, inTable(0)), said('b', 58.4))).toEqual([])
  })

  it('holds a time of the heading above against a stated one where the values are near', () => {
    const origins = { metric: 'sentence', area: 'paper', period: 'heading', unit: 'phrase' } as const
    expect(lines(said('a', 58.4, inTable(0)), said('b', 63.6, { origins }))).toEqual([
      'error conflict 63.6 58.4',
    ])
    expect(lines(said('a', 58.4, inTable(0)), said('b', 110.2, { origins }))).toEqual([
      'warning conflict 110.2 58.4',
    ])
  })

  it.each([
    [62, 38, ['warning conflict 62 38']],
    [68, 38, ['warning conflict 68 38']],
    [638, 238, ['error conflict 638 238']],
    [48, 38, ['error conflict 48 38']],
  ])(
    'takes %d and %d for one figure only where they are near, or a digit of three apart',
    (text, table, found) => {
      const count = { metric: 'cla.children', unit: 'count', decimals: null } as const
      const [a, b] = [said('a', table, inTable(0)), said('b', text)]
      expect(lines({ ...a, ...count }, { ...b, ...count })).toEqual(found)
    },
  )

  it('takes them for one figure where a third place bears the table out', () => {
    const count = { metric: 'cla.children', unit: 'count', decimals: null } as const
    const places = [said('a', 38, inTable(0)), said('b', 68), said('c', 38, { quote: 'Again.' })]
    expect(lines(...places.map((place) => ({ ...place, ...count })))).toEqual(['error conflict 68 38'])
  })

  it('only warns of a value that the table prints in another of its lines', () => {
    const other = { ...said('c', 63.6, inTable(0)), period: financialYear(2019) }
    expect(lines(said('a', 58.4, inTable(0)), said('b', 63.6), other)).toEqual(['warning conflict 63.6 58.4'])
  })

  it.each([
    ['Spending of 63.6 in SO58.4', ['error conflict 63.6 58.4']],
    ['Spending of 63.6, or 58.4 without schools', []],
  ])(
    'leaves alone a sentence that prints both values, not one with the digits of a name: %s',
    (quote, found) => {
      expect(lines(said('a', 58.4, inTable(0)), said('b', 63.6, { quote }))).toEqual(found)
    },
  )

  it('does not hold a time that was taken over from the paper against a stated one, nor two sentences', () => {
    const origins = { metric: 'sentence', area: 'paper', period: 'paper', unit: 'phrase' } as const
    expect(lines(said('a', 58.4, inTable(0)), said('b', 63.6, { origins }))).toEqual([])
    expect(lines(said('a', 58.4), said('b', 63.6, { quote: 'Another sentence.' }))).toEqual([])
  })
})

describe('checkRestatements', () => {
  const published = (letter: string, day: string, value: number): MetricRecord =>
    recordWith({
      id: letter,
      value,
      text: String(value),
      source: { paper: `sha256:${letter.repeat(64)}`, file: `${letter}.pdf`, published: day },
    })
  const [old, late] = [published('a', '2023-09-01', 0.19), published('b', '2024-09-01', 0.21)]

  it('notes what a later paper prints for the same figure, in any order of the papers', () => {
    const findings = findingsIn(checkedRecords([old]), checkedRecords([late]))
    expect(
      findings.map(({ severity, check, published, computed }) => [severity, check, published, computed]),
    ).toEqual([['note', 'restatement', 0.19, 0.21]])
    expect(findingsIn(checkedRecords([late]), checkedRecords([old]))).toEqual(findings)
  })

  it('says nothing of papers that agree', () => {
    expect(findingsIn(checkedRecords([old]), checkedRecords([published('b', '2024-09-01', 0.19)]))).toEqual(
      [],
    )
  })
})

describe('checkAverages', () => {
  it('finds an average outside of the figures that it averages', () => {
    const rate = (id: string, value: number, changes: Partial<MetricRecord> = {}) =>
      recordWith({
        id,
        metric: 'cla.rate',
        unit: 'per_10000',
        decimals: 0,
        value,
        text: String(value),
        ...changes,
        source: { quote: id },
      })
    const years = [90, 95, 99].map((value, at) => rate(`y${at}`, value, { period: financialYear(2020 + at) }))
    const average = (value: number) =>
      rate('mean', value, {
        period: span({ year: 2020, month: 4 }, { year: 2023, month: 3 }),
        dimensions: { statistic: 'mean' },
      })
    expect(lines(...years, average(95))).toEqual([])
    expect(lines(...years, average(105))).toEqual(['error average 105 94.67'])
  })
})

describe('checkSuperlatives', () => {
  it('finds the month that is lower than the one called the lowest', () => {
    const quote = 'There were 77 enquiries, the lowest number in the last 12 months.'
    const at = (id: string, number: number, value: number, source: Partial<MetricRecord['source']> = {}) =>
      recordWith({
        id,
        metric: 's47.enquiries',
        unit: 'count',
        decimals: null,
        period: month(2024, number),
        value,
        text: String(value),
        source: { quote: id, ...source },
      })
    expect(lines(at('a', 6, 77, { quote }), at('b', 5, 80))).toEqual([])
    expect(lines(at('a', 6, 77, { quote }), at('b', 5, 70))).toEqual(['error superlative 77 70'])
  })
})

describe('checkDifferences', () => {
  it('multiplies nights by their price', () => {
    const night = (id: string, metric: string, unit: MetricRecord['unit'], value: number) =>
      recordWith({ id, metric, unit, decimals: 0, value, text: String(value), source: inTable(0, 'hostel') })
    const bill = (cost: number) =>
      lines(
        night('n', 'remand.nights', 'days', 91),
        night('p', 'remand.cost_per_night', 'gbp', 177),
        night('c', 'remand.cost', 'gbp', cost),
      )
    expect(bill(16_107)).toEqual([])
    expect(bill(16_701)).not.toEqual([])
    expect(bill(18_107)).toContain('error product 18107 16107')
  })
})

describe('checkHundreds', () => {
  const shares = (last: string) =>
    tableOf([
      ['Year', 'Current %', 'Former %', 'Never %'],
      ['2013/14', '6.6%', '10.4%', '82.9%'],
      ['2014/15', '11.0%', '7.7%', '81.3%'],
      ['2015/16', '12.2%', '4.9%', last],
    ])

  it('finds the line that does not come to a hundred as the others do, within the rounding of its parts', () => {
    expect(findingLines(shares('82.9%'))).toEqual([])
    expect(findingLines(shares('28.9%'))).toEqual(['error shares-to-hundred 46 100'])
  })
})

describe('checkLevelChanges', () => {
  it('holds a change of several years against the first and the last of them in a table', () => {
    const cohort = [211, 209, 164].map((value, at) =>
      recordWith({
        id: `c${at}`,
        metric: 'reoffending.cohort',
        unit: 'count',
        decimals: null,
        value,
        text: String(value),
        period: financialYear(2013 + at),
        source: inTable(0, `${at}`),
      }),
    )
    const change = (value: number) =>
      recordWith({
        id: 'x',
        metric: 'reoffending.cohort.change',
        unit: 'percent',
        decimals: 0,
        value,
        text: `${value}%`,
        direction: 'decrease',
        period: span({ year: 2013, month: 4 }, { year: 2016, month: 3 }),
      })
    expect(lines(...cohort, change(22))).toEqual([])
    expect(lines(...cohort, change(32))).toEqual(['warning stated-change 32 22.27'])
  })
})

import { describe, expect, it } from 'vitest'
import type { Table } from '../../../src/document/model.js'
import { type ExplainedTable, explainTable } from '../../../src/extract/explain/explain-table.js'
import type { Part } from '../../making/prose.js'
import { seen } from '../../making/seen.js'
import { tableOf } from '../table/table-of.js'

function explained(table: Table, ...before: readonly Part[]): ExplainedTable {
  const { reading, outcomes } = seen(...before, table)
  const [own] = reading.tables
  if (!own) throw new Error('no table was seen')
  return explainTable(own, reading, outcomes)
}

/** The labels of one level, each with what it was taken for: `2013/14 = time FY2013/14`. */
function labelsOf({ levels }: ExplainedTable, axis: 'columns' | 'rows', level = 1): string[] {
  const found = levels.find((one) => one.axis === axis && one.level === level)
  return (found?.labels ?? []).map(({ text, taken, leftOver, at }) => {
    const said = taken.map(({ as, says }) => `${as} ${says}`.trim())
    const left = leftOver.length > 0 ? ` | ${leftOver.join(' ')}` : ''
    return `${at.join(',')} ${text} = ${said.join(', ')}${left}`
  })
}

const quarters = tableOf(
  [
    ['', '2013/14', '2013/14', 'Change', 'Target'],
    ['', 'Q1', 'Q2', '', ''],
    ['First-time entrants', '12', '9', '-3', '10'],
    ['Custodial sentences', '4', '2', '-2', '3'],
    ['Lorry drivers recruited', '7', '8', '1', '9'],
  ],
  { headerRows: 2, caption: 'Youth justice indicators' },
)

describe('a table explained', () => {
  it('says what each level of its headers was taken for, equal labels once', () => {
    const table = explained(quarters)
    expect(labelsOf(table, 'columns')).toEqual([
      '2,3 2013/14 = time FY2013/14',
      '4 Change = difference',
      '5 Target = role target',
    ])
    expect(labelsOf(table, 'columns', 2)).toEqual(['2 Q1 = time FY2013/14-Q1', '3 Q2 = time FY2013/14-Q2'])
  })

  it('gives the concepts of a label and the words that nobody understands', () => {
    const rows = labelsOf(explained(quarters), 'rows')
    expect(rows[0]).toMatch(/^3 First-time entrants = .*concept first-time-entrant$/)
    expect(rows[2]).toMatch(/\| .*Lorry drivers/)
  })

  it('says of which dimension the labels of an axis are members', () => {
    const table = explained(
      tableOf(
        [
          ['Sex', 'Reoffenders 2013/14'],
          ['Boys', '51'],
          ['Girls', '9'],
          ['Total', '60'],
        ],
        { caption: 'Reoffending' },
      ),
    )
    expect(table.membersOf.rows).toContain('sex')
    expect(labelsOf(table, 'rows')).toEqual([
      expect.stringContaining('member sex male'),
      expect.stringContaining('member sex female'),
      '4 Total = total',
    ])
  })

  it('says what the words around it gave: times, areas, units, the part of the field, and the paper', () => {
    const table = tableOf(
      [
        ['Year', 'Custodial sentences'],
        ['2013/14', '4'],
      ],
      { caption: 'Sentences (%) in Leeds, 2013/14' },
    )
    const { around, fields } = explained(table, '# Youth justice')
    const caption = around.find(({ place }) => place === 'caption')
    expect(caption?.taken).toEqual(
      expect.arrayContaining([
        { as: 'time', says: 'FY2013/14', words: '2013/14' },
        { as: 'area', says: 'Leeds', words: 'Leeds' },
        { as: 'unit', says: 'percent', words: null },
      ]),
    )
    expect(around.find(({ place }) => place === 'heading')?.text).toBe('Youth justice')
    expect(around.find(({ place }) => place === 'paper')?.taken).toContainEqual({
      as: 'area',
      says: 'Leeds',
      words: null,
    })
    expect(fields).toContain('Youth justice')
  })

  it('says which cells became records, and which metric came next', () => {
    const { rows } = explained(quarters)
    const [entrants] = rows[0]?.outcomes ?? []
    expect(entrants).toMatchObject({ outcome: 'recorded' })
    expect(entrants?.cells.map(({ header, record }) => [header, record?.metric, record?.period.id])).toEqual(
      expect.arrayContaining([['2013/14 › Q1', 'fte.entrants', 'FY2013/14-Q1']]),
    )
    expect(entrants?.candidates[0]).toMatchObject({ metric: 'fte.entrants', missing: [], leftOver: [] })
  })

  it('says why a row gave none: what it was likest, what is left over, and that it is not enough', () => {
    const { rows, needed } = explained(quarters)
    const lorries = rows.find(({ label }) => label.join() === 'Lorry drivers recruited')
    expect(lorries?.outcomes.every(({ outcome }) => outcome !== 'recorded')).toBe(true)
    const unsure = (lorries?.outcomes ?? []).filter(({ outcome }) => outcome === 'unsure')
    expect(unsure.length).toBeGreaterThan(0)
    for (const { candidates } of unsure) {
      expect(candidates[0]?.score).toBeLessThan(needed)
      expect(candidates[0]?.leftOver.join(' ')).toMatch(/lorry|drivers/i)
    }
  })

  it('gives scores that are the products of their reasons', () => {
    const candidates = explained(quarters).rows.flatMap(({ outcomes }) =>
      outcomes.flatMap((one) => one.candidates),
    )
    expect(candidates.length).toBeGreaterThan(5)
    for (const { score, reasons } of candidates) {
      const product = reasons.reduce((all, one) => all * ('times' in one ? one.times : 1), 1)
      expect(product).toBeCloseTo(score, 1)
    }
  })

  it('names the words that silence a table of another service', () => {
    const table = tableOf(
      [
        ['', '2013/14'],
        ['Admissions', '41'],
      ],
      { caption: 'Adult social care: admissions to care homes' },
    )
    const { elsewhere, rows, levels } = explained(table)
    expect(elsewhere).toMatch(/adult/i)
    expect(rows).toEqual([])
    expect(levels.length).toBeGreaterThan(0)
  })

  it('says that the hundred under a column of shares measures nothing', () => {
    const table = tableOf(
      [
        ['Placement', 'Children', '%'],
        ['Foster care', '400', '52'],
        ['Residential care', '369', '48'],
        ['Total', '769', '100'],
      ],
      { caption: 'Children looked after by placement, 31 March 2015' },
    )
    const total = explained(table, '# Children in care').rows.find(({ label }) => label.join() === 'Total')
    expect(total?.outcomes.map(({ outcome, cells }) => [outcome, cells.map(({ text }) => text)])).toEqual([
      ['recorded', ['769']],
      ['sum-of-shares', ['100']],
    ])
  })

  it('takes “Other” for a member of what the labels beside it are members of, and of nothing else', () => {
    const table = tableOf(
      [
        ['Source', '2014/15'],
        ['Schools', '371'],
        ['Health', '250'],
        ['Other', '96'],
      ],
      { caption: 'Contacts by source' },
    )
    const rows = labelsOf(explained(table, '# Contacts and referrals'), 'rows')
    expect(rows.at(-1)).toBe('4 Other = member source other')
  })

  it('says of the rows of lines of money that they are, and that their words name no metric', () => {
    const table = tableOf(
      [
        ['', 'Budget', 'Forecast', 'Variance'],
        ['Social work teams', '13,420', '13,965', '545'],
        ['Legal costs', '1,240', '1,495', '255'],
      ],
      { caption: 'Children’s services, forecast outturn 2015/16, £000' },
    )
    const costs = explained(table, '# Children’s services budget').rows.find(
      ({ label }) => label.join() === 'Legal costs',
    )
    const forecast = costs?.outcomes.find(({ cells }) => cells.some(({ text }) => text === '1,495'))
    expect(forecast).toMatchObject({ outcome: 'recorded', as: 'lines' })
    expect(forecast?.candidates[0]).toMatchObject({ metric: 'budget.spend', leftOver: [] })
  })

  it('says of a row that a column of times dates which time that is', () => {
    const table = tableOf([
      ['Indicator', 'Latest period', 'Latest'],
      ['First time entrants per 100,000 aged 10-17', 'Apr 2013 – Mar 2014', '177'],
      ['Proven reoffending, binary rate', 'Oct – Dec 2012 cohort', '33.3%'],
    ])
    const rows = labelsOf(explained(table, '# Youth justice'), 'rows')
    expect(rows.map((row) => /time-elsewhere ([^,]*)/.exec(row)?.[1])).toEqual([
      'FY2013/14',
      '2012-10..2012-12',
    ])
  })

  it('says where two cells would be one figure with two values', () => {
    const table = tableOf(
      [
        ['Staff headcount', '', '', ''],
        ['Permanent', '1', '6', '9'],
      ],
      { caption: 'Staff of the youth offending service by contract at 31 March 2016' },
    )
    const [row] = explained(table).rows
    expect(row?.outcomes.map(({ outcome, cells }) => [outcome, cells.length])).toEqual([['two-values', 3]])
  })
})

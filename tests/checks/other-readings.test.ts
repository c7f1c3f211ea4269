import { describe, expect, it } from 'vitest'
import { tableOf } from '../extract/table/table-of.js'
import {
  checkedPaper,
  checkedRecords,
  findingLines,
  findingsIn,
  findingsSaid,
  linesOfFindings,
} from '../making/checked.js'
import type { Part } from '../making/prose.js'
import { recordWith } from '../making/record.js'

describe('what is withheld in a table', () => {
  const remark = 'Data not disclosed where relates to fewer than 5 boats'
  const boats = (total: string, mark = '-') =>
    tableOf([
      ['Yard', '2021/22', '2022/23'],
      ['North', '92', '120'],
      ['South', '319', mark],
      ['East', mark, '18'],
      ['Total', total, '140'],
    ])

  it('is nought to one less than the least count that is shown, where a remark says so', () => {
    expect(findingLines(remark, boats('415'))).toEqual([])
    expect(findingLines(remark, boats('411', '*'))).toEqual([])
    expect(findingLines(remark, boats('416'))).toEqual(['warning table-total 416 411'])
    expect(findingLines(remark, boats('410', '*'))).toEqual(['warning table-total 410 411'])
  })

  it('is nought where a dash stands for nothing, and unknown where a star does', () => {
    expect(findingLines(boats('415'))).toContain('warning table-total 415 411')
    expect(findingLines(boats('415', '*'))).toEqual([])
  })
})

describe('lines whose labels hold a percentage', () => {
  it('are parts of the total, unlike lines that are percentages', () => {
    const growth = (total: string) =>
      tableOf([
        ['Description', 'Amount £m'],
        ['Tax base estimate (+1.24%)', '4.9'],
        ['Price uplift to 4%', '8.0'],
        ['Other', '3.2'],
        ['Share %', '7.1'],
        ['Total', total],
      ])
    expect(findingLines(growth('16.1'))).toEqual([])
    expect(findingLines(growth('16.7'))).toEqual(['error table-total 16.7 16.1'])
  })
})

describe('members of a dimension with a line between them that was not read', () => {
  const legal = (...unread: readonly (readonly string[])[]) => ({
    ...tableOf([
      ['Legal status', '2013/14', '2014/15'],
      ['Care Orders: Full', '303', '312'],
      ['Voluntary agreements', '201', '214'],
      ...unread,
      ['Placement order', '102', '121'],
      ['TOTAL', '616', '662'],
    ]),
    caption: 'Legal status of Leeds looked after children',
  })

  it('are not all there, so their sum says nothing', () => {
    const said = (lines: readonly string[]) => lines.filter((line) => line.includes('parts-of-total'))
    expect(said(findingLines(legal()))).toEqual([
      'warning parts-of-total 616 606',
      'warning parts-of-total 662 647',
    ])
    expect(said(findingLines(legal(['Wardship by the harbour master', '9', '13'])))).toEqual([])
  })
})

describe('bounds of what is possible', () => {
  const spent = (value: number, row: string) =>
    recordWith({
      metric: 'budget.total',
      unit: 'gbp_million',
      decimals: 1,
      value,
      text: String(value),
      source: { table: { index: 0, caption: null, row: [row], column: ['Amount'] } },
    })
  const lines = (value: number, row: string) =>
    linesOfFindings(findingsSaid(checkedRecords([spent(value, row)])))

  it('are none for money below nought and for changes, which may be of any size', () => {
    expect(lines(-0.1, 'Learning')).toEqual([])
    expect(lines(99_000, 'Learning')).toEqual(['warning bound 99000 null'])
    expect(lines(99_000, 'Reduction in learning')).toEqual([])
  })

  it('are those of all years that a title puts together', () => {
    const people = (caption: string) =>
      findingLines({
        ...tableOf([
          ['Area', 'Number of children aged 0-15'],
          ['England', '31,572,185'],
        ]),
        caption,
      }).filter((line) => line.includes('bound'))
    expect(people('Population, mid-2017')).toHaveLength(1)
    expect(people('Population, mid-year estimates 2015-17')).toEqual([])
  })
})

describe('a figure that may be a part of a total', () => {
  const saving = (id: string, value: number, row: string | null) =>
    recordWith({
      id,
      metric: 'budget.total',
      unit: 'gbp_million',
      decimals: 1,
      value,
      text: String(value),
      source: {
        quote: id,
        table: row === null ? null : { index: 0, caption: null, row: [row], column: ['£m'] },
      },
    })
  const lines = (said: number, row: string) =>
    linesOfFindings(findingsSaid(checkedRecords([saving('a', 13.6, row), saving('b', said, null)])))

  it('does not contradict the total, unless it is near enough to be the same', () => {
    expect(lines(6, 'TOTAL')).toEqual([])
    expect(lines(6, 'Family')).toEqual(['warning conflict 6 13.6'])
    expect(lines(12.6, 'TOTAL')).toEqual(['error conflict 12.6 13.6'])
    expect(lines(30, 'TOTAL')).toEqual(['warning conflict 30 13.6'])
  })
})

describe('people who are counted once', () => {
  const missing = tableOf([
    ['Missing from care', 'Q1 2020/21', 'Q2 2020/21', 'Q3 2020/21', 'Q4 2020/21', '2020/21'],
    ['Children missing from care', '41', '38', '44', '36', '121'],
  ])
  const said = (...parts: readonly Part[]) =>
    findingLines(...parts).filter((line) => line.includes('sum-over-time'))

  it('are no sum of their periods where a remark at the table says so', () => {
    expect(said(missing)).toEqual(['warning sum-over-time 121 159'])
    expect(
      said('Children who are missing in several quarters are counted once in the year.', missing),
    ).toEqual([])
  })
})

describe('digits that are cut off', () => {
  const notes = (...parts: readonly Part[]) =>
    findingsIn(checkedPaper([...parts])).map(({ check, message }) => `${check}: ${message}`)
  const population = 'The rates use a population of 118,200 under 18.'
  const others = ['The 654 boats are 55.3 per 10,000.', 'The 2,215 oars equal 187.4 per 10,000.']

  it('are no matter of rates of earlier people, whose number is not printed', () => {
    expect(notes(population, ...others, 'The 512 sheds are 43 per 10,000.')).toEqual([])
    expect(notes(population, ...others, 'The 516 sheds are 43 per 10,000.')).toHaveLength(1)
    expect(notes(population, ...others, 'This is an increase from 516 (43 per 10,000).')).toEqual([])
  })

  it('are not those of a percentage that completes one to a hundred', () => {
    expect(notes('Of the 331 boats, 72 (21.7%) of them sank after launch and 259 (78.3%) did not.')).toEqual([
      'cut-off: one figure follows only if digits are cut off instead of rounded: 21.7%',
    ])
  })
})

describe('a change whose base its own sentence gives', () => {
  it('is not held against the periods of a table', () => {
    const quarters = tableOf([
      ['Fostering', 'Q1 2015/16', 'Q2 2015/16', 'Q3 2015/16', 'Q4 2015/16'],
      ['Fostering enquiries', '61', '74', '49', '66'],
    ])
    const sentence = (percent: string) =>
      `There were 250 fostering enquiries in 2015/16, ${percent} fewer than the 301 of the previous year.`
    expect(findingLines(sentence('17%'), quarters)).toEqual([])
    expect(findingLines(sentence('27%'), quarters).join()).toContain('comparison')
  })
})

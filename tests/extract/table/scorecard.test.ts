import { describe, expect, it } from 'vitest'
import type { Table } from '../../../src/document/model.js'
import { recordsOf } from '../../making/prose.js'
import { cardOf, tableOf } from './table-of.js'

const quarterly = { title: 'Quarterly performance report, Quarter 2 2016/17' }

/** What is said of each figure: value, role, period and, where it is the one before, that it is. */
function saidOf(table: Table, paper: { title?: string } = quarterly) {
  return recordsOf([table], paper).map(({ value, role, period, status }) =>
    [value, role, period.id, ...status].join(' '),
  )
}

const card = (title: string): Table =>
  cardOf(title, ['Latest', 'Target', 'Floor', 'Previous'], ['175', '180', '240', '190 (GREEN)'])

describe('cards and tables of performance', () => {
  it('give the latest figure, its target, its threshold and the figure before, in the periods of the report', () => {
    expect(saidOf(card('Number of first-time entrants'))).toEqual([
      '175 actual FY2016/17-Q2',
      '180 target FY2016/17-Q2',
      '240 threshold FY2016/17-Q2',
      '190 actual FY2016/17-Q1 previous',
    ])
  })

  it('without a title are named by the labels of their figures', () => {
    const untitled: Table = {
      ...card(''),
      ...tableOf(
        [
          ['First-time entrants', 'Children in care'],
          ['52', '1.3K'],
        ],
        { headerColumns: 0 },
      ),
      kind: 'card',
    }
    expect(
      recordsOf(['Financial year 2013/14', untitled]).map(({ metric, value, period, qualifier }) => [
        metric,
        value,
        period.id,
        qualifier,
      ]),
    ).toEqual([
      ['fte.entrants', 52, 'FY2013/14', null],
      ['cla.children', 1300, 'FY2013/14', 'approx'],
    ])
  })

  it('are about the year up to the report where their title speaks of rolling months', () => {
    expect(saidOf(card('Rate of first-time entrants per 100,000 – rolling 12 months'))).toEqual([
      '175 actual 2015-10..2016-09',
      '180 target 2015-10..2016-09',
      '240 threshold 2015-10..2016-09',
      '190 actual 2015-07..2016-06 previous',
    ])
  })

  it('mark the figure before although nobody says when', () => {
    expect(saidOf(card('Number of first-time entrants'), {})).toEqual([
      '175 actual ',
      '180 target ',
      '240 threshold ',
      '190 actual  previous',
    ])
  })

  it('may be rows of a table with a column for each role', () => {
    const table = tableOf([
      ['Measure', 'Actual', 'Target', 'RAG', 'Direction of travel', 'Previous'],
      ['Number of first-time entrants', '175', '180', 'Green', '↓', '190'],
      ['Reoffending rate', '36%', '35%', 'Amber', '↑', '34%'],
    ])
    expect(saidOf(table)).toEqual([
      '175 actual FY2016/17-Q2',
      '180 target FY2016/17-Q2',
      '190 actual FY2016/17-Q1 previous',
      '36 actual FY2016/17-Q2',
      '35 target FY2016/17-Q2',
      '34 actual FY2016/17-Q1 previous',
    ])
  })

  it('may stand upright, a row for each role', () => {
    const table = tableOf(
      [
        ['', 'Number of first-time entrants'],
        ['Actual', '175'],
        ['Target', '180'],
        ['Previous quarter', '190'],
      ],
      {},
    )
    expect(saidOf(table).map((line) => line.split(' ').slice(0, 2).join(' '))).toEqual([
      '175 actual',
      '180 target',
      '190 actual',
    ])
  })

  it('have dates of their own where their columns state them', () => {
    const table = tableOf([
      ['Measure', 'Actual 2015/16', 'Target 2015/16', 'Previous 2014/15'],
      ['Number of first-time entrants', '175', '180', '190'],
    ])
    expect(saidOf(table)).toEqual(['175 actual FY2015/16', '180 target FY2015/16', '190 actual FY2014/15'])
  })
})

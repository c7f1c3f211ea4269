import { describe, expect, it } from 'vitest'
import { tableFigures } from '../../src/checks/table-figures.js'
import type { Table } from '../../src/document/model.js'
import { tableOf } from '../extract/table/table-of.js'

const read = (table: Table) => tableFigures(table, 'sha256:0123456789abcdef', [])

/** What stands in a cell of a table under this heading. */
const placeOf = (text: string, heading = '2014', change: Partial<Table> = {}) =>
  read({
    ...tableOf([
      ['Team', heading],
      ['North', text],
    ]),
    ...change,
  }).places[1]?.[1]

describe('tableFigures', () => {
  it.each([
    ['1,250', 'figure'],
    ['12 (25%)', 'figure'],
    ['', 'empty'],
    ['–', 'empty'],
    ['nil', 'empty'],
    ['*', 'withheld'],
    ['<5', 'withheld'],
    ['n/a', 'withheld'],
    ['[c]', 'withheld'],
    ['TBC', 'withheld'],
    ['rising', 'words'],
    ['3rd', 'words'],
  ])('takes a cell "%s" for %s', (text, kind) => expect(placeOf(text)?.kind).toBe(kind))

  it.each([
    ['(120)', true],
    ['(£1.2m)', true],
    ['9 (12)', false],
    ['-120', false],
  ])('sees brackets that stand around all of "%s": %s', (text, bracketed) => {
    expect(placeOf(text)?.bracketed).toBe(bracketed)
  })

  it('takes the unit from the cell, then from its headings, then from what is said of the whole table', () => {
    const unitText = '£ million'
    expect(placeOf('£5', 'Share (%)', { unitText })?.figure).toMatchObject({ unit: 'gbp', value: 5 })
    expect(placeOf('5', 'Share (%)', { unitText })?.figure?.unit).toBe('percent')
    expect(placeOf('1.1', 'Cost', { unitText })?.figure).toMatchObject({
      unit: 'gbp_million',
      value: 1_100_000,
    })
  })

  it('takes whole numbers in thousands for rounded ones, and others for counts', () => {
    expect(placeOf('12', 'Calls (thousands)')?.figure?.step).toBe(1)
    expect(placeOf('12', 'Calls', { caption: 'All figures are rounded' })?.figure?.step).toBe(1)
    expect(placeOf('12', 'Calls')?.figure?.step).toBe(0)
  })

  it('names a figure by paper, table and cell, and quotes its row', () => {
    expect(placeOf('12')?.figure).toMatchObject({
      key: '0123456789ab-t0-r1-c1',
      quote: 'North 12',
      table: { row: ['North'], column: ['2014'] },
    })
  })
})

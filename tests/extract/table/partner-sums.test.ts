import { describe, expect, it } from 'vitest'
import { linesOf } from '../../making/prose.js'
import { tableOf } from './table-of.js'

const heading = '# Youth Justice Plan 2015/16'
const down = [
  ['Agency', 'Staff', 'Delegated funds', 'Total'],
  ['Police', '54,015', '', '54,015'],
  ['Probation', '29,776', '5,000', '34,776'],
  ['Health', '32,185', '31,502', '63,687'],
  ['Local Authority', '', '609,347', '609,347'],
]

describe('a table of partner agencies and sums', () => {
  it('is of what each of them contributes, though nothing says pounds or contributions', () => {
    const lines = linesOf(heading, tableOf(down, { caption: 'Funding 2015/16' }))
    expect(lines).toContain('yjs.budget_contributions 34776 gbp FY2015/16 budget_line=probation')
    expect(lines).toContain('yjs.budget_contributions 32185 gbp FY2015/16 budget_line=health category=staff')
  })

  it('may have the agencies across', () => {
    const across = down[0]?.map((_, column) => down.map((row) => row[column] ?? '')) ?? []
    const lines = linesOf(heading, tableOf(across, { caption: 'Funding 2015/16' }))
    expect(lines).toContain('yjs.budget_contributions 34776 gbp FY2015/16 budget_line=probation')
  })

  it('knows agencies by their longer names, and money by its columns', () => {
    const rows = [
      ['Agency', 'Staffing costs (£)', 'Payments in kind - revenue (£)', 'Total (£)'],
      ['Local authority*', '', '322,600', '322,600'],
      ['Police Service (PCC)', '86,100', '', '86,100'],
      ['National Probation Service', '21,900', '5,000', '26,900'],
      ['Health Service', '35,000', '', '35,000'],
    ]
    expect(linesOf(heading, tableOf(rows, { caption: 'Funding 2015/16' }))).toContain(
      'yjs.budget_contributions 26900 gbp FY2015/16 budget_line=national_probation_service',
    )
  })

  it('is of the year that a note says its sums are from', () => {
    const note = 'The figures below are correct as at 1 April 2015.'
    const lines = linesOf('# Youth Justice Plan', note, tableOf(down, { caption: 'Contributions (£)' }))
    expect(lines).toContain('yjs.budget_contributions 34776 gbp FY2015/16 budget_line=probation')
  })

  it.each([
    [
      'contacts by who made them',
      down.map(([a, ...others]) => [
        a ?? '',
        ...others.map((text) => text.replace(/Staff|Delegated funds/, '2015/16')),
      ]),
      'By source',
    ],
    ['numbers of pages', down.map((row) => row.map((text) => text.replace(/,\d{3}/, ''))), 'Funding 2015/16'],
    ['another sum by its caption', down, 'Expenditure 2015/16'],
  ])('is none where it is of %s', (_what, rows, caption) => {
    const lines = linesOf(heading, tableOf(rows, { caption }))
    expect(lines.some((line) => line.startsWith('yjs.budget_contributions'))).toBe(false)
  })

  it('is none where nobody speaks of youth justice', () => {
    expect(linesOf('# Community safety', tableOf(down, { caption: 'Funding 2015/16' }))).toEqual([])
  })
})

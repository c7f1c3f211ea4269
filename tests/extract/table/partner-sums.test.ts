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

  it.each([
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

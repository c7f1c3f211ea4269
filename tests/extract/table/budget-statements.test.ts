import { describe, expect, it } from 'vitest'
import { readHtml } from '../../../src/readers/html/read-html.js'
import { linesOf } from '../../making/prose.js'
import { tableOf } from './table-of.js'

describe('a statement of what each service may spend', () => {
  it('takes base and net for the budget, and neither gross nor income', () => {
    const rows = [
      ['Service', '2014-15 Revised base £000', 'Staffing £000', 'Gross £000', 'Income £000', 'Net cost £000'],
      ['Care leavers', '610', '0', '801', '(52)', '749'],
      ['Fostering', '930', '830', '980', '(12)', '968'],
    ]
    expect(linesOf('# Children’s services: statement of services 2015/16', tableOf(rows))).toEqual([
      'budget.total 610 gbp_thousand FY2014/15 service=care_leavers',
      'budget.total 749 gbp_thousand FY2015/16 service=care_leavers',
      'budget.total 930 gbp_thousand FY2014/15 service=fostering',
      'budget.total 968 gbp_thousand FY2015/16 service=fostering',
    ])
  })

  it('takes net costs on both sides of the service, of the services in a group of ours', () => {
    const html = `<table><tr><th>Ref</th><th>2014/15 Revised base net cost £000</th><th>Service</th>
      <th>2015/16 Proposed budget: gross expenditure £000</th><th>Grants £000</th><th>Net cost £000</th></tr>
      <tr><td colspan="6"><b>Children and Families</b></td></tr>
      <tr><td>41</td><td>112.4</td><td>Business support</td><td>140.0</td><td>-10.0</td><td>130.0</td></tr>
      <tr><td>42</td><td>610.1</td><td>Leaving care</td><td>801.5</td><td>-52.5</td><td>749.0</td></tr>
      <tr><td>43</td><td>930.2</td><td>Fostering</td><td>980.0</td><td>-12.0</td><td>968.0</td></tr></table>`
    const [table] = readHtml(html, {}).blocks.flatMap((block) => (block.kind === 'table' ? block.table : []))
    if (!table) throw new Error('no table was read')
    expect(linesOf('# Summary of services 2015/16', table)).toEqual([
      'budget.total 112.4 gbp_thousand FY2014/15 service=business_support',
      'budget.total 130 gbp_thousand FY2015/16 service=business_support',
      'budget.total 610.1 gbp_thousand FY2014/15 service=leaving_care',
      'budget.total 749 gbp_thousand FY2015/16 service=leaving_care',
      'budget.total 930.2 gbp_thousand FY2014/15 service=fostering',
      'budget.total 968 gbp_thousand FY2015/16 service=fostering',
    ])
  })

  it('takes the total of a group for the group’s, and no line of another service', () => {
    const rows = [
      ['Service', '2014/15 Budget £000', '2014/15 Forecast £000', '2014/15 Variance £000'],
      ['Fostering services', '', '', ''],
      ['Recruitment of carers', '610', '620', '10'],
      ['Allowances', '930', '950', '20'],
      ['Total Fostering services', '1,540', '1,570', '30'],
      ['Older people: residential care', '9,300', '9,400', '100'],
    ]
    const lines = linesOf('# Children’s services and others', tableOf(rows))
    expect(lines.filter((line) => line.includes('service=fostering_services'))).toEqual([
      'budget.total 1540 gbp_thousand FY2014/15 service=fostering_services',
      'budget.spend 1570 gbp_thousand FY2014/15 service=fostering_services forecast',
      'budget.deficit 30 gbp_thousand FY2014/15 service=fostering_services forecast',
    ])
    expect(lines.filter((line) => /9300|9400|older|placement=/.test(line))).toEqual([])
  })

  it('takes columns of years alone for the sum that its caption names', () => {
    const rows = [
      ['Proposal', '2014/15 £000', '2015/16 £000'],
      ['Fewer residential placements', '450', '300'],
      ['Foster carers of our own', '210', '220'],
    ]
    const lines = linesOf('# Children’s services', tableOf(rows, { caption: 'Savings proposals' }))
    expect(lines.map((line) => line.split(' ').slice(0, 4).join(' '))).toEqual([
      'budget.savings 450 gbp_thousand FY2014/15',
      'budget.savings 300 gbp_thousand FY2015/16',
      'budget.savings 210 gbp_thousand FY2014/15',
      'budget.savings 220 gbp_thousand FY2015/16',
    ])
  })

  it('needs no other sum beside budgets of two years', () => {
    const rows = [
      ['Service', '2014/15 Budget £000', '2015/16 Budget £000'],
      ['Leaving care', '2,110', '2,230'],
      ['Residential placements', '12,002', '14,310'],
    ]
    expect(linesOf('# Children’s services', tableOf(rows)).map((line) => line.split(' ')[0])).toEqual([
      'budget.total',
      'budget.total',
      'budget.total',
      'budget.total',
    ])
  })

  it.each([
    [
      'another service',
      '# Adult social care',
      ['Service', '2014/15 Budget £000'],
      ['Older people', '45,000'],
    ],
    [
      'a sum that no heading names',
      '# Children’s services',
      ['Service', '2014/15 £000', '2015/16 £000'],
      ['Leaving care', '2,110', '2,230'],
    ],
    [
      'gross and income alone',
      '# Children’s services budget 2015/16',
      ['Service', 'Gross £000', 'Income £000'],
      ['Leaving care', '2,110', '(30)'],
    ],
  ])('is none of %s', (_, heading, head, row) => {
    expect(linesOf(heading, tableOf([head, row, row.map((text) => text.replace('2,', '3,'))]))).toEqual([])
  })

  it.each([
    [
      'what was spent',
      'Budget by service',
      'The table shows what each service spent.',
      ['2014/15 £000', '2015/16 £000'],
    ],
    [
      'actuals named behind the scale',
      'Budget by service',
      '',
      ['2014/15 £000 Actual', '2015/16 £000 Outturn'],
    ],
    ['the net of changes', 'Budget changes', '', ['Growth £000', 'Savings £000', 'Net £000']],
  ])('is none of %s', (_, caption, leadIn, heads) => {
    const row = (label: string, first: number) => [
      label,
      ...heads.map((_head, index) => String(first + index)),
    ]
    const table = tableOf([['Service', ...heads], row('Fostering', 4200), row('Adoption', 9100)], { caption })
    const parts = leadIn === '' ? [table] : [leadIn, table]
    const lines = linesOf('# Children’s services 2015/16', ...parts)
    expect(lines.filter((line) => line.startsWith('budget.total'))).toEqual([])
  })

  it('is none where a row is wholly the name of another sum', () => {
    const table = tableOf([
      ['Budget', '2014/15 £', '2015/16 £'],
      ['Remand cost', '186,000', '204,500'],
      ['Fostering', '9,400', '12,000'],
    ])
    expect(linesOf('# Children’s services', table).filter((line) => /^budget/.test(line))).toEqual([])
  })
})

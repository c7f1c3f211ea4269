import { describe, expect, it } from 'vitest'
import { tableOf } from '../../extract/table/table-of.js'
import { linesOf } from '../../making/prose.js'

describe('what a number cannot be', () => {
  it.each([
    [
      'is a share of a group that nobody names: the rate stands, and the cohort is that of its time',
      'The reoffending rate for the January to March 2014 cohort was 31.5% (29 of 92 young people).',
      'reoffending.rate 31.5 percent 2014-01..2014-03',
    ],
    [
      'is a change of a rate with decimals in whole numbers, where something was counted',
      'As at 31 March 2016, there were 294 children subject to a child protection plan (55.7 per 10,000), a decrease of 32 since 31 March 2015.',
      'cp.children.change 32 count 2016-03-31 decrease since 2015-03-31',
    ],
    [
      'is a number of children where occasions are counted',
      'In 2015/16 five children were remanded to youth detention accommodation, on six occasions.',
      'remand.children 5 count FY2015/16 remand_type=youth_detention',
    ],
    [
      'is no more of what was counted, where it is of those who had it',
      'In 2015/16 the service saw 140 disposals given to our cohort, involving 88 children.',
      'disposals.outcomes 140 count FY2015/16',
    ],
    [
      'is how many had what was counted',
      'In 2015/16 the service saw 140 disposals given to our cohort, involving 88 children.',
      'disposals.children 88 count FY2015/16',
    ],
  ])('%s', (_behaviour, sentence, line) => {
    const lines = linesOf(sentence)
    expect(lines).toContain(line)
    const metric = line.split(' ')[0]
    expect(lines.filter((one) => one.startsWith(`${metric} `))).toEqual([line])
  })
})

describe('what a number may be a figure of', () => {
  it('is the rate where its clause says per how many, and a count where people stand behind it', () => {
    const sentence =
      'First-time entrants to the youth justice system per 100,000 in 2015/16 were 175, which equates to 284 young people.'
    const lines = linesOf('# Youth justice', sentence)
    expect(lines).toContain('fte.rate 175 per_100000 FY2015/16')
    expect(lines.filter((line) => / 284 /.test(line) && line.startsWith('fte.rate'))).toEqual([])
    expect(lines.filter((line) => / 175 /.test(line) && line.startsWith('fte.entrants'))).toEqual([])
  })

  it('is no share of what nothing says, whoever has it', () => {
    const lines = linesOf(
      '# Children looked after',
      'In Leeds, there were more male children who were looked after (58%) than female (42%).',
    )
    expect(lines.filter((line) => line.startsWith('cla.immunisations'))).toEqual([])
  })

  it('is nothing of ours in a register of risks', () => {
    const table = tableOf([
      ['', 'Low risk', 'Medium risk', 'High risk'],
      ['Current risk level November 2015', '0', '3', '13'],
      ['Current risk level February 2016', '0', '5', '12'],
    ])
    expect(linesOf('# Children and young people', '# Corporate risk register: overview', table)).toEqual([])
  })

  it('is not what a bracket says it is a share of', () => {
    const table = tableOf([
      ['Measure', '2014/15', '2015/16'],
      ['Care leavers in education, employment or training (of those we are in touch with)', '54.3%', '53.6%'],
    ])
    expect(linesOf('# Care leavers', table).map((line) => line.split(' ')[0])).toEqual([
      'care_leavers.ete',
      'care_leavers.ete',
    ])
  })

  it('has the member that qualifies its name, though another number stands between', () => {
    const lines = linesOf(
      'At 31 March 2016 the number of non-UASC children in care decreased by 25 to 1,409.',
    )
    expect(lines.filter((line) => line.startsWith('cla.children 1409'))).toEqual([
      'cla.children 1409 count 2016-03-31 uasc=no',
    ])
  })
})

it('is no number where a rate is said', () => {
  expect(
    linesOf(
      'On 31 March 2016 the council looked after 402 children. The rate per 10,000 has gone up from 58 to 61.',
    ),
  ).toEqual(['cla.children 402 count 2016-03-31', 'cla.rate 61 per_10000 2016-03-31'])
})

describe('what is still to come', () => {
  it.each([
    'In 2014/15, 18 children had a plan for adoption.',
    'In 2014/15, 28 children were placed and awaiting an adoption order.',
    'In 2014/15, 61 children were in the process of being adopted.',
  ])('has not happened to those who wait for it: %s', (sentence) => {
    expect(linesOf(sentence).filter((line) => line.startsWith('adoption.adopted_children'))).toEqual([])
  })

  it.each([
    ['a cause', 'In 2014/15, 42 children left care due to reunification.', 'cla.leavers 42 count FY2014/15'],
    [
      'the plan that children came onto',
      'In 2014/15, 310 children became subject to a child protection plan for neglect.',
      'cp.entrants 310 count FY2014/15',
    ],
  ])('is not said by %s', (_words, sentence, start) => {
    expect(linesOf(sentence).filter((line) => line.startsWith(start))).toHaveLength(1)
  })

  it('is said of its own clause alone', () => {
    const lines = linesOf('In 2014/15, 19 children were adopted and 12 are waiting for a match.')
    expect(lines).toContain('adoption.adopted_children 19 count FY2014/15')
    expect(lines.filter((line) => line.startsWith('adoption.adopted_children'))).toHaveLength(1)
  })
})

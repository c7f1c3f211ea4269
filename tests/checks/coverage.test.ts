import { describe, expect, it } from 'vitest'
import { loadCatalogue } from '../../schemas/catalogue.js'
import { checkPapers } from '../../src/checks/check-papers.js'
import { tableOf } from '../extract/table/table-of.js'
import { checkedPaper } from '../making/checked.js'

const paper = checkedPaper([
  '# Reoffending',
  tableOf([
    ['2014/15', 'Cohort', 'Male', 'Female', 'Re-offended'],
    ['LS1', '40', '30', '10', '9'],
    ['LS2', '50', '41', '9', '12'],
    ['LS3', '60', '52', '8', '20'],
  ]),
  'The custody rate was 0.19 per 1,000 in 2014/15.',
])

describe('coverage', () => {
  it('counts what was compared, what was not and what was not read, and they add up', () => {
    const { coverage, papers } = checkPapers([paper], loadCatalogue())
    expect(coverage).toEqual(papers[0]?.coverage)
    expect(coverage.checked + coverage.unverified + coverage.unreadable).toBe(coverage.figures)
    expect(coverage.checked).toBe(12)
    expect(coverage.unverified).toBe(1)
  })

  it('does not take a figure for checked that merely lies in the possible range', () => {
    const alone = checkedPaper(['The custody rate was 0.19 per 1,000 in 2014/15.'])
    expect(checkPapers([alone], loadCatalogue()).coverage).toMatchObject({
      figures: 1,
      checked: 0,
      unverified: 1,
    })
  })
})

describe('checkPapers', () => {
  it('gives the same findings whatever the order of papers, and none for papers that gave nothing', () => {
    const empty = {
      ...paper,
      file: 'empty.pdf',
      paper: null,
      outcome: 'not-a-paper',
      message: 'empty',
      records: [],
      tokens: [],
      document: null,
    } as const
    const one = checkPapers([paper, empty], loadCatalogue())
    expect(checkPapers([empty, paper], loadCatalogue())).toEqual(one)
    expect(one.papers.map(({ file, outcome }) => [file, outcome])).toEqual([
      ['empty.pdf', 'not-a-paper'],
      ['paper.pdf', 'ok'],
    ])
  })
})

import { describe, expect, it } from 'vitest'
import { DatasetReport } from '../../../src/checks/dataset/dataset-findings.js'
import type { Outcome } from '../../../src/checks/dataset/published-figures.js'
import { noPeriod } from '../../../src/language/period.js'
import { datasetFigure } from '../../making/dataset-figure.js'
import { recordWith } from '../../making/record.js'

/** A report on figures that came out so, one a row. */
function reportOn(outcomes: readonly (Outcome | null)[], record = recordWith()): DatasetReport {
  const report = new DatasetReport('figures.csv')
  for (const [index, outcome] of outcomes.entries()) {
    const figure = datasetFigure({ row: index + 2, text: ' 0.31 ' })
    report.add(figure, outcome && { outcome, record: outcome === 'not-found' ? null : record })
  }
  return report
}

describe('DatasetReport', () => {
  it('counts every figure once', () => {
    const { counts } = reportOn([
      'equal',
      'rounded-equal',
      'rounded-equal',
      'not-found',
      null,
      'other-period',
    ])
    expect(counts).toEqual({
      file: 'figures.csv',
      rows: 6,
      equal: 1,
      roundedEqual: 2,
      different: 0,
      otherPeriod: 1,
      printed: 0,
      notFound: 1,
      withoutValue: 1,
    })
  })

  it('finds something only where a figure is not printed as it stands, gravest for one that differs', () => {
    const { findings } = reportOn(['equal', 'different', 'rounded-equal', 'other-period', null, 'not-found'])
    expect(findings.map(({ check, severity }) => `${severity} ${check}`)).toEqual([
      'error dataset.different',
      'warning dataset.other-period',
      'note dataset.not-found',
    ])
  })

  it('says the cell, both figures and where the paper has its own', () => {
    const [finding] = reportOn(['different']).findings
    expect(finding?.message).toBe('row 2, column value: 0.31, but report.pdf, p. 1 prints 0.19')
    expect(finding).toMatchObject({ records: ['r1'], published: 0.19, computed: 0.19 })
    expect(finding?.explanation).toContain('The custody rate was 0.19 per 1,000.')
  })

  it('says under which period the paper prints the value, also where it prints it under none', () => {
    expect(reportOn(['other-period']).findings[0]?.message).toMatch(/ for 2022\/23$/)
    const undated = reportOn(['other-period'], recordWith({ period: noPeriod }))
    expect(undated.findings[0]?.message).toMatch(/ for no period$/)
  })

  it('lists the first thousand of a kind, counts the others, and holds no kind against another', () => {
    const many = reportOn([...Array.from({ length: 1003 }, () => 'not-found' as const), 'different'])
    expect(many.findings).toHaveLength(1002)
    expect(many.findings.at(-2)?.check).toBe('dataset.different')
    expect(many.findings.at(-1)?.message).toMatch(/^3 further figures/)
    expect(many.counts.notFound).toBe(1003)
    expect(new Set(many.findings.map(({ id }) => id)).size).toBe(1002)
  })
})

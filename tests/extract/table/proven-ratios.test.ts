import { describe, expect, it } from 'vitest'
import { linesOf } from '../../making/prose.js'
import { tableOf } from './table-of.js'

describe('a column of counts that any metric may have', () => {
  const head = ['First outcome', 'Children', 'Reoffended', '% reoffended']
  const table = (rows: readonly (readonly string[])[]) =>
    tableOf([head, ...rows], { caption: 'Reoffending by first outcome, April 2013 to March 2014' })
  const metricsOf = (rows: readonly (readonly string[])[], value: string) =>
    linesOf('# Reoffending', table(rows))
      .filter((line) => line.split(' ')[1] === value)
      .map((line) => line.split(' ')[0])
  const rows = [
    ['Youth caution', '41', '9', '22.0%'],
    ['Youth conditional caution', '22', '6', '27.3%'],
    ['Referral order', '48', '18', '37.5%'],
  ]

  it('is the cohort where reoffenders by it are the reoffending rate in row after row', () => {
    expect(metricsOf(rows, '41')).toEqual(['reoffending.cohort'])
    expect(metricsOf(rows, '48')).toEqual(['reoffending.cohort'])
  })

  it('is not where its head names another metric', () => {
    const named = tableOf([['Sex', 'Children sentenced to custody', 'Reoffended', '% reoffended'], ...rows], {
      caption: 'Reoffending, April 2013 to March 2014',
    })
    const of41 = linesOf('# Reoffending', named).filter((line) => line.split(' ')[1] === '41')
    expect(of41.filter((line) => line.startsWith('reoffending.cohort'))).toEqual([])
  })

  it('is not where division does not give it', () => {
    const wrong = rows.map(([label = '', , ...rest], row) => [label, String(50 + row), ...rest])
    expect(metricsOf(wrong, '51')).not.toEqual(['reoffending.cohort'])
  })
})

it('a table of the “same cohort” is of the time of the one before it', () => {
  const columns = ['Home', 'Reoffended', '% reoffended']
  const [first, second] = [
    'Reoffending by home, April 2013 to March 2014',
    'Reoffending by age, same cohort',
  ].map((caption, at) =>
    tableOf(
      [columns, [at === 0 ? 'LS1' : 'Aged 15', '11', '37.9%'], [at === 0 ? 'LS2' : 'Aged 16', '9', '37.5%']],
      {
        caption,
      },
    ),
  )
  if (!first || !second) throw new Error('two tables')
  const times = linesOf('# Youth justice report 2015/16', first, second).map((line) => line.split(' ')[3])
  expect(new Set(times)).toEqual(new Set(['FY2013/14']))
})

it.each([
  ['the same period last year', 'Children entering care, same period last year'],
  ['what happened on the same day', 'Children entering care on the same day'],
])('a table of %s is not of the time of the one before it', (_, caption) => {
  const table = (over: string) =>
    tableOf(
      [
        ['Area', 'Children entering care'],
        ['North', '11'],
        ['South', '9'],
      ],
      { caption: over },
    )
  const lines = linesOf('# Care', table('Children entering care, April to September 2013'), table(caption))
  expect(lines.slice(2).filter((line) => line.includes('2013-04..2013-09'))).toEqual([])
})

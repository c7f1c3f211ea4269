import { describe, expect, it } from 'vitest'
import { type ExplainedNumber, explainNumber } from '../../../src/extract/explain/explain-number.js'
import type { Part } from '../../making/prose.js'
import { seen } from '../../making/seen.js'
import { tableOf } from '../table/table-of.js'

function numbersOf(...parts: readonly Part[]): ExplainedNumber[] {
  const { reading, outcomes } = seen(...parts)
  return reading.all.map((one) => explainNumber(one, reading, outcomes))
}

const numberOf = (text: string, ...parts: readonly Part[]): ExplainedNumber => {
  const found = numbersOf(...parts).find((one) => one.text === text)
  if (!found) throw new Error(`no ${text}`)
  return found
}

describe('a printed number explained', () => {
  it('gives the record that was made of it, with what was weighed', () => {
    const number = numberOf('0.19', 'The custody rate in Leeds was 0.19 per 1,000 in 2014/15.')
    expect(number).toMatchObject({
      outcome: 'recorded',
      reason: null,
      record: { metric: 'custody.rate' },
      stands: { in: 'sentence' },
    })
    expect(number.candidates[0]).toMatchObject({ metric: 'custody.rate', unit: 'per_1000' })
    expect(number.candidates[0]?.score).toBeGreaterThan(number.needed ?? 1)
  })

  it('says of a number that is ignored why', () => {
    const number = numberOf('2014', 'The custody rate in Leeds was 0.19 per 1,000 in 2014/15.')
    expect(number).toMatchObject({ outcome: 'ignored', reason: 'period', record: null, candidates: [] })
  })

  it('says what was missing where no record came of it, and what is left over', () => {
    const sentence = 'The council planted 41 trees along its roads in 2014/15.'
    const number = numberOf('41', '# Youth justice', sentence)
    expect(number).toMatchObject({ outcome: 'unrecognised', record: null, looksLike: null })
    expect(['no-name', 'unlikely', 'unsure', 'not-ours', 'unexplained']).toContain(number.reason)
    expect(number.candidates.every(({ score }) => score < 0.62)).toBe(true)
  })

  it('gives sums of evidence for sentences, the weightiest first', () => {
    const { candidates } = numberOf('0.19', 'The custody rate in Leeds was 0.19 per 1,000 in 2014/15.')
    const sums = candidates[0]?.reasons.map((one) => ('adds' in one ? Math.abs(one.adds) : 0)) ?? []
    expect(sums.length).toBeGreaterThan(3)
    expect([...sums].sort((a, b) => b - a)).toEqual(sums)
  })

  it('says of a whole that is only called to mind that it was recorded where it was stated', () => {
    const table = tableOf(
      [
        ['', '31 March 2015'],
        ['Children looked after', '338'],
      ],
      { caption: 'Children we work with' },
    )
    const sentence = 'Of the 338, 187 are boys and 151 are girls.'
    const wholes = numbersOf('# Children’s social care', table, sentence).filter(({ text }) => text === '338')
    expect(wholes.map(({ outcome, reason, looksLike }) => [outcome, reason, looksLike])).toEqual([
      ['recorded', null, null],
      ['unrecognised', 'restated', null],
    ])
  })

  it('says in which table, row and column a number stands, and what the cell may be', () => {
    const table = tableOf([
      ['', '2013/14'],
      ['Lorry drivers recruited', '41'],
    ])
    expect(numberOf('41', '# Youth justice', table)).toMatchObject({
      outcome: 'unrecognised',
      stands: { in: 'table', table: 1, row: ['Lorry drivers recruited'], column: ['2013/14'] },
      needed: 0.5,
    })
  })

  it('says which words silence what stands under them', () => {
    const number = numberOf('41', '# Adult social care', 'There were 41 admissions to care homes.')
    expect(number).toMatchObject({ outcome: 'unrecognised', reason: 'another-service' })
    expect(number.words).toMatch(/adult/i)
  })

  it('has every number of the paper, in one bin each', () => {
    const parts = [
      '# 2 Youth justice',
      'The custody rate was 0.19 per 1,000 in 2014/15, and 41 trees grew.',
    ] as const
    const { tokens } = seen(...parts)
    expect(numbersOf(...parts).map(({ text, outcome }) => [text, outcome])).toEqual(
      tokens.map(({ text, bin }) => [text, bin]),
    )
  })
})

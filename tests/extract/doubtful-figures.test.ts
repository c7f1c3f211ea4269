import { describe, expect, it } from 'vitest'
import { loadCatalogue } from '../../schemas/catalogue.js'
import { LEAST_CONFIDENCE } from '../../src/extract/confidence.js'
import { extractRecords } from '../../src/extract/extract-records.js'
import type { SeenPassage } from '../../src/extract/prose/seen-passage.js'
import { documentOf, linesOf, paper } from '../making/prose.js'

const consortium =
  'The local authority is also a member of Adoption 22, which is a consortium of 23 local authorities and voluntary adoption agencies.'

describe('a figure of running text of which too little is sure', () => {
  it('is no record, and says why', () => {
    const seen: SeenPassage[] = []
    const { records } = extractRecords(documentOf([consortium]), loadCatalogue(), paper, {
      witness: { passage: (one) => seen.push(one) },
    })
    expect(records).toEqual([])
    const [named] = seen.flatMap(({ quantities }) => quantities)
    expect(named).toMatchObject({ quantity: { value: 22 }, refusal: 'doubtful' })
  })

  it('is none of the records of a paper', () => {
    const parts = [
      '# Adoption',
      consortium,
      'In 2012/13 there were 48 first-time entrants.',
      'There are 28 children successfully placed awaiting an adoption order.',
    ]
    const { records } = extractRecords(documentOf(parts), loadCatalogue(), paper)
    expect(records.length).toBeGreaterThan(0)
    for (const { confidence } of records) expect(confidence).toBeGreaterThanOrEqual(LEAST_CONFIDENCE)
  })

  it('is as sure without a time as it is of what it says', () => {
    expect(
      linesOf('The re-referral rate is 23.8%, against a target of 20% by March 2018.').map((line) =>
        line.split(' ').slice(0, 3).join(' '),
      ),
    ).toContain('referrals.rereferrals 23.8 percent')
  })
})

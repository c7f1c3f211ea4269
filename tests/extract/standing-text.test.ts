import { describe, expect, it } from 'vitest'
import { StandingText } from '../../src/extract/standing-text.js'
import { documentOf } from '../making/prose.js'
import { tableOf } from './table/table-of.js'

/** For each block of a paper of lines: what stood before it, and whether that governs it. */
function stood(...lines: string[]) {
  const document = documentOf(lines)
  const standing = new StandingText(document)
  return document.blocks.map((block, index) => {
    standing.enter(block.section)
    const governed = standing.governs(block, (text) => /\d{4}/.test(text))
    const { leadIn, titles } = standing
    const dating = standing.dating(block)
    standing.pass(block, index)
    return { leadIn, titles, governed, dating }
  })
}

describe('what stands for a block', () => {
  it('is the block before, for all entries that it introduces', () => {
    const [, first, second] = stood('The savings will be:', '£20,000 on rent', '£30,000 on travel')
    expect(first).toMatchObject({ leadIn: 'The savings will be:', governed: true })
    expect(second).toMatchObject({ leadIn: 'The savings will be:', governed: true })
  })

  it('is no list that another with a time of its own parts', () => {
    const [, , third] = stood('Areas to improve:', 'Timeliness', 'In the year 2024:')
    expect(third?.governed).toBe(false)
  })

  it('is what was counted, for entries that begin as parts of it', () => {
    const [, part, more, other] = stood(
      'There were 445 children looked after.',
      'Of these, 161 live with foster carers.',
      '20 live in homes.',
      'The service was inspected.',
    )
    expect([part?.governed, more?.governed, other?.governed]).toEqual([true, true, false])
  })

  it('is the numbered title of a table over all that follow it, where other lines stand between', () => {
    const stands = stood(
      'Table 1: Contributions 2018-2019',
      'Name of the grant: youth justice',
      'Income',
      'Spending',
    )
    expect(stands.map(({ titles }) => titles)).toEqual([
      [],
      ['Table 1: Contributions 2018-2019'],
      ['Table 1: Contributions 2018-2019'],
      ['Table 1: Contributions 2018-2019'],
    ])
    expect(stood('Table 1 shows contributions of 2018.', 'Income').map(({ titles }) => titles)).toEqual([
      [],
      [],
    ])
  })

  it('is no note under a table, which speaks of what stands above it', () => {
    const table = {
      ...tableOf([
        ['', '2018'],
        ['Boys', '12'],
      ]),
      notes: ['* Figures in brackets are of 2017'],
    }
    const document = documentOf(['Staff', table, '* Figures in brackets are of 2017', 'Income'])
    const standing = new StandingText(document)
    const leads = document.blocks.map((block, index) => {
      standing.enter(block.section)
      standing.pass(block, index)
      return standing.leadIn
    })
    expect(leads).toEqual(['Staff', 'Staff', null, 'Income'])
  })
})

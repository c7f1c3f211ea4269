import { describe, expect, it } from 'vitest'
import type { Block } from '../../src/document/model.js'
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

  it('is the numbered title of a table that the lines of a form part from it', () => {
    const title = 'Table 1: Contributions 2018-2019'
    const titlesOf = (...lines: string[]) => stood(...lines).map(({ titles }) => titles)
    expect(titlesOf(title, 'Name of the grant: youth justice', 'Income')).toEqual([[], [title], [title]])
    expect(titlesOf(title, 'The chart is in the annex.', 'Income')).toEqual([[], [title], []])
    expect(titlesOf(title, 'Table 2: Income', 'Boys')).toEqual([[], [], []])
    expect(titlesOf('Table 1 shows contributions of 2018.', 'Income')).toEqual([[], []])
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

describe('what was hardly read of a chart', () => {
  it('leads to nothing below it: it is unread and in small print', () => {
    const document = documentOf([
      'Timeliness is good.',
      '\ufffd\ufffd',
      'There were 1,486 discussions held in that year.',
    ])
    const small = document.blocks.map((block, at) =>
      block.kind === 'table' ? block : { ...block, size: at === 1 ? 6 : 10 },
    )
    const leadInOf = (blocks: typeof small) => {
      const standing = new StandingText({ ...document, blocks })
      for (const [index, block] of blocks.slice(0, 2).entries()) standing.pass(block, index)
      return standing.leadIn
    }
    expect(leadInOf(small)).toBe('Timeliness is good.')
    expect(leadInOf([...document.blocks])).toBe('\ufffd\ufffd')
  })
})

describe('tables under headings side by side', () => {
  const section = (title: string, parent: number | null) => ({
    title,
    level: 2,
    page: 1,
    parent,
    item: null,
    date: null,
  })
  const table = (caption: string, at: number) =>
    ({ kind: 'table', page: 1, section: at, table: { caption } }) as unknown as Block

  it.each<[string, number | null, string | null]>([
    [
      'under one heading: the second may be of the same cohort as the first',
      0,
      'By outcome, April 2019 – March 2020',
    ],
    ['of two reports are of no common cohort', null, null],
  ])('%s', (_, parent, dating) => {
    const blocks = [table('By outcome, April 2019 – March 2020', 1), table('By postcode, same cohort', 2)]
    const sections = [
      section('Reoffending', null),
      section('By outcome', parent),
      section('By postcode', parent),
    ]
    const standing = new StandingText({ ...documentOf([]), blocks, sections })
    standing.enter(1)
    standing.pass(blocks[0] as Block, 0)
    standing.enter(2)
    expect(standing.dating(blocks[1] as Block)).toBe(dating)
  })

  it('goes on in a list over a footnote at the foot of a page', () => {
    const document = documentOf([
      '- In the last 12 months:',
      'Residential special schools.',
      '- there have been 27 adoptions',
    ])
    const blocks = document.blocks.map((block, index) =>
      block.kind === 'table' ? block : { ...block, size: index === 1 ? 8 : 12, page: index === 2 ? 2 : 1 },
    )
    const standing = new StandingText({ ...document, blocks })
    const governed = blocks.map((block, index) => {
      standing.enter(block.section)
      const found = standing.governs(block, () => false)
      standing.pass(block, index)
      return found
    })
    expect(governed.at(-1)).toBe(true)
  })

  it('is the entry that opens with a day, for those beside it that begin with a number', () => {
    const [, part, other] = stood(
      '- At 19 June 2017, 212 children were being looked after.',
      '- 51 live outside the area.',
      '- The service was inspected.',
    )
    expect([part?.governed, other?.governed]).toEqual([true, false])
  })

  it('is an introduction, even behind the entries of another list', () => {
    const [, , entry] = stood(
      '- In December 2013, 84% lived close by.',
      'In 2012-13 there were:',
      '- 50 adoptions',
    )
    expect(entry).toMatchObject({ leadIn: 'In 2012-13 there were:', governed: true })
  })

  it('dates the table that it points to, past other text', () => {
    const document = documentOf([
      'The funding for 2019/20 is shown in the table below.',
      'The grant is the largest.',
      tableOf([
        ['Agency', '£'],
        ['Police', '86,141'],
      ]),
      tableOf([
        ['Agency', '£'],
        ['Health', '35,000'],
      ]),
    ])
    const standing = new StandingText(document)
    const dating = document.blocks.map((block, index) => {
      standing.enter(block.section)
      const found = standing.dating(block)
      standing.pass(block, index)
      return found
    })
    expect(dating).toEqual([null, null, 'The funding for 2019/20 is shown in the table below.', null])
  })
})

import { describe, expect, it } from 'vitest'
import type { Document } from '../../../src/document/model.js'
import { paperFrame } from '../../../src/understanding/frame/paper-frame.js'
import { documentOf, linesOf, type Part } from '../../making/prose.js'

/** The frame of a paper without a day of its own unless said otherwise. */
const frameOf = (parts: readonly Part[], changes: Partial<Document> = {}) =>
  paperFrame(documentOf(parts, { meetingDate: null, ...changes }), {
    file: 'paper.pdf',
    areas: () => [],
    stated: { day: null, area: null },
  })

describe('the time that a paper reports on', () => {
  it.each([
    ['Fostering: annual report 2020/21', 'FY2020/21'],
    ['Performance in quarter 3 of 2022/23 (October to December 2022)', 'FY2022/23-Q3'],
    ['Annual report for the year ended 31 March 2024', 'FY2023/24'],
    ['Children’s services: half-year position 2023-24', '2023-04..2023-09'],
    ['Youth Justice Plan 2019-22: annual report 2020/21', 'FY2020/21'],
    ['Youth justice strategy 2021-24', null],
    ['Corporate Parenting Strategic Plan 2019/20', null],
    ['Needs assessment, September 2008', null],
  ])('is read from “%s” as %s', (title, id) => {
    expect(frameOf([`# ${title}`]).reporting?.period.id ?? null).toBe(id)
  })

  it('is the day that a note says all its data are at', () => {
    const note = 'Published June 2016. Data are at 31 March 2016 unless we say otherwise.'
    expect(frameOf(['# Sufficiency of placements', note]).reporting?.period.id).toBe('2016-03-31')
    const lines = linesOf(
      note,
      '# Need',
      'Leeds had 487 children in care. There were 40 custodial sentences.',
    )
    expect(lines).toEqual(['cla.children 487 count 2016-03-31', 'custody.sentences 40 count '])
  })

  it('is not said by a sentence of the text, nor after the paper’s day', () => {
    expect(frameOf(['The rate was 38%, higher than in 2014/15.']).reporting).toBeNull()
    expect(frameOf(['# Budget monitoring 2025/26'], { meetingDate: '2020-01-01' }).reporting).toBeNull()
  })
})

describe('the time that a plan reports on', () => {
  const long =
    'This plan sets out how partners work together, what they have achieved, and what the service will do next. '
  it.each([
    ['is not that of a heading under its title', ['# Youth Justice Plan 2019-20', '# Review of 2018/19']],
    [
      'is not that of a heading behind the first paragraphs',
      ['# Context', long.repeat(2), '# Custody in 2018/19'],
    ],
    [
      'is not that of the data of one measure',
      [
        '# Youth Justice Plan',
        'Table 2 shows the latest verified data from the Ministry for the 3 months up to June 2015.',
      ],
    ],
  ])('%s', (_behaviour, parts) => {
    expect(frameOf(parts).reporting).toBeNull()
  })

  it('is what “it covers” says of a report', () => {
    expect(
      frameOf(['Members asked for one report a year. It covers 1 April 2014 to 31 March 2015.']).reporting,
    ).toMatchObject({ period: { id: 'FY2014/15' }, construction: 'statement' })
  })
})

describe('a title that breaks before its year', () => {
  const title = ['# Children’s services: performance report, Quarter 2', '# 2015/16']

  it('says the part of that year', () => {
    expect(frameOf(title).reporting).toMatchObject({ period: { id: 'FY2015/16-Q2' }, titleEnd: '2015/16' })
  })

  it('leaves the year no heading of the text below', () => {
    const lines = linesOf(...title, '# Front door', 'We held 402 strategy discussions.')
    expect(lines).toEqual(['strategy_discussions.held 402 count FY2015/16-Q2'])
  })

  it('is not made of a title with a time of its own and a year that heads a section', () => {
    const two = ['# Performance report, Quarter 2 of 2015/16', '# 2014/15']
    expect(frameOf(two).reporting).toMatchObject({ period: { id: 'FY2015/16-Q2' }, titleEnd: null })
  })
})

describe('the days of an inspection', () => {
  it.each([
    ['Inspection date: 30 September 2014 – 22 October 2014', '2014-09-30..2014-10-22'],
    ['Inspection date: 12/09/2016 to 06/10/2016', '2016-09-12..2016-10-06'],
    ['Between 20 and 24 November 2017, inspectors came.', '2017-11-20..2017-11-24'],
    ['This inspection took place from 5 to 9 February 2024.', '2024-02-05..2024-02-09'],
    ['The last inspection of 2012 was good.', null],
  ])('are read from “%s”', (text, id) => {
    expect(frameOf([text]).inspection?.id ?? null).toBe(id)
  })
})

describe('the day of a paper', () => {
  it('is a month on its cover, and never the day on which the file was made', () => {
    const info = { title: null, author: null, producer: null, created: '2026-11-22' }
    expect(frameOf(['# September 2008'], { info }).day).toEqual({ day: '2008-09-30', witness: 'cover' })
    expect(frameOf(['# Needs assessment'], { info }).day).toBeNull()
  })
})

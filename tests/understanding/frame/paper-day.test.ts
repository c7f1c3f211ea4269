import { describe, expect, it } from 'vitest'
import type { Document } from '../../../src/document/model.js'
import { paperDay } from '../../../src/understanding/frame/paper-day.js'
import { documentOf, type Part } from '../../making/prose.js'

const dayOf = (parts: readonly Part[], changes: Partial<Document> = {}) =>
  paperDay(documentOf(parts, { meetingDate: null, ...changes }), 'paper.pdf', null, () => [])

describe('the day of a paper that states none', () => {
  it('is that of a month on its cover', () => {
    expect(dayOf(['# Needs assessment', 'September 2008'])).toEqual({ day: '2008-09-30', witness: 'cover' })
  })

  it('is not the month that a sentence of the first page ends with', () => {
    expect(
      dayOf([
        '# Youth justice plan',
        'Our performance has improved since the launch of the project in June 2015.',
      ]),
    ).toBeNull()
  })

  it('is none that lies long before the year in its title', () => {
    const told = [
      'The binary rate in March 2015 was 38% for the whole cohort.',
      'It fell in March 2015 for most groups of the cohort.',
    ]
    expect(dayOf(told, { title: 'Review of custody' })).toEqual({ day: '2015-03-31', witness: 'latest' })
    expect(dayOf(told, { title: 'Youth Justice Plan 2019-20' })).toBeNull()
  })
})

import { describe, expect, it } from 'vitest'
import { documentAtMeeting, recordsAtMeeting } from '../../src/pipeline/at-meeting.js'
import { documentOf } from '../making/prose.js'
import { recordWith } from '../making/record.js'

const meeting = { committee: 'Harbour Panel', date: '2024-05-01', item: '6' }

describe('documentAtMeeting', () => {
  it('takes from where a paper was found only what it does not say itself', () => {
    const silent = documentOf([], { committee: null, meetingDate: null })
    expect(documentAtMeeting(silent, meeting)).toMatchObject({
      committee: 'Harbour Panel',
      meetingDate: '2024-05-01',
    })
    const telling = documentOf([], { committee: 'Quays Board', meetingDate: '2023-01-31' })
    expect(documentAtMeeting(telling, meeting)).toEqual(telling)
    expect(documentAtMeeting(silent, undefined)).toBe(silent)
  })
})

describe('recordsAtMeeting', () => {
  const at = (item: string | null) =>
    recordWith({ source: { meeting: { committee: 'Quays Board', date: '2023-01-31', item } } })

  it('gives the item to records that have none, and nothing else of the meeting', () => {
    const items = recordsAtMeeting([at(null), at('2b')], meeting).map(({ source }) => source.meeting)
    expect(items).toEqual([
      { committee: 'Quays Board', date: '2023-01-31', item: '6' },
      { committee: 'Quays Board', date: '2023-01-31', item: '2b' },
    ])
  })

  it('leaves records alone where no item is known', () => {
    const records = [at(null)]
    expect(recordsAtMeeting(records, { ...meeting, item: null })).toEqual(records)
  })
})

import { describe, expect, it } from 'vitest'
import type { MetricRecord } from '../../../schemas/record.js'
import { matchLine } from '../../../src/pipeline/review/match-line.js'
import { recordWith } from '../../making/record.js'
import { reviewLineOf } from '../../making/review.js'

const judged = recordWith({ id: 'a-p1-10-20-0' })
const web = recordWith({ id: 'a-p1-hash-9', source: { boxes: [] } })

const standing = (before: MetricRecord, ...now: MetricRecord[]) => {
  const { place } = reviewLineOf(before, 'wrong')
  return place && matchLine(place, now).standing
}

describe('a line of a review', () => {
  it.each<[string, MetricRecord, MetricRecord[], string]>([
    ['the same record', judged, [judged], 'applies'],
    ['another id at the same place', judged, [recordWith({ id: 'new' })], 'applies'],
    [
      'a box measured a little otherwise',
      judged,
      [recordWith({ id: 'new', source: { boxes: [[11, 19, 31, 41]] } })],
      'applies',
    ],
    [
      'a page laid out anew, with the same words',
      judged,
      [recordWith({ id: 'new', source: { boxes: [[200, 300, 220, 310]] } })],
      'applies',
    ],
    ['another file name', judged, [recordWith({ source: { file: 'moved.pdf' } })], 'applies'],
    ['a surer reading', judged, [recordWith({ confidence: 0.2 })], 'applies'],
    ['another metric', judged, [recordWith({ metric: 'custody.sentences' })], 'read-otherwise'],
    [
      'another period',
      judged,
      [recordWith({ period: { id: '2023', kind: 'calendar-year', start: null, end: null } })],
      'read-otherwise',
    ],
    ['another member', judged, [recordWith({ dimensions: { sex: 'male' } })], 'read-otherwise'],
    ['another value', judged, [recordWith({ value: 0.9 })], 'read-otherwise'],
    ['another page', judged, [recordWith({ source: { page: 2 } })], 'gone'],
    [
      'other words at another place',
      judged,
      [recordWith({ id: 'new', source: { boxes: [[200, 300, 220, 310]], quote: 'Other words: 0.19.' } })],
      'gone',
    ],
    ['nothing', judged, [], 'gone'],
    [
      'a web page with another id and the same words',
      web,
      [recordWith({ id: 'new', source: { boxes: [] } })],
      'applies',
    ],
    [
      'a web page with the same words and another value',
      web,
      [recordWith({ id: 'new', value: 7, source: { boxes: [] } })],
      'gone',
    ],
  ])('against %s', (_, before, now, expected) => {
    expect(standing(before, ...now)).toBe(expected)
  })

  it('of two equal numbers of one sentence is of the one in its box', () => {
    const first = recordWith({ id: 'one' })
    const second = recordWith({ id: 'two', source: { boxes: [[60, 20, 80, 40]] } })
    const { place } = reviewLineOf(second, 'wrong')
    expect(place && matchLine(place, [first, second])).toEqual({ standing: 'applies', records: [second] })
  })

  it('is of none of them where they moved and are read otherwise', () => {
    const moved = (x: number) =>
      recordWith({ id: `${x}`, metric: 'custody.sentences', source: { boxes: [[x, 300, x + 9, 310]] } })
    expect(standing(judged, moved(100), moved(200))).toBe('gone')
    expect(standing(judged, moved(100))).toBe('read-otherwise')
  })

  it('finds its words though a spreadsheet wrapped them or guarded a formula', () => {
    const quoted = recordWith({ id: 'x', source: { boxes: [], quote: '=3 of\n  the 0.19' } })
    const { place } = reviewLineOf(quoted, 'wrong', { record: 'other', quote: "'=3 of the 0.19" })
    expect(place && matchLine(place, [quoted]).standing).toBe('applies')
  })
})

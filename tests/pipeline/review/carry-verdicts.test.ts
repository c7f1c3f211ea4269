import { describe, expect, it } from 'vitest'
import type { MetricRecord } from '../../../schemas/record.js'
import type { ReviewLine } from '../../../schemas/review.js'
import { carryVerdicts } from '../../../src/pipeline/review/carry-verdicts.js'
import { recordWith } from '../../making/record.js'
import { reviewLineOf } from '../../making/review.js'

const other = `sha256:${'b'.repeat(64)}`
const at = (id: string, x: number) =>
  recordWith({ id, source: { boxes: [[x, 0, x + 9, 9]], quote: `words of ${id}` } })
const carried = (records: MetricRecord[], lines: ReviewLine[], added: string[] = []) =>
  carryVerdicts(new Map([[recordWith().source.paper, records]]), lines, added).map((line) =>
    line.kind === 'figure'
      ? [line.kind, line.record.id, line.line?.verdict ?? null]
      : [line.kind, line.line.cells.record],
  )

describe('carryVerdicts', () => {
  it('gives verdicts to their figures, and room for one to each new figure', () => {
    const [a, b] = [at('a', 0), at('b', 100)]
    expect(carried([{ ...a, id: 'a2' }, b], [reviewLineOf(a, 'wrong')])).toEqual([
      ['figure', 'a2', 'wrong'],
      ['figure', 'b', null],
    ])
  })

  it('keeps every line in which somebody wrote, and no other', () => {
    const lines = [
      reviewLineOf(at('verdict', 0), 'right'),
      reviewLineOf(at('note', 50), null, { note: 'should be 12' }),
      reviewLineOf(at('own', 100), null, { checked_by: 'AB' }),
      reviewLineOf(at('nothing', 150), null),
    ]
    expect(carried([], lines, ['checked_by'])).toEqual([
      ['lapsed', 'verdict'],
      ['lapsed', 'note'],
      ['lapsed', 'own'],
    ])
  })

  it('says what a number is read as now', () => {
    const a = at('a', 0)
    const now = { ...a, metric: 'custody.sentences' }
    const [, lapsed] = carryVerdicts(new Map([[a.source.paper, [now]]]), [reviewLineOf(a, 'wrong')])
    expect(lapsed).toMatchObject({ kind: 'lapsed', now: { metric: 'custody.sentences' } })
  })

  it('keeps lines of papers that are not read this time, and those of no figure, as they are', () => {
    const elsewhere = reviewLineOf(recordWith({ id: 'e', source: { paper: other } }), null)
    const own: ReviewLine = {
      line: 9,
      cells: { record: '', note: 'missed on p. 3' },
      verdict: null,
      place: null,
    }
    expect(carried([at('a', 0)], [elsewhere, own])).toEqual([
      ['kept', 'e'],
      ['figure', 'a', null],
      ['kept', ''],
    ])
  })

  it('of two lines of one figure takes the one in which somebody wrote, and loses neither where both are', () => {
    const a = at('a', 0)
    expect(carried([a], [reviewLineOf(a, null), reviewLineOf(a, 'wrong')])).toEqual([
      ['figure', 'a', 'wrong'],
    ])
    const both = [reviewLineOf(a, 'wrong', { note: 'one' }), reviewLineOf(a, 'wrong', { note: 'two' })]
    expect(carried([a], both)).toEqual([
      ['figure', 'a', 'wrong'],
      ['kept', 'a'],
    ])
  })
})

import { describe, expect, it } from 'vitest'
import { Review } from '../../../src/pipeline/review/review.js'
import { recordWith } from '../../making/record.js'
import { reviewLineOf } from '../../making/review.js'

const paper = recordWith().source.paper
const other = `sha256:${'b'.repeat(64)}`
const at = (id: string, x: number, value = 1) =>
  recordWith({ id, value, source: { boxes: [[x, 0, x + 9, 9]], quote: `words of ${id}` } })

describe('Review', () => {
  it('leaves out what is wrong, keeps what is right, and accounts for both', () => {
    const [wrong, right, open] = [at('a', 0), at('b', 100), at('c', 200)]
    const review = new Review([
      reviewLineOf(wrong, 'wrong'),
      reviewLineOf(right, 'right'),
      reviewLineOf(open, null),
    ])
    expect(review.kept(paper, [wrong, right, open])).toEqual([right, open])
    expect(review.account()).toEqual({ leftOut: 1, gone: [], readOtherwise: [], elsewhere: [] })
  })

  it('says which verdicts no longer apply, and leaves nothing out for them', () => {
    const [gone, changed] = [at('a', 0), at('b', 100)]
    const review = new Review([reviewLineOf(gone, 'wrong', {}, 4), reviewLineOf(changed, 'wrong', {}, 7)])
    const now = [{ ...changed, metric: 'custody.sentences' }]
    expect(review.kept(paper, now)).toEqual(now)
    const { gone: lost, readOtherwise, leftOut } = review.account()
    expect([lost.map(({ line }) => line), readOtherwise.map(({ line }) => line), leftOut]).toEqual([
      [4],
      [7],
      0,
    ])
  })

  it('takes verdicts of papers that were not read for no lapsed ones, nor those of figures left out before', () => {
    const elsewhere = recordWith({ source: { paper: other } })
    const unsure = at('low', 0)
    const review = new Review([reviewLineOf(elsewhere, 'wrong'), reviewLineOf(unsure, 'right')])
    review.kept(paper, [], new Set(['low']))
    const { gone, elsewhere: unread } = review.account()
    expect([gone.length, unread.length]).toEqual([0, 1])
  })

  it('goes over records of several papers in their order', () => {
    const [one, two, three] = [at('a', 0), recordWith({ id: 'z', source: { paper: other } }), at('c', 200)]
    const review = new Review([reviewLineOf(two, 'wrong')])
    expect(review.keptOf([one, two, three])).toEqual([one, three])
  })

  it('has one text for reviews that judge alike', () => {
    const [a, b] = [at('a', 0), at('b', 100)]
    const judged = new Review([reviewLineOf(a, 'wrong'), reviewLineOf(b, null)])
    expect(judged.text).toBe(new Review([reviewLineOf(a, 'wrong', { note: 'so' }, 9)]).text)
    expect(judged.text).not.toBe(new Review([reviewLineOf(a, 'right')]).text)
  })
})

import { describe, expect, it } from 'vitest'
import { findChanges } from '../../src/language/changes.js'

const found = (text: string): string[] =>
  findChanges(text).map(({ text, direction }) => `${text}: ${direction}`)

describe('findChanges', () => {
  it.each([
    ['rose from 12 to 15', ['rose: increase']],
    ['has risen by 9%', ['risen: increase']],
    ['an increase of 30 children', ['increase: increase']],
    ['up from 40', ['up from: increase']],
    ['up 12%', ['up: increase']],
    ['higher than the average', ['higher: increase']],
    ['12 more than last year', ['more: increase']],
    ['a growth in demand', ['growth: increase']],
    ['fell to 8.2%', ['fell: decrease']],
    ['dropping by over 50%', ['dropping: decrease']],
    ['a reduction of 49', ['reduction: decrease']],
    ['down to 304', ['down to: decrease']],
    ['going down from 211', ['going down: decrease']],
    ['3 fewer than planned', ['fewer: decrease']],
    ['40 less children', ['less: decrease']],
    ['significantly lower', ['significantly lower: decrease']],
    ['remained stable at 12', ['remained stable: none']],
    ['no change since', ['no change: none']],
  ])('finds the change of %j', (text, changes) => {
    expect(found(text)).toEqual(changes)
  })

  it.each([
    'more than 50% and fewer than five and less than £2m',
    'up to 12, set up, follow-up',
    'higher education and lower tier',
    'less likely',
    'a drop-in centre',
    '5 or fewer',
  ])('finds none in %j', (text) => {
    expect(found(text)).toEqual([])
  })
})

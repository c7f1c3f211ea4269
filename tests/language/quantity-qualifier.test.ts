import { describe, expect, it } from 'vitest'
import { qualifierAfter, qualifierBefore } from '../../src/language/quantity-qualifier.js'

/** What is said of the number in angle quotes. */
function qualifierOf(text: string, inWords = false) {
  const start = text.indexOf('‹')
  const end = text.indexOf('›') - 1
  return qualifierBefore(text.replace(/[‹›]/g, ''), start, end, inWords)
}

describe('qualifierBefore', () => {
  it.each([
    ['fell to no fewer than ‹20›', 'ge'],
    ['not more than ‹20›', 'le'],
    ['>= ‹20›', 'ge'],
    ['⩽ ‹20›', 'le'],
    ['>=‹20›', 'ge'],
    ['<=‹20›', 'le'],
    ['⩾‹20›', 'ge'],
    ['⩽‹20›', 'le'],
    ['ca. ‹20›', 'approx'],
    ['in the region of just ‹20›', 'approx'],
    ['upwards of ‹20›', 'gt'],
    ['just short of ‹20›', 'lt'],
    ['no more than ‹20›', 'le'],
    ['it took over. ‹20›', null],
    ['a plan ‹20›', null],
    ['moreover ‹20›', null],
    ['‹20›', null],
  ])('reads %j as %s', (text, qualifier) => {
    expect(qualifierOf(text)).toBe(qualifier)
  })

  it.each([
    ['it rose over ‹3› years', null],
    ['it rose over ‹12›-month spans', null],
    ['it rose over ‹6› school weeks', null],
    ['it took more than ‹3› years', 'gt'],
    ['over ‹3› children', 'gt'],
  ])('tells a stretch of time from a bound: %j', (text, qualifier) => {
    expect(qualifierOf(text)).toBe(qualifier)
  })

  it('takes "about" and "over" before a number in words for places, but not "more than"', () => {
    expect(qualifierOf('positive about ‹one›', true)).toBeNull()
    expect(qualifierOf('watched over ‹three›', true)).toBeNull()
    expect(qualifierOf('more than ‹three›', true)).toBe('gt')
  })
})

describe('qualifierAfter', () => {
  it.each([
    ['90% and above', 'ge'],
    ['90% and under', 'le'],
    ['90% and moreover', null],
    ['90% or above', null],
  ])('reads %j as %s', (text, qualifier) => {
    expect(qualifierAfter(text, 3)).toBe(qualifier)
  })
})

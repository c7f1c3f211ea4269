import { describe, expect, it } from 'vitest'
import { isTooDeep } from '../../../src/sources/moderngov/nesting.js'

describe('isTooDeep', () => {
  it.each([
    ['a long page', '<p>text</p>'.repeat(50_000)],
    ['unclosed paragraphs of a careless page', `<ul>${'<li>text'.repeat(5000)}</ul>`],
    ['empty elements', '<br><img src="a"><hr/>'.repeat(50_000)],
    ['text with signs of less', '1 < 2 <3 '.repeat(50_000)],
    ['', ''],
  ])('lets %s through', (_, markup) => expect(isTooDeep(markup)).toBe(false))

  it.each([
    ['opens and never closes', '<a>'.repeat(20_000)],
    ['closes late', '<b>'.repeat(20_000) + '</b>'.repeat(20_000)],
  ])('stops a page that %s', (_, markup) => expect(isTooDeep(markup)).toBe(true))

  it('takes no longer for a page of the largest size', () => {
    const started = performance.now()
    isTooDeep('<a></a>'.repeat(1_400_000))
    expect(performance.now() - started).toBeLessThan(3000)
  })
})

import { describe, expect, it } from 'vitest'
import { findPeriods } from '../../../src/language/periods.js'
import { earlierAside } from '../../../src/understanding/frame/earlier-aside.js'

const timeAt = (text: string, number: string) => {
  const start = text.indexOf(number)
  const sentence = { text, start: 0, end: text.length, periods: findPeriods(text), quantities: [] }
  return earlierAside({ start, end: start + number.length }, sentence)?.time.period.id ?? null
}

describe('earlierAside', () => {
  it.each([
    ['79 people (2017/18: 92 people)', '92', 'FY2017/18'],
    ['79 people (2017/18; 92 people, 131 outcomes)', '131', 'FY2017/18'],
    ['79 people (2017/18: 92; 2016/17: 107)', '107', 'FY2016/17'],
    ['79 people (92 in 2017/18)', '92', null],
    ['79 people (up from 92 in 2017/18)', '92', null],
    ['79 people (2017/18) and 92 others', '92', null],
    ['from 388 (2007/08) to 52 (2018/19)', '52', null],
  ])('of %j has for %s the time %s', (text, number, time) => {
    expect(timeAt(text, number)).toBe(time)
  })
})

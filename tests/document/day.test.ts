import { describe, expect, it } from 'vitest'
import { daysIn } from '../../src/document/day.js'

describe('daysIn', () => {
  it.each([
    ['DATE OF DECISION: 30 MARCH 2023', '2023-03-30'],
    ['Thursday, 21st March, 2024', '2024-03-21'],
    ['the 1st of May 2019', '2019-05-01'],
    ['5 Sept 2016', '2016-09-05'],
    ['March 4, 2025', '2025-03-04'],
    ['21/03/2024 17:30', '2024-03-21'],
    ['07.11.22', '2022-11-07'],
    ['2024-03-21', '2024-03-21'],
  ])('%s', (text, day) => {
    expect(daysIn(text).map((found) => found.day)).toEqual([day])
  })

  it.each(['31 February 2024', '2013/14', 'in March 2024', 'paragraph 10.4.2', '00/00/2024'])(
    'finds no day in %s',
    (text) => {
      expect(daysIn(text)).toEqual([])
    },
  )

  it('tells where each day stands', () => {
    const text = 'from 3 March 2015 to 25 March 2015'
    expect(daysIn(text).map(({ start, end }) => text.slice(start, end))).toEqual([
      '3 March 2015',
      '25 March 2015',
    ])
  })
})

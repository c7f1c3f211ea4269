import { describe, expect, it } from 'vitest'
import { linesOf } from '../../making/prose.js'
import { tableOf } from './table-of.js'

const of = (...last: [string, string]) =>
  linesOf(
    '# Children in care',
    tableOf(
      [
        ['Placement', 'Children', '%'],
        ['Foster care', '400', '52'],
        ['Residential care', '200', '26'],
        ['Placed with parents', '169', '22'],
        ['Total', ...last],
      ],
      { caption: 'Children looked after by placement, 31 March 2015' },
    ),
  )

describe('the hundred per cent at the foot of shares', () => {
  it('is no figure, while the count beside it is', () => {
    const lines = of('769', '100')
    expect(lines.some((line) => line.startsWith('cla.children 769 '))).toBe(true)
    expect(lines.filter((line) => / 100 percent/.test(line))).toEqual([])
  })

  it('leaves the shares above it', () => {
    expect(of('769', '100').some((line) => /^cla\.placed_share 26 percent/.test(line))).toBe(true)
  })
})

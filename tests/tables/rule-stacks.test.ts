import { describe, expect, it } from 'vitest'
import type { Page } from '../../src/document/model.js'
import { edgesOf } from '../../src/tables/edges.js'
import { ruleStacks } from '../../src/tables/rule-stacks.js'
import { across, band, line, printedPage } from './printed-page.js'

const heights = (parts: Partial<Page>): (readonly number[])[] => {
  const page = printedPage(parts)
  return ruleStacks(page, edgesOf(page.rules, page)).map(({ ys }) => ys)
}
const lines = (ys: number[], x0 = 50, x1 = 550) => ys.map((y) => across(y, x0, x1))

describe('ruleStacks', () => {
  it.each<[string, Partial<Page>, number[][]]>([
    ['four lines of one extent', { rules: lines([100, 120, 140, 160]) }, [[100, 120, 140, 160]]],
    ['no three lines', { rules: lines([100, 120, 140]) }, []],
    ['no lines shorter than a fifth of the page', { rules: lines([100, 120, 140, 160], 50, 160) }, []],
    [
      'two stacks far apart',
      { rules: lines([100, 120, 140, 160, 330, 350, 370, 390]) },
      [
        [100, 120, 140, 160],
        [330, 350, 370, 390],
      ],
    ],
    [
      'a high row that is full of text',
      {
        rules: lines([100, 120, 140, 330]),
        words: Array.from({ length: 13 }, (_, i) => line('a word of a paragraph', 300, 145 + i * 14)).flat(),
      },
      [[100, 120, 140, 330]],
    ],
    [
      'no high row with a blank in it',
      {
        rules: lines([100, 120, 140, 330]),
        words: Array.from({ length: 9 }, (_, i) => line('a word of a paragraph', 300, 145 + i * 14)).flat(),
      },
      [],
    ],
    [
      'two stacks side by side',
      { rules: [...lines([100, 120, 140, 160], 50, 250), ...lines([110, 130, 150, 170], 300, 550)] },
      [
        [100, 120, 140, 160],
        [110, 130, 150, 170],
      ],
    ],
    ['double lines once', { rules: lines([100, 120, 122.5, 140, 160]) }, [[100, 120, 140, 160]]],
    [
      'the edges of bands alike',
      { fills: [band(50, 100, 550, 120), band(50, 140, 550, 160)] },
      [[100, 120, 140, 160]],
    ],
    ['no band alone', { rules: lines([80, 180]), fills: [band(50, 100, 550, 120)] }, []],
    ['no bands higher than rows', { fills: [band(50, 100, 550, 200), band(50, 220, 550, 320)] }, []],
  ])('takes for rows %s', (_, parts, expected) => {
    expect(heights(parts)).toEqual(expected)
  })
})

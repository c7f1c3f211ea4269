import { expect, it } from 'vitest'
import { linesOf } from '../../making/prose.js'

it.each([
  [
    'counts the last 12 months from the financial year that they are set against',
    ['Over the last 12 months the number of custodial sentences fell by 20% from the 2014/15 baseline.'],
    ['custody.sentences.change 20 percent FY2015/16 decrease since FY2014/15'],
  ],
])('%s', (_behaviour, parts, lines) => {
  expect(linesOf(...parts)).toEqual(lines)
})

import { describe, expect, it } from 'vitest'
import { linesOf } from '../../../../making/prose.js'

describe('a share of those just counted', () => {
  it.each([
    [
      'is no figure where its metric cannot carry their members',
      ['At 31 March 2016, 40 children are placed in foster care, of whom 30% re-offended.'],
      ['cla.placed 40 count 2016-03-31 placement=foster_care'],
    ],
  ])('%s', (_behaviour, parts, lines) => {
    expect(linesOf(...parts)).toEqual(lines)
  })
})

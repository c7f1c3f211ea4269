import { describe, expect, it } from 'vitest'
import { linesOf } from '../../../../making/prose.js'

describe('a part of the figure just stated', () => {
  it.each([
    [
      'counts the same thing with the member that its own words state',
      ['At 31 March 2013 there were 482 children looked after, of whom 260 were boys.'],
      ['cla.children 482 count 2013-03-31', 'cla.children 260 count 2013-03-31 sex=male'],
    ],
    [
      'may open the next sentence',
      ['At 31 March 2013 there were 482 children looked after. Of these, 120 were aged 16-17.'],
      ['cla.children 482 count 2013-03-31', 'cla.children 120 count 2013-03-31 age_band=16-17'],
    ],
    [
      'is of the nearest count',
      ['In 2015/16 the 36 reoffenders committed 120 further offences. Of these, 80 were by males.'],
      [
        'reoffending.reoffenders 36 count FY2015/16',
        'reoffending.reoffences 120 count FY2015/16',
        'reoffending.reoffences 80 count FY2015/16 sex=male',
      ],
    ],
    ['gives no figure without a known whole', ['The room holds 90. Of these, 40 were boys.'], []],
  ])('%s', (_behaviour, parts, lines) => {
    expect(linesOf(...parts)).toEqual(lines)
  })
})

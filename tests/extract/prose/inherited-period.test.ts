import { describe, expect, it } from 'vitest'
import { linesOf } from '../../making/prose.js'

describe('the time of a sentence that says none, under no heading with one', () => {
  it.each([
    [
      'is the month of the paper for a state in the present',
      ['There are 482 children looked after.'],
      ['cla.children 482 count 2016-09'],
    ],
    [
      'is not said for a state in the past',
      ['There were 482 children looked after.'],
      ['cla.children 482 count '],
    ],
    [
      'is not said for what happens over a time',
      ['There are 36 custodial sentences.'],
      ['custody.sentences 36 count '],
    ],
    [
      'is the month of the paper for that where it is said to be now',
      ['There are currently 36 custodial sentences.'],
      ['custody.sentences 36 count 2016-09'],
    ],
    [
      'is not today for a forecast',
      ['We forecast that there are 482 children looked after.'],
      ['cla.children 482 count  forecast'],
    ],
    [
      'is that of the words that introduce a list',
      ['In 2015/16:', '- 36 custodial sentences were imposed', '- 40 first-time entrants'],
      ['custody.sentences 36 count FY2015/16', 'fte.entrants 40 count FY2015/16'],
    ],
    [
      'may be a time that counts back from the paper',
      ['In the last 12 months:', '- 36 custodial sentences were imposed'],
      ['custody.sentences 36 count 2015-09..2016-08'],
    ],
    [
      'is that of the lead-in for every entry that a dash sets off, however long',
      [
        'At 31 March 2016, 185 children were being looked after by the local authority. This is a decrease from 200 at 31 March 2015. Of this number:',
        '– 13 live in residential children’s homes, all of whom live outside the local authority area',
        '– 138 live with foster families, most of whom live outside the local authority area',
      ],
      [
        'cla.children 185 count 2016-03-31',
        'cla.children 200 count 2015-03-31',
        'cla.placed 13 count 2016-03-31 placement=residential',
        'cla.placed 138 count 2016-03-31 placement=foster_care',
      ],
    ],
    [
      'is not a day for an entry that counts what happens',
      ['At 31 March 2016:', '- 36 custodial sentences were imposed', '- 482 children were looked after'],
      ['custody.sentences 36 count ', 'cla.children 482 count 2016-03-31'],
    ],
    [
      'is that of the entry before about the same metric',
      ['28 girls left care so far this year through adoption.', '42 boys left care by turning 18.'],
      ['cla.leavers 28 count FY2016/17-YTD sex=female', 'cla.leavers 42 count FY2016/17-YTD sex=male'],
    ],
  ])('%s', (_behaviour, parts, lines) => {
    expect(linesOf(...parts)).toEqual(lines)
  })
})

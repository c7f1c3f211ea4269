import { describe, expect, it } from 'vitest'
import { linesOf } from '../../../making/prose.js'

describe('a count of some of a group', () => {
  it.each([
    [
      'is no figure of the group where a verb says what they are',
      ['In 2015/16, 65 care leavers are at university.'],
      [],
    ],
    [
      'is none where a place at which some are narrows it',
      ['In 2015/16 there were 65 care leavers at university.'],
      [],
    ],
    [
      'is a figure where nothing more is said',
      ['In 2015/16 there were 65 care leavers.'],
      ['care_leavers.young_people 65 count FY2015/16'],
    ],
    [
      'is none where a word before the name narrows it',
      ['At 31 March 2016 there were 3 excluded children in care.'],
      [],
    ],
    [
      'is a figure where what is said holds for each of them',
      ['At 31 March 2016, 482 children were looked after by the council.'],
      ['cla.children 482 count 2016-03-31'],
    ],
    [
      'leaves the whole of a share alone, of which what is said is not said',
      ['In 2015/16, 67% of the 482 children looked after were vegetarians.'],
      ['cla.children 482 count FY2015/16'],
    ],
  ])('%s', (_behaviour, parts, lines) => {
    expect(linesOf(...parts)).toEqual(lines)
  })
})

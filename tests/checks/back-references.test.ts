import { describe, expect, it } from 'vitest'
import { findingLines } from '../making/checked.js'

describe('checks of sentences that go back to the one before them', () => {
  it.each([
    [
      'In the year 5,871 boats were built, 4,913 of them in time. That is 87.3%, against a target of 85%.',
      ['error share-of-counts 87.3 83.68'],
    ],
    [
      'In the year 5,871 boats were built, 4,913 of them in time. That is 83.7%, against a target of 85%.',
      [],
    ],
    ['We hired 3,412 boats. That is up from 3,198, a rise of 7.6%.', ['error comparison 7.6 6.69']],
    ['We hired 3,412 boats. That is up from 3,198, a rise of 6.7%.', []],
    [
      'There are 812 boats. There were 867 a year ago, so this is a decrease of 65.',
      ['error comparison 65 55'],
    ],
    ['There are 812 boats. There were 867 a year ago, so this is a decrease of 55.', []],
    ['The yard has 312 boats, 27 more than the 295 of March 2014.', ['error comparison 27 17']],
    ['The yard has 312 boats, 17 more than the 295 of March 2014.', []],
    [
      'Fourteen boats sank. Half of them (7, 50%) were old, 38% were blue and 21.4% (3) were new.',
      ['error grim 38 35.71'],
    ],
    ['Fourteen boats sank. Half of them (7, 50%) were old, 36% were blue and 21.4% (3) were new.', []],
  ])('reads %s', (text, expected) => {
    expect(findingLines(text)).toEqual(expected)
  })
})

describe('checks of one sentence', () => {
  it.each([
    ['372 of the 906, or 44.1%, did.', ['error share-of-counts 44.1 41.06']],
    ['372 of the 906, or 41.1%, did.', []],
    ['All but four of 171 boats (97.7%) were on time.', []],
    ['The fund rose by £108.5m (7.8%) to £1.4bn, of which £33.8m (2.6%) is new.', []],
    ['Speed in knots: 79.8 knots increased from 77.5 (2011) to 79.8 (2015).', []],
    ['The fall in the index, from 53.8 in August to 52.9, was consistent with growth of 0.3%.', []],
  ])('reads %s', (text, expected) => {
    expect(findingLines(text)).toEqual(expected)
  })
})

import { describe, expect, it } from 'vitest'
import { checkedPaper, findingLines, findingsIn, linesOfFindings } from '../making/checked.js'

describe('checkSharesOfCounts', () => {
  it.each([
    ['36 (37.9%) of the 95 young people came back.', []],
    ['36 (39.9%) of the 95 young people came back.', ['error share-of-counts 39.9 37.89']],
    ['12 of the 40 children (30%) moved.', []],
    ['12 of the 40 children (35%) moved.', ['error share-of-counts 35 30']],
    ['In all 25% (12 out of 40) moved.', ['error share-of-counts 25 30']],
    ['Derby has a £7.7m deficit (12.1% of £63.6m).', []],
    ['Derby has a £7.7m deficit (21.1% of £63.6m).', ['error share-of-counts 21.1 12.11']],
    ['Of the 331 young people, 72 (21.7%) came back and 259 (78.3%) did not.', []],
    ['In all 136 children left, of whom five (3.7%) came back.', []],
    ['In all 136 children left, of whom five (4.7%) came back.', ['error share-of-counts 4.7 3.68']],
    ['There were 77, or 55%, of the 140 that were followed up.', []],
    ['There were 77, or 50%, of the 140 that were followed up.', ['error share-of-counts 50 55']],
    ['Of 400 calls, 100 were late, of which 20 (20%) were lost.', []],
    ['Of the 331 young people, 72 (27.1%) came back.', ['error share-of-counts 27.1 21.75']],
  ])('reads %s', (sentence, expected) => {
    expect(findingLines(sentence)).toEqual(expected)
  })
})

describe('checkChanges', () => {
  it.each([
    ['Numbers fell by 43.5% from 457 to 258.', []],
    ['Numbers fell by 34.5% from 457 to 258.', ['error change 34.5 43.54']],
    [
      'They fell by approximately 25%, going down from 211 in 2013/14 to 164 in 2015/16.',
      ['error change 25 22.27'],
    ],
    ['There was a 33% increase in budget from 22/23 - £44m to £66m.', ['error change 33 50']],
    ['The rate rose by 5% from 40% to 45%.', []],
    ['The rate rose by 12.5% from 40% to 45%.', []],
    ['The rate rose by 20% from 40% to 45%.', ['error change 20 12.5']],
    ['Visits fell from 100 to 90, while calls rose by 20%.', []],
    ['Calls rose by 20% and visits fell from 100 to 90.', []],
    ['Visits rose from 40 to 50, an increase of 30%.', ['error change 30 25']],
    ['Calls dropped by over 50% from 455 to 205.', []],
    ['There were 1,109 plans, an increase of 14 from the end of the last quarter (1,095).', []],
    [
      'There were 1,109 plans, an increase of 41 from the end of the last quarter (1,095).',
      ['error comparison 41 14'],
    ],
    ['There were 6,357 calls, an 8.3% increase when compared to the last quarter (5,869).', []],
    [
      'There were 6,357 calls, a 3.8% increase when compared to the last quarter (5,869).',
      ['error comparison 3.8 8.31'],
    ],
    ['It is 4.3% fewer than in the third quarter (2,389), which had been more than the second (2,105).', []],
  ])('reads %s', (sentence, expected) => {
    expect(findingLines(sentence)).toEqual(expected)
  })

  it('accuses nobody of one time said twice where the time of the base is left to be told', () => {
    expect(
      findingLines(
        '# Fostering 2015/16',
        'We ended the year with 168 fostering households, eight fewer than we began with (176).',
      ),
    ).toEqual([])
  })

  it('names the wrong base', () => {
    const [finding] = findingsIn(checkedPaper(['A 33% increase in budget - £44m to £66m.']))
    expect(finding?.message).toContain('33% takes £66m as the base')
  })
})

describe('checkDirections', () => {
  it.each([
    ['The number of plans rose from 12 to 9.', ['error direction increase decrease']],
    ['The number of plans fell from 12 to 9.', []],
    [
      'The number of plans increased to 9 compared with 12 in the year before.',
      ['error direction increase decrease'],
    ],
    ['The number of plans increased to 12 compared with 9 in the year before.', []],
    ['We have 54 children with relatives, up from 40 in August.', []],
    [
      'We have 34 children with relatives, up from 40 in August, which is 10% of all.',
      ['error direction increase decrease'],
    ],
  ])('reads %s', (sentence, expected) => {
    expect(findingLines(sentence)).toEqual(expected)
  })
})

describe('checkGrim', () => {
  it.each([
    ['Assessments were done for 50% of the 8 children accommodated.', []],
    ['Assessments were done for 37% of the 8 children accommodated.', []],
    ['Assessments were done for 45% of the 8 children accommodated.', 1],
  ])('reads %s', (sentence, expected) => {
    expect(findingLines(sentence)).toHaveLength(expected === 1 ? 1 : 0)
  })
})

describe('checkPeriods', () => {
  it.each([
    [
      'The graph shows a steady increase in custody rates between April 2013 and December 2016.',
      ['error period 2016-12 2016-09-12'],
    ],
    ['The graph shows a steady increase in custody rates between April 2013 and December 2015.', []],
    ['The contract will run between April 2013 and December 2016.', []],
    ['Numbers are expected to fall between April 2016 and December 2017.', []],
  ])('reads %s', (sentence, expected) => {
    expect(findingLines(sentence)).toEqual(expected)
  })
})

describe('checkConflicts', () => {
  it('finds two values of one month that a sentence compares', () => {
    const sentence =
      'In January 2016 the number of strategy discussions (140) was 30% less than January 2016 (200).'
    expect(linesOfFindings(findingsIn(checkedPaper([sentence])))).toContain('error comparison 200 140')
  })
})

import { describe, expect, it } from 'vitest'
import type { Part } from '../making/prose.js'
import { seen } from '../making/seen.js'
import { tableOf } from './table/table-of.js'

/** The numbers that look like figures of the field and were not recorded, with the metric that each looks like. */
const lookingLike = (...parts: readonly Part[]): string[] =>
  seen(...parts).tokens.flatMap(({ text, likely }) => (likely === undefined ? [] : [`${text} ${likely}`]))

describe('a number that could not be placed looks like a figure of the field', () => {
  it('where another cell of its row says the same, and no label tells them apart', () => {
    const table = tableOf([
      ['2013/14', '', ''],
      ['Reoffenders', '31', '28'],
    ])
    expect(lookingLike(table)).toEqual(['31 reoffending.reoffenders', '28 reoffending.reoffenders'])
  })

  it.each([
    ['First-time entrants driving lorries', ['41 fte.entrants']],
    ['Wagons driving lorries', []],
  ])('where its row names something of the field and more that is not understood: %s', (label, found) => {
    const table = tableOf(
      [
        ['', '2013/14'],
        [label, '41'],
      ],
      { caption: 'First-time entrants to the youth justice system' },
    )
    expect(lookingLike('# Youth justice', table)).toEqual(found)
  })

  it.each([
    ['Of these, 12 children were placed in foster care.', ['12 cla.placed']],
    ['The number of first-time entrants is far from the 41 of the zorb.', ['41 fte.entrants']],
  ])('where its sentence does: %s', (sentence, found) => {
    expect(lookingLike('# Youth justice', sentence)).toEqual(found)
  })
})

describe('a number that could not be placed looks like none of ours', () => {
  it.each<[string, Part[]]>([
    ['where it was recorded', ['The custody rate in Leeds was 0.19 per 1,000 in 2014/15.']],
    [
      'where its labels are little understood and nothing around speaks of its part of the field',
      [
        tableOf([
          ['2013/14', 'Alpha', 'Beta'],
          ['Reoffenders', '31', '28'],
        ]),
      ],
    ],
    ['where nothing of the field is named beside it', ['# Youth justice', 'The council planted 41 trees.']],
    [
      'where only a department is named beside it',
      [
        tableOf(
          [
            ['Directorate', 'Red', 'Green'],
            ['Children, Young People and Education (Education & Skills)', '2', '3'],
            ['Adult Social Care', '1', '4'],
          ],
          { caption: 'Indicators by directorate' },
        ),
      ],
    ],
    [
      'where the table is of something else and one word is ours by chance',
      [
        '# Statement of licensing policy',
        tableOf([
          ['Licence', 'Capacity'],
          ['PRE1637/20', '310'],
          ['PRE1476/19', '150'],
        ]),
      ],
    ],
    ['under the heading of another service', ['# Adult social care', 'There were 41 referrals.']],
  ])('%s', (_where, parts) => {
    expect(lookingLike(...parts)).toEqual([])
  })
})

import { describe, expect, it } from 'vitest'
import { areRunningNumbers, headerColumnCount, innerStubColumns } from '../../src/document/header-columns.js'
import { placesOf } from './places-of.js'

describe('headerColumnCount', () => {
  it.each<[string, string[], number]>([
    ['words before figures', ['North|12', 'South|3'], 1],
    ['periods before figures', ['2022/23|12', '2023/24|3'], 1],
    ['figures alone', ['4|12', '9|3'], 0],
    ['ages that run on', ['10|41', '11|3', '12|16'], 1],
    [
      'ages that run on behind a band of ages, and their total',
      ['10 to 13|9', '14|13', '15|15', '16|16', 'Total|53'],
      1,
    ],
    ['a code and the name that it stands for', ['803|North|12', '881|South|3'], 2],
    ['a code with a letter and its name', ['E06000045|North|4.1', 'E06000046|South|3.9'], 2],
    ['groups of labels, blank below their first', ['North|Boys|1', '|Girls|2'], 2],
    ['two columns of words of which neither groups', ['North|Late|1', 'South|Early|2'], 1],
    [
      'references before the names of measures',
      ['CS03|Initial conferences in time|81', 'CS05|Children on a plan|49', 'CS06|Plans of two years|7'],
      2,
    ],
    [
      'references with a blank, and the unit of each measure',
      ['KI 01|Contacts received|No.|81', 'KI 02|Referrals to us|No.|49', 'KI 03|Referrals again|%|7'],
      3,
    ],
    [
      'a theme said again in each row before the names of measures',
      [
        'Care|Children in our care|5',
        'Care|Children placed far|9',
        'Care|Carers of our own|2',
        'Plans|Plans that end|3',
      ],
      2,
    ],
    ['a measure and its unit', ['Contacts received|No.|81', 'Referrals again|%|7'], 2],
    [
      'short names before remarks of several words',
      ['North|very late again|1', 'South|rather early now|2', 'East|on time mostly|3'],
      1,
    ],
    ['one column alone', ['North', 'South'], 0],
  ])('%s', (_, rows, count) => {
    expect(headerColumnCount(placesOf(rows), 0)).toBe(count)
  })

  it('looks below the header only', () => {
    const places = placesOf(['Area|Visits', '4|12', '9|3'])
    expect(headerColumnCount(places, 1)).toBe(0)
    expect(headerColumnCount(places, 3)).toBe(0)
  })
})

it.each<[string, string[], number[]]>([
  ['a second list beside the first', ['Staff', 'Rooms', 'Travel'], [2]],
  ['ratings, which repeat', ['Green', 'Green', 'Amber'], []],
  ['figures', ['1', '2', '3'], []],
  ['too few words to tell', ['Staff', '', ''], []],
])('between columns of figures stand %s', (_, words, columns) => {
  const rows = words.map((word, i) => `Area ${i}|${i}0|${word}|${i}5`)
  expect(innerStubColumns(placesOf(rows), 0, 1)).toEqual(columns)
})

it('finds a second list of two rows under the head of the first', () => {
  const rows = (head: string) =>
    placesOf([`Measure|2022|${head}|2022`, 'Entrants|58|In care|251', 'Sentences|8|Nights|300'])
  expect(innerStubColumns(rows('Measure'), 1, 1)).toEqual([2])
  expect(innerStubColumns(rows('Remarks'), 1, 1)).toEqual([])
})

it.each([
  [['10', '11', '12'], true],
  [['1.', '2.', '3.'], true],
  [['0', '1', 'Total'], true],
  [['10', '12', '13'], false],
  [['12', '11', '10'], false],
  [['7'], false],
  [['1', '2', 'North', 'South'], false],
])('%j run on: %s', (texts, run) => {
  expect(areRunningNumbers(texts)).toBe(run)
})

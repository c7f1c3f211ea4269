import { describe, expect, it } from 'vitest'
import { loadCatalogue } from '../../../schemas/catalogue.js'
import { lexiconOf } from '../../../src/extract/lexicon.js'
import { textReader } from '../../../src/extract/read-text.js'
import { innermost, memberByCode, readAxis } from '../../../src/extract/table/axis.js'

const read = textReader(lexiconOf(loadCatalogue()))
const axisOf = (...labels: (string | string[])[]) =>
  readAxis(
    labels.map((label) => (typeof label === 'string' ? [label] : label)),
    '2016-09-12',
    read,
  )
const periodsOf = (...labels: (string | string[])[]) =>
  axisOf(...labels).map(({ period }) => period?.id ?? null)

describe('readAxis', () => {
  it.each([
    ['years', ['2011/12', '2012/13'], ['FY2011/12', 'FY2012/13']],
    ['days', ['31 March 2012', '31 March 2013'], ['2012-03-31', '2013-03-31']],
    [
      'years above a role',
      [
        ['2011/12', 'Target'],
        ['2011/12', 'Actual'],
      ],
      ['FY2011/12', 'FY2011/12'],
    ],
    ['no time in a name', ['First-time entrants', 'Custody'], [null, null]],
    ['no time that only begins', ['From 5 May 2016'], [null]],
  ])('finds %s', (_title, labels, periods) => {
    expect(periodsOf(...labels)).toEqual(periods)
  })

  it('gives the columns of a group the period that stands over one of them', () => {
    expect(periodsOf('number', 're-off', '2013/14', 'number', 're-off', '2014/15')).toEqual([
      'FY2013/14',
      'FY2013/14',
      'FY2013/14',
      'FY2014/15',
      'FY2014/15',
      'FY2014/15',
    ])
  })

  it('does not carry a period to columns that are no group', () => {
    expect(periodsOf('2013/14', 'Notes', '2014/15', 'Owner')).toEqual(['FY2013/14', null, 'FY2014/15', null])
  })

  it.each([
    ['an axis with a band among them', ['10-13', '14', '15', '17+'], ['10-13', '14', '15', '17+']],
    [
      'an axis headed by age',
      [
        ['Age', '14'],
        ['Age', '15'],
      ],
      ['14', '15'],
    ],
    ['with words', ['Aged 14', '15 years', '16 to 17'], ['14', '15', '16-17']],
    ['an axis of mere numbers', ['1', '2', '3'], [null, null, null]],
    ['a band that no child is in', ['10-13', '14', '40'], ['10-13', '14', null]],
  ])('tells ages from numbers: %s', (_title, labels, ages) => {
    expect(axisOf(...labels).map(({ age }) => age)).toEqual(ages)
  })

  it.each([
    ['Total', true],
    ['Grand total', true],
    ['All', true],
    ['Males', false],
    ['All boys', false],
  ])('%j sums the others: %s', (label, total) => {
    expect(axisOf(label)[0]?.total).toBe(total)
  })

  it('joins a path to one text', () => {
    expect(axisOf(['2013/14', '', 'Target'])[0]?.text).toBe('2013/14 › Target')
  })
})

describe('innermost', () => {
  it('is what the part nearest to the cells states', () => {
    const [label] = axisOf(['2013/14', '£ million', '%'])
    expect(innermost(label?.parts ?? [], ({ unit }) => unit)).toBe('percent')
    expect(innermost(label?.parts ?? [], ({ period }) => period?.id ?? null)).toBe('FY2013/14')
    expect(innermost(label?.parts ?? [], ({ role }) => role)).toBeNull()
  })
})

describe('memberByCode', () => {
  it('knows a member by its own code, however it is set', () => {
    const sex = loadCatalogue().dimensions.get('sex')
    expect(sex && ['Male', ' FEMALE ', 'Boat'].map((label) => memberByCode(label, sex))).toEqual([
      'male',
      'female',
      null,
    ])
  })
})

import { describe, expect, it } from 'vitest'
import { loadCatalogue } from '../../../schemas/catalogue.js'
import { lexiconOf } from '../../../src/extract/lexicon.js'
import { textReader } from '../../../src/extract/read-text.js'
import { headingTime, statedPeriod } from '../../../src/understanding/frame/inherited-time.js'

const asOf = '2016-09-12'
const read = textReader(lexiconOf(loadCatalogue()))

describe('the one period that a heading states', () => {
  it.each([
    ['Sentencing in 2014/15', 'FY2014/15'],
    ['2013/14, 2014/15 and 2015/16', '2013-04..2016-03'],
    ['2014/15 compared with 2014/15', 'FY2014/15'],
    ['2012/13 and 2014/15', null],
    ['2014/15 and 2013/14', null],
    ['Sentencing last year', null],
    ['Sentencing', null],
  ])('“%s” states %s', (text, id) => {
    expect(statedPeriod(read(text, asOf).periods)?.id ?? null).toBe(id)
  })
})

describe('the period that the headings above state', () => {
  /** @param headings innermost first */
  const periodUnder = (headings: readonly string[], aims?: boolean) =>
    headingTime(
      { headings: headings.map((text) => read(text, asOf)), day: asOf, about: null },
      aims === undefined ? {} : { aims },
    )?.id ?? null

  it.each([
    ['is that of the nearest one', ['July 2016', 'Report for 2015/16'], '2016-07'],
    ['is that of one further out where the nearest says none', ['Rain', 'Report for 2015/16'], 'FY2015/16'],
    ['is not the day of the meeting', ['Cabinet, 12 September 2016', 'Report for 2015/16'], 'FY2015/16'],
    ['may be another day', ['At 31 March 2016'], '2016-03-31'],
    ['is not the years of a plan', ['Our plan 2015/16 to 2017/18'], null],
    // A plan that comes out for a year is written before it: its figures are of the one that is over.
    ['is not the one year of a plan', ['Our plan for 2015/16'], null],
    ['is the year of children’s plans', ['Child protection plans 2015/16'], 'FY2015/16'],
    ['is the year of a programme', ['Turnaround programme 2015/16'], 'FY2015/16'],
    ['may be the year that a plan is reported on', ['Our plan: annual report 2015/16'], 'FY2015/16'],
    ['is no years of which some are still to come', ['2015 to 2019'], null],
    ['is none without one', ['Rain'], null],
  ])('%s', (_rule, headings, id) => {
    expect(periodUnder(headings)).toBe(id)
  })

  it('is the years of a plan for what is aimed at', () => {
    expect(periodUnder(['Our plan 2015/16 to 2017/18'], true)).toBe('2015-04..2018-03')
    expect(periodUnder(['Our plan for 2015/16'], true)).toBe('FY2015/16')
  })
})

import { describe, expect, it } from 'vitest'
import { linesOf } from '../../making/prose.js'
import { tableOf } from './table-of.js'

/** The records of a table under a heading. */
const inTable = (heading: string, caption: string, ...rows: string[][]) =>
  linesOf(`# ${heading}`, tableOf(rows, { caption }))

describe('what speaks against a reading of a cell', () => {
  it('is an age that its metric does not count', () => {
    const lines = inTable(
      'Care experienced young people',
      'Published measures at 31 March 2016',
      ['Measure', 'Leeds', 'England'],
      ['In touch, 19 to 21', '94%', '93%'],
      ['Suitable accommodation, 17 to 18', '95%', '91%'],
      ['Suitable accommodation, 19 to 21', '90%', '88%'],
      ['In education, employment or training, 19 to 21', '47%', '56%'],
    )
    expect(lines).toContain('care_leavers.suitable_accommodation 90 percent 2016-03-31 age_band=19-21')
    expect(lines).toContain('care_leavers.ete 47 percent 2016-03-31 age_band=19-21')
    expect(lines.filter((line) => line.startsWith('yjs.'))).toEqual([])
  })

  it('is a name within the longer name of a member that the metric does not have', () => {
    const lines = inTable(
      'Youth justice plan',
      'Youth offending service staffing, April 2016',
      ['', 'Practitioners', 'Referral order panel volunteers'],
      ['Male', '14', '11'],
      ['Female', '34', '46'],
    )
    expect(lines.filter((line) => line.startsWith('referrals.'))).toEqual([])
  })

  it('is another name that stands over the table, for a rate that no unit says', () => {
    const lines = inTable(
      'Attainment',
      'Attainment 8 by group',
      ['Group', '2014/15', '2015/16'],
      ['Looked after children', '22.8', '23.7'],
      ['All pupils', '55.0', '51.8'],
    )
    expect(lines.filter((line) => line.startsWith('cla.rate'))).toEqual([])
    expect(lines.some((line) => line.startsWith('education.attainment8 51.8'))).toBe(true)
  })
})

describe('a column of children', () => {
  it('counts no carers and no homes, and a place within the name of a placement is none of its figures', () => {
    const lines = linesOf(
      '# Placements on 31 March 2016',
      tableOf([
        ['Placement', 'Children'],
        ['Foster Wales carers', '74'],
        ['Kinship carers', '38'],
        ['Residential care', '17'],
        ['With parents', '19'],
      ]),
    )
    expect(lines.filter((line) => /^fostering|@wales/.test(line))).toEqual([])
    expect(lines).toContain('cla.placed 17 count 2016-03-31 placement=residential')
  })
})

describe('posts in full-time equivalents', () => {
  it('are no first-time entrants', () => {
    const lines = linesOf(
      '# Youth justice plan 2015/16',
      'The total number of staff including secondments: 25.7 FTE.',
    )
    expect(lines.filter((line) => line.startsWith('fte.'))).toEqual([])
  })
})

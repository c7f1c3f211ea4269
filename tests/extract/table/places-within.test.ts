import { describe, expect, it } from 'vitest'
import { linesOf } from '../../making/prose.js'
import { tableOf } from './table-of.js'

const under = (heading: string, rows: string[][], caption: string) =>
  linesOf(`# ${heading}`, tableOf(rows, { caption }))

describe('places within the area of a council', () => {
  it('are what rows are of that stand under “District”', () => {
    const lines = under(
      'Children in care',
      [
        ['District', 'In care, 31 March 2015', 'Entered care in 2014/15', 'Residents aged 0 to 17, mid-2014'],
        ['Overton', '118', '46', '23,100'],
        ['Forest of Wey', '109', '38', '16,000'],
        ['Outside the county or not recorded', '72', '41', '–'],
        ['County total', '299', '125', '39,100'],
      ],
      'Children in care by district of the family home',
    )
    expect(lines).toContain('cla.children 118 count 2015-03-31 place=overton')
    expect(lines).toContain('cla.entrants 38 count FY2014/15 place=forest_of_wey')
    expect(lines).toContain('population.children 16000 count 2014 place=forest_of_wey')
    expect(lines).toContain('cla.children 299 count 2015-03-31')
    expect(lines.some((line) => / (?:72|41) /.test(line))).toBe(false)
  })

  it('are the wards where rows say the district as well', () => {
    const table = tableOf(
      [
        ['Ward', 'District', '2013/14', '2014/15'],
        ['Hallow Way', 'Overton', '11', '12'],
        ['St Anne’s', 'Overton', '9', '7'],
        ['White City', 'Wey', '18', '19'],
      ],
      {
        caption: 'Children worked with by the Youth Justice Service, by ward of residence',
        headerColumns: 2,
      },
    )
    const lines = linesOf('# Children in the youth justice system', table)
    expect(lines).toContain('yjs.caseload 11 count FY2013/14 place=hallow_way')
    expect(lines).toContain('yjs.caseload 19 count FY2014/15 place=white_city')
  })

  it('are no authorities, which are areas of their own', () => {
    const lines = under(
      'Children in care',
      [
        ['Borough', 'Children in care, 31 March 2015'],
        ['Hounslow', '318'],
        ['Ealing', '402'],
      ],
      'Children in care',
    )
    expect(lines.join()).not.toContain('place=')
  })

  it('are no services or measures under “Division”, nor the whole of the area', () => {
    const lines = under(
      'Youth justice',
      [
        ['Division', '2013/14', '2014/15'],
        ['First-time entrants', '10', '12'],
        ['Custodial sentences', '11', '9'],
      ],
      'Performance by division',
    )
    expect(lines).toContain('fte.entrants 12 count FY2014/15')
    expect(lines.join()).not.toContain('place=')
    const whole = under(
      'Children in care',
      [
        ['Ward', 'In care, 31 March 2015'],
        ['Bevois', '10'],
        ['Woolston', '12'],
        ['City', '480'],
      ],
      'Children in care by ward',
    )
    expect(whole.join()).not.toContain('place=city')
  })

  it('are none where two bear one name', () => {
    const lines = under(
      'Children in care',
      [
        ['Ward', 'In care, 31 March 2015'],
        ['Bevois', '10'],
        ['Woolston', '12'],
        ['St Mary’s', '9'],
        ['St Marys', '7'],
      ],
      'Children in care by ward',
    )
    expect(lines).toEqual([
      'cla.children 10 count 2015-03-31 place=bevois',
      'cla.children 12 count 2015-03-31 place=woolston',
    ])
  })
})

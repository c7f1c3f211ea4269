import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { findAgeBands } from '../../src/language/age-bands.js'

const membersIn = (text: string): string[] => findAgeBands(text).map(({ member }) => member)

describe('findAgeBands', () => {
  it.each([
    ['children aged between 10 and 17', ['10-17']],
    ['those (aged sixteen and over)', ['16+']],
    ['the sixteen and seventeen year olds', ['16-17']],
    ['a 17-year-old', ['17']],
    ['rates for the 10-17 population', ['10-17']],
    ['those below 14', ['under-14']],
    ['all under-5s and over 16s', ['under-5', '16+']],
    ['aged 10-13, aged 14-17', ['10-13', '14-17']],
    ['Suitable accommodation, 19 to 21', ['19-21']],
    ['In touch (17-18)', ['17-18']],
  ])('finds in %j the bands %j', (text, members) => {
    expect(membersIn(text)).toEqual(members)
  })

  it.each([
    ['15', ['15']],
    [' 10 to 13 ', ['10-13']],
    ['Ages 16 & 17', ['16-17']],
    ['18 plus', ['18+']],
    ['5 years', ['5']],
    ['26', []],
    ['17-10', []],
  ])('reads the label %j as %j', (label, members) => {
    expect(membersIn(label)).toEqual(members)
  })

  it.each([
    'under 10% of visits',
    'Nights, 30 to 40',
    'Open cases, 3 to 5 weeks',
    'below 14.5 days',
    'under 12 weeks',
    'over 20 children',
    'fewer than 16 places were free',
    'a plan of 10 to 17 pages',
    'aged 40 and over',
    'costs of £16 to 17 years',
  ])('finds no age in %j', (text) => {
    expect(membersIn(text)).toEqual([])
  })

  it('finds every band of children again, by label and in a sentence', () => {
    const ends = fc.tuple(fc.integer({ min: 0, max: 24 }), fc.integer({ min: 0, max: 25 }))
    fc.assert(
      fc.property(
        ends.filter(([from, to]) => from < to),
        ([from, to]) => {
          expect(membersIn(`${from}-${to}`)).toEqual([`${from}-${to}`])
          expect(membersIn(`of those aged ${from} to ${to} we`)).toEqual([`${from}-${to}`])
        },
      ),
    )
  })
})

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  academicYearOf,
  addDays,
  addMonths,
  daysIn,
  financialYearOf,
  firstDay,
  isoMonth,
  lastDay,
  MONTH,
  monthName,
  monthNumber,
  monthOf,
  monthsBetween,
} from '../../src/language/calendar.js'

const yearMonth = fc.record({
  year: fc.integer({ min: 1900, max: 2100 }),
  month: fc.integer({ min: 1, max: 12 }),
})

describe('months', () => {
  it.each([
    ['January', 1],
    ['sept', 9],
    ['Dec.', 12],
    ['ju', null],
    ['Monday', null],
  ])('%j is month %s', (name, number) => {
    expect(monthNumber(name)).toBe(number)
  })

  it.each(['marvel', 'mayor', 'decide', 'se'])('%j is no month’s name', (text) => {
    expect(new RegExp(`^${MONTH}`, 'i').test(text)).toBe(false)
  })

  it('are known by their names, whole and cut to three letters', () => {
    for (let month = 1; month <= 12; month += 1) {
      const name = monthName(month)
      for (const printed of [name, name.slice(0, 3), `${name.slice(0, 3)}.`]) {
        expect(printed).toMatch(new RegExp(`^${MONTH}$`, 'i'))
        expect(monthNumber(printed)).toBe(month)
      }
    }
  })

  it('moved by a number of months lie that many months away', () => {
    fc.assert(
      fc.property(yearMonth, fc.integer({ min: -600, max: 600 }), (from, months) => {
        const to = addMonths(from, months)
        expect(monthsBetween(from, to)).toBe(months)
        expect(monthOf(isoMonth(to))).toEqual(to)
      }),
    )
  })

  it('follow each other day by day, leap years included', () => {
    fc.assert(
      fc.property(yearMonth, (month) => {
        expect(addDays(lastDay(month), 1)).toBe(firstDay(addMonths(month, 1)))
        expect(addDays(firstDay(month), daysIn(month) - 1)).toBe(lastDay(month))
      }),
    )
    expect([1900, 2000, 2023, 2024].map((year) => daysIn({ year, month: 2 }))).toEqual([28, 29, 28, 29])
  })
})

describe('years that begin within a calendar year', () => {
  it.each([
    ['2024-03-31', 2023, 2023],
    ['2024-04-01', 2024, 2023],
    ['2024-08', 2024, 2023],
    ['2024-09', 2024, 2024],
    ['2025-01', 2024, 2024],
  ])('%s lies in the financial year of %d and the academic year of %d', (iso, financial, academic) => {
    expect([financialYearOf(iso), academicYearOf(iso)]).toEqual([financial, academic])
  })
})

import { describe, expect, it } from 'vitest'
import { isFrontMatterRow, loneDates, readFrontMatter } from '../../src/document/front-matter.js'
import { column, pageOf } from './printed-page.js'

const headOf = (...lines: readonly string[]) =>
  readFrontMatter(pageOf(column(60, 60, lines, { leading: 20 })))

describe('readFrontMatter', () => {
  it.each([
    ['Decision maker: Youth Panel', { committee: 'Youth Panel', labelled: true }],
    ['Report title: Places in care', { subject: 'Places in care', labelled: true }],
    ['Subject\tPlaces in care', { subject: 'Places in care', labelled: true }],
    ['Date of meeting: Thursday 21st March 2024', { date: '2024-03-21', labelled: false }],
    ['Published: 13/03/2024', { published: '2024-03-13', date: null }],
    ['Report of: Director of Learning', { bodies: ['Director of Learning'], labelled: false }],
    ['Status: For noting', { committee: null, subject: null, date: null, bodies: [] }],
    ['Subject:', { subject: null, labelled: false }],
  ])('reads %j', (row, expected) => {
    expect(headOf(row)).toMatchObject(expected)
  })

  it('takes the first of two fields of one name', () => {
    expect(headOf('Subject: Places in care', 'Subject: Something else').subject).toBe('Places in care')
  })

  it.each([
    ['a colon', 'Subject:'],
    ['a gap', 'Subject'],
  ])('carries a value behind %s on over the lines set under it, up to the next label', (_, label) => {
    const page = pageOf([
      { text: label, x: 60, y: 60 },
      { text: 'Places in care and', x: 200, y: 60 },
      { text: 'what they cost', x: 200, y: 72 },
      { text: 'Committee:', x: 60, y: 84 },
      { text: 'Youth Panel', x: 200, y: 84 },
    ])
    expect(readFrontMatter(page)).toMatchObject({
      subject: 'Places in care and what they cost',
      committee: 'Youth Panel',
    })
  })

  it('takes body and day of minutes from their title, but no day that is only named', () => {
    expect(
      headOf('Minutes of the meeting of the Youth Panel held', 'on Thursday 21 March 2024'),
    ).toMatchObject({ committee: 'Youth Panel', date: '2024-03-21' })
    expect(headOf('A review was begun in the city', 'after 21 March 2024').date).toBeNull()
  })
})

it.each([
  ['Date of decision: 30 March 2023', true],
  ['Committee: Youth Panel', true],
  ['Committee:', false],
  ['Custody: the year so far', false],
])('knows %j as a row of a head: %s', (text, isRow) => {
  expect(isFrontMatterRow(text)).toBe(isRow)
})

it.each([
  ['Thursday, 21st March, 2024 at 5.30 pm', ['2024-03-21']],
  ['Date: 21/03/2024', ['2024-03-21']],
  ['21 March 2024 Head of Governance', ['2024-03-21']],
  ['The panel met on 21 March 2024', []],
  ['1 March 2024 to 31 March 2024', []],
  [`21 March 2024 ${'and many words after it '.repeat(4)}`, []],
])('finds the lone days of %j', (text, days) => {
  expect(loneDates(pageOf([{ text, x: 60, y: 100 }])).map(({ day }) => day)).toEqual(days)
})

import { describe, expect, it } from 'vitest'
import { readModernGovMeetings, timeIn } from '../../../src/readers/html/moderngov-meetings.js'
import { loadPage } from '../../../src/readers/html/page-markup.js'

it.each([
  ['3 Jun 2024 5:30 pm', '17:30'],
  ['3 Jun 2024 5.30 pm', '17:30'],
  ['3 Jun 2024 17:30', '17:30'],
  ['3 Jun 2024 9.05am', '09:05'],
  ['3 Jun 2024 12.15 pm', '12:15'],
  ['3 Jun 2024 12.15 am', '00:15'],
  ['3 Jun 2024', null],
])('reads the time of %j', (text, time) => {
  expect(timeIn(text)).toBe(time)
})

describe('a list of meetings', () => {
  const row = (query: string, when: string, beside = '') =>
    `<tr><td><a class="mgMeetingTableLnk" href="ieListDocuments.aspx?${query}">${when}</a>${beside}</td></tr>`
  const read = (...rows: string[]) =>
    readModernGovMeetings(loadPage(`<table>${rows.join('')}</table>`), 'https://northtown.example/mg/')

  it.each([
    ['no day', row('CId=9&amp;MId=42', 'Next meeting')],
    ['no number', row('CId=9', '3 Jun 2024')],
  ])('passes over a link with %s', (_, html) => {
    expect(read(html).meetings).toEqual([])
  })

  it('takes the committee’s number from its links where no field states it', () => {
    expect(read(row('CId=9&amp;MId=42', '3 Jun 2024')).committeeId).toBe(9)
    expect(read(row('MId=42', '3 Jun 2024')).committeeId).toBeNull()
  })

  it('takes words beside a meeting for its documents, not figures or dates, and none of one that is cancelled', () => {
    const beside = [' - Agenda, Minutes, 12 pages', ' - Agenda, Cancelled']
    const { meetings } = read(...beside.map((text, id) => row(`CId=9&amp;MId=${id + 1}`, '3 Jun 2024', text)))
    expect(meetings.map(({ documents, cancelled }) => [documents, cancelled])).toEqual([
      [['Agenda', 'Minutes'], false],
      [[], true],
    ])
  })
})

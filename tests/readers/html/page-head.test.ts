import { describe, expect, it } from 'vitest'
import { readHtml } from '../../../src/readers/html/read-html.js'

const factsOf = (body: string) => {
  const { committee, meetingDate, published } = readHtml(`<h1>Children in care</h1>${body}<p>The text.</p>`)
  return { committee, meetingDate, published }
}

describe('the head of a page that no mark describes', () => {
  it.each([
    ['<p>Report to the Youth Scrutiny Panel, 6 July 2023</p>', 'Youth Scrutiny Panel', '2023-07-06', null],
    ['<p>Date of meeting: Thursday 6 July 2023, 6.00 pm</p>', null, '2023-07-06', null],
    ['<p>6th July 2023</p>', null, '2023-07-06', null],
    ['<p>Published 14 August 2023</p>', null, null, '2023-08-14'],
    [
      '<ul><li>Meeting date: 06/07/2023</li><li>Published on: 14/08/2023</li></ul>',
      null,
      '2023-07-06',
      '2023-08-14',
    ],
  ])('says its day: %s', (body, committee, meetingDate, published) => {
    expect(factsOf(body)).toEqual({ committee, meetingDate, published })
  })

  it.each([
    ['<p>The minutes of the meeting of 6 July 2023 were approved.</p>'],
    ['<p>As at 31 March 2023</p>'],
    ['<h3>Children in need by age group, 31 March 2023</h3>'],
    ['<p>Children looked after by the council at 31 March 2023</p>'],
    ['<p>Youth Scrutiny Panel, 6 July 2023 and 14 August 2023</p>'],
  ])('says none where a line speaks of another: %s', (body) => {
    expect(factsOf(body).meetingDate).toBeNull()
  })

  it('gives way to the mark of the page', () => {
    const page = readHtml('<main><time datetime="2023-09-01"></time><p>6 July 2023</p></main>')
    expect(page.meetingDate).toBe('2023-09-01')
  })
})

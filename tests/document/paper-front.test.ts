import { describe, expect, it } from 'vitest'
import type { DocumentInfo, Page, TextBlock } from '../../src/document/model.js'
import { readPaperFront } from '../../src/document/paper-front.js'
import { pageOf } from './printed-page.js'

const block = (kind: TextBlock['kind'], text: string, size = 10): TextBlock => ({
  kind,
  text,
  size,
  pieces: [],
  page: 1,
  level: 0,
  marker: null,
  bold: false,
  section: 0,
})

function frontOf(
  info: Partial<DocumentInfo>,
  blocks: readonly TextBlock[] = [],
  pages: readonly Page[] = [pageOf([])],
) {
  const whole = { title: null, author: null, producer: null, created: null, ...info }
  return readPaperFront({ pages, outline: [], info: whole }, blocks)
}

describe('the title of a paper', () => {
  it.each([
    ['Places in care', 'Places in care'],
    ['Microsoft Word - Places in care', 'Places in care'],
    ['(Public Pack)Places in care', 'Places in care'],
    ['places in care.docx', 'On the cover'],
    ['Untitled', 'On the cover'],
    ['PowerPoint Presentation', 'On the cover'],
    ['Committee report template', 'On the cover'],
    ['scan0012', 'On the cover'],
    [null, 'On the cover'],
  ])('is the file’s own where it says something: %j', (title, expected) => {
    expect(frontOf({ title }, [block('heading', 'On the cover', 20)]).title).toBe(expected)
  })

  it('joins the cover’s headings of the largest size and leaves out smaller ones', () => {
    const cover = [
      block('heading', 'Places in care', 20),
      block('heading', 'a review', 19),
      block('heading', 'Summary', 14),
    ]
    expect(frontOf({}, cover).title).toBe('Places in care a review')
  })

  it('is what the head of the report names, before all else', () => {
    const head = pageOf([{ text: 'Subject: Foster care', x: 60, y: 60 }])
    expect(frontOf({ title: 'Places in care' }, [], [head]).title).toBe('Foster care')
  })
})

describe('committee and days', () => {
  it('are read out of the title of a pack', () => {
    expect(frontOf({ title: 'Agenda Document for Youth Panel, 21/03/2024 17:30' })).toMatchObject({
      committee: 'Youth Panel',
      meetingDate: '2024-03-21',
      published: '2024-03-21',
    })
  })

  it('take a name on the cover for the committee only where a meeting is dated', () => {
    const cover = [block('paragraph', 'Youth Panel')]
    const dated = pageOf([{ text: 'Thursday 21 March 2024', x: 60, y: 100 }])
    expect(frontOf({}, cover, [dated])).toMatchObject({ committee: 'Youth Panel', meetingDate: '2024-03-21' })
    expect(frontOf({}, cover).committee).toBeNull()
  })

  it('take the day on which an agenda was signed for its publication, if it is shortly before the meeting', () => {
    const signedOn = (day: string) =>
      frontOf(
        {},
        [],
        [
          pageOf([{ text: 'Thursday 21 March 2024', x: 60, y: 100 }]),
          pageOf([{ text: day, x: 60, y: 700 }], { number: 2 }),
        ],
      ).published
    expect(signedOn('13 March 2024')).toBe('2024-03-13')
    expect(signedOn('13 March 2023')).toBe('2024-03-21')
    expect(signedOn('28 March 2024')).toBe('2024-03-21')
  })

  it('never take the day on which the file was made', () => {
    const front = frontOf({ created: '2021-05-04' }, [block('paragraph', 'Figures up to 31 March 2024')])
    expect(front).toMatchObject({ published: null, meetingDate: null })
  })

  it.each([
    ['Scrutiny Committee – 21 June 2021', 'Scrutiny Committee', '2021-06-21'],
    ['Northtown City Council Youth Panel Thursday 21 March 2024 at 5.30pm', 'Youth Panel', '2024-03-21'],
    ['Minutes of the Youth Panel of 21 March 2024', null, null],
    ['The Youth Panel meets on 21 March 2024 and on 4 May 2024', null, null],
    ['Fostering – 21 June 2021', null, null],
  ])('read “%s” at the head of the first page', (text, committee, day) => {
    expect(frontOf({}, [block('heading', text)])).toMatchObject({ committee, meetingDate: day })
  })
})

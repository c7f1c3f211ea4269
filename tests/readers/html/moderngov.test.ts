import { describe, expect, test } from 'vitest'
import { readModernGovAgenda } from '../../../src/readers/html/moderngov-agenda.js'
import { readModernGovMeetings } from '../../../src/readers/html/moderngov-meetings.js'
import { loadPage } from '../../../src/readers/html/page-markup.js'
import { readHtml } from '../../../src/readers/html/read-html.js'

const item = (number: string, title: string, rest = '') =>
  `<tr><td class="mgItemNumberCell"><p class="mgAiTitleTxt">${number}</p></td><td><p class="mgAiTitleTxt">${title}</p>${rest}</td></tr>`
const link = (href: string, title: string) =>
  `<a class="mgAiTitleLnk" href="${href}">${title} <span class="mgFileSize">PDF 1 MB</span></a>`

const agenda = `<html><head><title>Agenda</title></head><body><header><img alt="Northtown City Council"></header><div role="main"><div id="modgov">
  <h1>Agenda</h1><h2 class="mgSubTitleTxt"><a href="mgCommitteeDetails.aspx?ID=9">Youth Panel - Monday, 3rd June, 2024 5.30 pm</a></h2>
  <ul class="mgActionList"><li><a href="mgMeetingAttendance.aspx?ID=1">Attendance</a></li>
    <li>${link('documents/g41/Public%20reports%20pack.pdf?T=10', 'Reports pack')}</li></ul>
  <div class="mgContent"><table class="mgItemTable"><tr><th class="mgHide">No.</th><th class="mgHide">Item</th></tr>
  ${item('1.', 'Apologies', '<div class="mgWordPara"><p>To note 2 apologies.</p></div>')}
  ${item(
    '7a)',
    link('http://northtown.example/mg/documents/s12/Custody.pdf', 'Custody'),
    `<p class="mgSubItemTitleTxt">Additional documents:</p><ul class="mgBulletList">
      <li><a href="documents/s13/Tables.pdf">Tables<span class="mgHide">, item 7.</span></a></li>
      <li><a href="documents/s13/Tables.pdf">Tables again</a></li>
      <li>Cases <span class="mgHide">, View reasons</span> <a href="mgConvert2PDF.aspx?ID=0">restricted</a></li></ul>
      <p class="mgSubItemTitleTxt">Minutes:</p><p>The panel noted 4 cases.</p>`,
  )}
  </table></div></div></div></body></html>`
const url = 'https://northtown.example/mg/ieListDocuments.aspx?CId=9&MId=41'

describe('an agenda page', () => {
  const document = readHtml(agenda, { url })

  test('gives the body and the day of the meeting', () => {
    expect(document).toMatchObject({ committee: 'Youth Panel', meetingDate: '2024-06-03' })
    expect(document.title).toBe('Youth Panel - Monday, 3rd June, 2024 5.30 pm')
    expect(document.publisherText).toContain('Northtown City Council')
  })

  test('gives its items as numbered headings and sections, with the text under them', () => {
    expect(document.sections.map(({ item: number, title }) => [number, title])).toEqual([
      ['1', 'Apologies'],
      ['7a', 'Custody'],
    ])
    expect(document.blocks.map((block) => (block.kind === 'table' ? '' : block.text))).toEqual([
      'Apologies',
      'To note 2 apologies.',
      'Custody',
      'The panel noted 4 cases.',
    ])
  })

  test('links each paper once, whole and by https, with the item that it belongs to', () => {
    expect(document.links).toEqual([
      { title: 'Custody', url: 'https://northtown.example/mg/documents/s12/Custody.pdf', item: '7a' },
      { title: 'Tables', url: 'https://northtown.example/mg/documents/s13/Tables.pdf', item: '7a' },
      {
        title: 'Reports pack',
        url: 'https://northtown.example/mg/documents/g41/Public%20reports%20pack.pdf?T=10',
        item: null,
      },
    ])
  })

  test('keeps a restricted paper by its title, without an address', () => {
    const { items } = readModernGovAgenda(loadPage(agenda), url)
    expect(items[1]?.papers.at(-1)).toEqual({ title: 'Cases', url: null })
  })

  test('leaves links as they are where the address of the page is unknown', () => {
    expect(readHtml(agenda).links.map((paper) => paper.url)).toContain('documents/s13/Tables.pdf')
  })
})

describe('a list of meetings', () => {
  const entry = (id: number, when: string, beside: string) =>
    `<li><a class="mgMeetingTableLnk" href="ieListDocuments.aspx?CId=9&amp;MId=${id}&amp;Ver=4">${when}</a>${beside}</li>`
  const list = `<html><body><div id="modgov"><h2 class="mgSubTitleTxt">Youth Panel</h2>
    <form><input name="hCommitteeId" value="9"><div class="mgContent">
    <a href="ieListMeetings.aspx?Act=earlier&amp;CId=9">Earlier meetings</a>
    <ul>${entry(43, '1 Jul 2024&nbsp;10&#58;00 am', '')}${entry(42, '3 Jun 2024 5:30 pm', ' - Agenda, Decisions, Minutes')}
    ${entry(42, '3 Jun 2024 5:30 pm', ' - Agenda')}${entry(41, '6 May 2024 12.15 pm', ' - CANCELLED')}</ul></div></form></div></body></html>`
  const base = 'https://northtown.example/mg/ieListMeetings.aspx'

  test('gives each meeting once: day, time, what is published, whether it was cancelled', () => {
    const { committee, committeeId, earlier, later, meetings } = readModernGovMeetings(loadPage(list), base)
    expect({ committee, committeeId, later }).toEqual({
      committee: 'Youth Panel',
      committeeId: 9,
      later: null,
    })
    expect(earlier).toBe('https://northtown.example/mg/ieListMeetings.aspx?Act=earlier&CId=9')
    expect(
      meetings.map(({ id, date, time, cancelled, documents }) => [id, date, time, cancelled, documents]),
    ).toEqual([
      [43, '2024-07-01', '10:00', false, []],
      [42, '2024-06-03', '17:30', false, ['Agenda', 'Decisions', 'Minutes']],
      [41, '2024-05-06', '12:15', true, []],
    ])
  })

  test('as a paper, links to its meetings', () => {
    expect(readHtml(list, { url: base }).links[1]).toEqual({
      title: 'Youth Panel, 2024-06-03',
      url: 'https://northtown.example/mg/ieListDocuments.aspx?CId=9&MId=42&Ver=4',
      item: null,
    })
  })
})

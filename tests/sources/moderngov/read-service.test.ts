import { describe, expect, it } from 'vitest'
import { committeesIn, meetingsIn, papersIn } from '../../../src/sources/moderngov/read-service.js'
import { type ServiceElement, serviceAnswer } from '../../../src/sources/moderngov/service-answer.js'

const answer = (xml: string): ServiceElement => {
  const read = serviceAnswer(xml)
  if (!read) throw new Error('is no answer')
  return read
}

const base = new URL('https://council.example/moderngov/')

describe('committeesIn', () => {
  it('gives those that were not deleted, also former ones, and none without a number', () => {
    const list = [
      '<committeeid>4</committeeid><committeetitle>Panel</committeetitle><committeeexpired>False</committeeexpired>',
      '<committeeid>5</committeeid><committeetitle>Board</committeetitle><committeeexpired>True</committeeexpired>',
      '<committeeid>6</committeeid><committeetitle>Club</committeetitle><committeedeleted>True</committeedeleted>',
      '<committeeid>x</committeeid><committeetitle>Circle</committeetitle>',
    ]
    const xml = `<getcommittees>${list.map((one) => `<committee>${one}</committee>`).join('')}</getcommittees>`
    expect(committeesIn(answer(xml))).toEqual([
      { id: 4, title: 'Panel', expired: false },
      { id: 5, title: 'Board', expired: true },
    ])
  })

  it('tells an empty list from an answer that is none', () => {
    expect(committeesIn(answer('<getcommittees></getcommittees>'))).toEqual([])
    expect(committeesIn(answer('<error>closed</error>'))).toBeNull()
  })
})

describe('meetingsIn', () => {
  const meeting = (parts: string) =>
    meetingsIn(
      answer(
        `<getmeetings><meeting><meetingid>8</meetingid><meetingdate>03/02/2021</meetingdate>${parts}</meeting></getmeetings>`,
      ),
    )?.meetings

  it('reads days as they are written here, and what is published', () => {
    const parts =
      '<meetingtime>17:30</meetingtime><agendapublished>True</agendapublished><decisionpublished>False</decisionpublished><minutepublished>True</minutepublished>'
    expect(meeting(parts)).toEqual([
      { id: 8, date: '2021-02-03', time: '17:30', cancelled: false, documents: ['Agenda', 'Minutes'] },
    ])
  })

  it.each(['Cancelled', 'This meeting was abandoned'])(
    'gives no papers of a meeting that is "%s"',
    (status) => {
      const parts = `<meetingstatus>${status}</meetingstatus><agendapublished>True</agendapublished>`
      expect(meeting(parts)).toMatchObject([{ cancelled: true, documents: [] }])
    },
  )

  it('leaves out a meeting without a day', () => {
    const xml =
      '<getmeetings><meeting><meetingid>8</meetingid><meetingdate>soon</meetingdate></meeting></getmeetings>'
    expect(meetingsIn(answer(xml))?.meetings).toEqual([])
  })
})

describe('papersIn', () => {
  const doc = (path: string, more = '') =>
    `<linkeddoc><url>http://inside:81/moderngov/${path}</url>${more}</linkeddoc>`
  const item = (number: string, docs: string) =>
    `<agendaitem><agendaitemnumber>${number}</agendaitemnumber><agendaitemtitle>Plans</agendaitemtitle><linkeddocs>${docs}</linkeddocs></agendaitem>`

  it('gives papers by item and those of the whole meeting, none twice, and no restricted ones', () => {
    const restricted = '<isrestricted>True</isrestricted>'
    const xml = `<meeting><meetingid>8</meetingid>${item(
      '4.',
      doc('documents/s1/Plan.pdf') +
        doc('documents/s1/Plan.pdf') +
        doc('documents/s2/Secret.pdf', restricted),
    )}<agendaitems/>${doc('documents/g3/Pack.pdf')}${doc('documents/s1/Plan.pdf')}</meeting>`
    const papers = papersIn(answer(xml), base)
    expect(papers?.items).toMatchObject([
      { number: '4', title: 'PLANS', documents: [{ url: `${base}documents/s1/Plan.pdf` }] },
    ])
    expect(papers?.packs.map(({ url }) => url)).toEqual([`${base}documents/g3/Pack.pdf`])
  })

  it('takes an answer about something else for none', () => {
    expect(papersIn(answer('<error>closed</error>'), base)).toBeNull()
  })
})

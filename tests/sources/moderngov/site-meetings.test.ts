import { afterEach, describe, expect, it } from 'vitest'
import {
  type SiteFinding,
  type SiteMeeting,
  type SiteOptions,
  siteMeetings,
} from '../../../src/sources/moderngov/site-meetings.js'
import type { DoorName } from '../../../src/sources/moderngov/site-model.js'
import { type CouncilSite, councilSite } from '../../making/council-site.js'
import { instantClient } from '../../making/instant-client.js'
import { type LittleCouncilOptions, littleCouncil } from '../../making/little-council.js'

let site: CouncilSite | null = null
afterEach(async () => {
  await site?.close()
  site = null
})

async function open(options: LittleCouncilOptions = {}): Promise<CouncilSite> {
  site = await councilSite(littleCouncil(options))
  return site
}

async function findings(url: string, options: Omit<SiteOptions, 'http'> = {}): Promise<SiteFinding[]> {
  const http = instantClient(url, { tries: 2 })
  const found: SiteFinding[] = []
  for await (const finding of siteMeetings(url, { ...options, http })) found.push(finding)
  await http.close()
  return found
}

async function meetingsOf(url: string, options: Omit<SiteOptions, 'http'> = {}): Promise<SiteMeeting[]> {
  return (await findings(url, options)).map((finding) => {
    if (finding.kind !== 'meeting') throw new Error(finding.failure.message)
    return finding.meeting
  })
}

const panel = 'Children and Young People Scrutiny Panel'
const days = (meetings: readonly SiteMeeting[]): string[] => meetings.map(({ date }) => date)
const asked = (path: string): number => site?.asked.filter((line) => line.includes(path)).length ?? 0

describe.each<DoorName>(['web-service', 'pages', 'auto'])(
  'the meetings of a site, by its door %s,',
  (door) => {
    it('come by committee and day, with what is published of them', async () => {
      const { url } = await open()
      const found = await meetingsOf(url, { door })
      expect(
        found.map(({ committee, date, time, cancelled, documents }) => [
          committee.id,
          date,
          time,
          cancelled,
          documents,
        ]),
      ).toEqual([
        [3, '2019-04-01', '17:30', false, ['Agenda', 'Decisions']],
        [9, '2018-11-08', '17:30', false, ['Agenda', 'Minutes']],
        [9, '2019-02-14', '17:30', true, []],
        [9, '2019-03-07', '17:30', false, ['Agenda']],
        [9, '2031-06-05', '17:30', false, []],
      ])
    })

    it('have their papers by item, asked for on the host that was named, without restricted ones', async () => {
      const { url } = await open({ folder: '/moderngov/' })
      const [meeting] = await meetingsOf(`${url}moderngov`, { door, committee: [panel], to: 2018 })
      const base = `${url}moderngov/documents/`
      expect(meeting?.papers.packs).toEqual([
        {
          title: 'Agenda frontsheet',
          kind: 'agenda',
          url: expect.stringMatching(`^${base}g51/Agenda.*T=0$`),
        },
        {
          title: 'Public reports pack',
          kind: 'pack',
          url: expect.stringMatching(`^${base}g51/Public.*T=10$`),
        },
        {
          title: 'Printed minutes',
          kind: 'minutes',
          url: expect.stringMatching(`^${base}g51/Printed.*T=1$`),
        },
      ])
      expect(meeting?.papers.items).toEqual([
        { number: '1', title: 'APOLOGIES', documents: [] },
        {
          number: '2',
          title: 'FOSTERING & ADOPTION: ANNUAL REPORT',
          documents: [
            {
              title: 'Fostering adoption annual report',
              kind: 'part',
              url: `${base}s701/Fostering%20adoption%20annual%20report.pdf`,
            },
            {
              title: 'Appendix 1 - Carers approved',
              kind: 'part',
              url: `${base}s702/Appendix%201%20-%20Carers%20approved.pdf`,
            },
          ],
        },
      ])
    })

    it('are those of the days asked for, though the service sends all', async () => {
      const { url } = await open()
      expect(days(await meetingsOf(url, { door, committee: ['9'], from: 2019, to: '2019-03-07' }))).toEqual([
        '2019-02-14',
        '2019-03-07',
      ])
    })

    it.each([
      ['children & young people scrutiny panel', [9]],
      ['Cabinet', [3]],
      ['3', [3]],
    ])('are those of the committee %s', async (committee, ids) => {
      const { url } = await open()
      const found = await meetingsOf(url, { door, committee: [committee], to: 2020 })
      expect([...new Set(found.map((meeting) => meeting.committee.id))]).toEqual(ids)
      expect(found[0]?.committee.title).toMatch(/^(?:Cabinet|Children and Young People Scrutiny Panel)$/u)
    })

    it.each([
      ['ieListMeetings.aspx?CommitteeId=9', ['2018-11-08', '2019-02-14', '2019-03-07', '2031-06-05']],
      ['ieListDocuments.aspx?CId=9&MId=53&Ver=4', ['2019-03-07']],
    ])('are those that the named page %s is about', async (page, expected) => {
      const { url } = await open()
      expect(days(await meetingsOf(url + page, { door }))).toEqual(expected)
    })

    it('are not asked for papers where nothing is published', async () => {
      const { url } = await open()
      await meetingsOf(url, { door, committee: ['9'], from: '2019-02-14' })
      const asks = site?.asked.filter((line) => /GetMeeting\?|ieListDocuments/u.test(line))
      expect(asks).toHaveLength(1)
      expect(asks?.[0]).toMatch(/=53\b/u)
    })

    it('that cannot be read are told, and the others still come', async () => {
      const { url, misbehave } = await open()
      for (const path of [
        '/mgWebService.asmx/GetMeeting?lMeetingId=53',
        '/ieListDocuments.aspx?CId=9&MId=53&Ver=4',
      ])
        misbehave(path, { kind: 'status', status: 500 })
      const found = await meetingsOf(url, { door, committee: ['9'], to: 2020 })
      expect(found.map(({ failure }) => failure?.message ?? null)).toEqual([
        null,
        null,
        'the server answered 500: the server failed (tried 2 times)',
      ])
    })

    it.each([
      [{ committee: ['Childrens Panel'] }, 'the site lists no committee "Childrens Panel"'],
      [{ from: 'soon' }, '"soon" is neither a year nor a day'],
      [{ to: '2019-13-01' }, '"2019-13-01" is neither a year nor a day'],
      [{ from: 2020, to: 2019 }, 'no day is from 2020-01-01 to 2019-12-31'],
    ])('asked for with %j are one clear failure', async (options, message) => {
      const { url } = await open()
      expect(await findings(url, { door, ...options })).toMatchObject([
        { kind: 'no-site', failure: { message } },
      ])
    })
  },
)

describe('both doors', () => {
  it.each(['plain', 'in-a-string', 'capitals'] as const)(
    'give the same when the service writes %s',
    async (webService) => {
      const { url } = await open({ webService, pageLength: 1 })
      const [service, pages] = [
        await meetingsOf(url, { door: 'web-service' }),
        await meetingsOf(url, { door: 'pages' }),
      ]
      expect(service).toHaveLength(5)
      expect(service).toEqual(pages)
    },
  )

  it('of a site whose service is closed are one: its pages, and the service is asked once', async () => {
    const { url } = await open({ webService: 'closed' })
    const found = await meetingsOf(url)
    expect(found).toHaveLength(5)
    expect(asked('mgWebService')).toBe(1)
  })

  it.each([
    ['403 to plain clients', { kind: 'status', status: 403 }],
    ['an error page with status 200', { kind: 'page', html: '<html><title>Error</title></html>' }],
    ['an empty answer', { kind: 'page', html: '' }],
  ] as const)('lead to the pages when the service gives %s', async (_, how) => {
    const { url, misbehave } = await open()
    for (const method of ['GetCommittees', 'GetMeetings', 'GetMeeting'])
      misbehave(`/mgWebService.asmx/${method}`, how)
    expect(await meetingsOf(url)).toHaveLength(5)
    expect(asked('mgWebService')).toBe(1)
    const [only] = await findings(url, { door: 'web-service' })
    expect(only?.kind).toBe('no-site')
  })

  it('lead to the pages when the service takes no GET, which it is asked by once', async () => {
    const { url, misbehave } = await open()
    for (const method of ['GetCommittees', 'GetMeetings', 'GetMeeting'])
      misbehave(`/mgWebService.asmx/${method}`, { kind: 'status', status: 500 })
    expect(await meetingsOf(url)).toHaveLength(5)
    expect(asked('mgWebService')).toBe(2)
  })

  it('of a site that is none are a failure that says where to look', async () => {
    const { url } = await open()
    expect(await findings(`${url}news/`)).toMatchObject([
      { kind: 'no-site', failure: { status: 404, hint: expect.stringContaining('mgListCommittees.aspx') } },
    ])
  })

  it('refuse pages that would keep a parser busy for hours', async () => {
    const { url, misbehave } = await open()
    const html = `<html>${'<i>'.repeat(20_000)}${'</b>'.repeat(20_000)}`
    misbehave('/ieListDocuments.aspx', { kind: 'page', html })
    misbehave('/mgWebService.asmx/GetMeeting', { kind: 'page', html: html.replace('html', 'meeting') })
    for (const door of ['pages', 'web-service'] as const) {
      const [meeting] = await meetingsOf(url, { door, committee: ['9'], to: 2018 })
      expect(meeting?.failure?.message).toContain('nested too deeply')
    }
  })

  it('that are both shut are a failure with what to do', async () => {
    const { url, misbehave } = await open({ webService: 'closed' })
    misbehave('/mgListCommittees.aspx', { kind: 'status', status: 403 })
    expect(await findings(url)).toMatchObject([
      { kind: 'no-site', failure: { status: 403, hint: expect.stringContaining('by hand') } },
    ])
  })
})

describe('the web service', () => {
  it('also tells of a former committee that is named', async () => {
    const { url } = await open()
    expect(await meetingsOf(url, { door: 'web-service', committee: ['Schools Forum (to 2019)'] })).toEqual([])
  })
})

describe('lists of meetings', () => {
  it('are followed no further than the days that are asked for', async () => {
    const { url } = await open({ pageLength: 1 })
    await meetingsOf(url, { door: 'pages', committee: ['9'], from: 2020 })
    expect(asked('ieListMeetings')).toBe(2)
  })

  it('that go in circles come to an end', async () => {
    const { url, misbehave } = await open({ pageLength: 1 })
    misbehave('/ieListMeetings.aspx?Act=earlier&CId=9&D=1&MD=ielistmeetings', {
      kind: 'redirect',
      to: '/ieListMeetings.aspx?CommitteeId=9',
    })
    expect(days(await meetingsOf(url, { door: 'pages', committee: ['9'] }))).toEqual(['2031-06-05'])
    expect(asked('ieListMeetings')).toBeLessThan(5)
  })

  it('that break off are told of, beside the meetings that were listed', async () => {
    const { url, misbehave } = await open({ pageLength: 3 })
    misbehave('/ieListMeetings.aspx?Act=earlier&CId=9&D=3&MD=ielistmeetings', { kind: 'status', status: 404 })
    const found = await findings(url, { door: 'pages', committee: ['9'] })
    expect(found.map(({ kind }) => kind)).toEqual(['unread', 'meeting', 'meeting', 'meeting'])
    expect(found[0]).toMatchObject({
      failure: { message: expect.stringContaining('list of earlier meetings') },
    })
  })
})

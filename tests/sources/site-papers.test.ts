import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { SiteOptions } from '../../src/sources/moderngov/site-meetings.js'
import { discoverPapers, type SitePaper, withSize } from '../../src/sources/site-papers.js'
import { type CouncilSite, councilSite } from '../making/council-site.js'
import { instantClient } from '../making/instant-client.js'
import { littleCouncil } from '../making/little-council.js'

let site: CouncilSite
beforeEach(async () => {
  site = await councilSite(littleCouncil())
})
afterEach(() => site.close())

async function discover(options: Omit<SiteOptions, 'http'> = {}): Promise<SitePaper[]> {
  const http = instantClient(site.url, { tries: 1 })
  const papers: SitePaper[] = []
  for await (const paper of discoverPapers(site.url, { ...options, http })) papers.push(paper)
  await http.close()
  return papers
}

describe('discoverPapers', () => {
  it('gives each paper with its meeting, those of the whole meeting first', async () => {
    const papers = await discover({ committee: ['9'], to: 2018 })
    expect(papers.map(({ kind, title, meeting }) => [kind, title, meeting.date, meeting.item])).toEqual([
      ['agenda', 'Agenda frontsheet', '2018-11-08', null],
      ['pack', 'Public reports pack', '2018-11-08', null],
      ['minutes', 'Printed minutes', '2018-11-08', null],
      ['part', 'Fostering adoption annual report', '2018-11-08', '2'],
      ['part', 'Appendix 1 - Carers approved', '2018-11-08', '2'],
    ])
    expect(papers[3]?.meeting).toEqual({
      committee: 'Children and Young People Scrutiny Panel',
      date: '2018-11-08',
      item: '2',
      title: 'FOSTERING & ADOPTION: ANNUAL REPORT',
    })
  })

  it('says which pack holds the pages of a part', async () => {
    const papers = await discover({ committee: ['9'], to: 2018 })
    const pack = papers.find(({ kind }) => kind === 'pack')
    expect(pack?.packs).toEqual([])
    for (const part of papers.filter(({ kind }) => kind === 'part')) expect(part.packs).toEqual([pack?.url])
  })

  it('fetches no paper before it is loaded', async () => {
    const papers = await discover()
    expect(papers).toHaveLength(10)
    expect(site.asked.filter((line) => line.includes('/documents/'))).toEqual([])
  })

  it('gives supplements as packs', async () => {
    const [paper] = await discover({ committee: ['Cabinet'] })
    expect(paper).toMatchObject({ kind: 'pack', title: 'Supplementary agenda' })
  })

  it('loads each paper politely', async () => {
    const http = instantClient(site.url)
    for await (const paper of discoverPapers(site.url, { http })) expect((await paper.load()).ok).toBe(true)
    await http.close()
  })

  it('tells sizes without fetching', async () => {
    const http = instantClient(site.url)
    const [paper] = await discover({ committee: ['9'] })
    if (!paper) throw new Error('no paper')
    expect((await withSize(paper, http)).size).toBeGreaterThan(1000)
    expect(site.asked.at(-1)).toMatch(/^HEAD \/documents\//)
    await http.close()
  })

  it('accounts for an agenda that cannot be read by a paper that fails', async () => {
    for (const path of ['/mgWebService.asmx/GetMeeting', '/ieListDocuments.aspx'])
      site.misbehave(path, { kind: 'status', status: 404 })
    const papers = await discover({ committee: ['9'], to: 2018 })
    expect(papers).toMatchObject([
      { url: `${site.url}ieListDocuments.aspx?CId=9&MId=51&Ver=4`, meeting: { date: '2018-11-08' } },
    ])
    expect(await papers[0]?.load()).toMatchObject({
      ok: false,
      failure: { outcome: 'fetch-failed', status: 404 },
    })
  })

  it('accounts for a site that cannot be read', async () => {
    site.misbehave('/robots.txt', { kind: 'status', status: 503 })
    const papers = await discover()
    expect(papers).toHaveLength(1)
    expect(papers[0]?.failure?.message).toMatch(/^robots\.txt: /)
  })
})

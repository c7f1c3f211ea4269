import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type NamedOptions, namedPapers } from '../../src/sources/named-papers.js'
import type { PaperSource } from '../../src/sources/paper-source.js'
import { type CouncilSite, councilSite } from '../making/council-site.js'
import { instantClient } from '../making/instant-client.js'
import { littleCouncil } from '../making/little-council.js'

let site: CouncilSite
beforeEach(async () => {
  site = await councilSite(littleCouncil())
})
afterEach(() => site.close())

async function all(named: readonly string[], options: NamedOptions = {}): Promise<PaperSource[]> {
  const papers: PaperSource[] = []
  for await (const paper of namedPapers(named, options)) papers.push(paper)
  return papers
}

const report = 'fixtures/youth-justice-report.pdf'

describe('namedPapers', () => {
  it('gives files, papers of the web and the papers of a site, each once', async () => {
    const http = instantClient(site.url)
    const paper = `${site.url}documents/s701/Fostering%20adoption%20annual%20report.pdf`
    const words = [site.url, report, paper, site.url]
    const found = await all(words, { http, committee: ['9'], to: 2018 })
    expect(found.map(({ file, url }) => url ?? file)).toEqual([
      paper,
      report,
      expect.stringContaining('/g51/Agenda'),
      expect.stringContaining('/g51/Public'),
      expect.stringContaining('/g51/Printed'),
      expect.stringContaining('/s702/'),
    ])
    await http.close()
  })

  it('gives the papers of the meeting whose page was named', async () => {
    const http = instantClient(site.url)
    const found = await all([`${site.url}ieListDocuments.aspx?CId=3&MId=61&Ver=4`], { http })
    expect(found.map(({ url }) => url)).toEqual([
      expect.stringContaining('/b801/'),
      expect.stringContaining('/s720/'),
    ])
    await http.close()
  })

  it('asks nothing of any machine without a client', async () => {
    const found = await all([report, site.url, `${site.url}a.pdf`])
    expect(found.map(({ file }) => file)).toEqual([report, site.url, `${site.url}a.pdf`])
    expect(await found[1]?.load()).toMatchObject({ ok: false, failure: { outcome: 'fetch-failed' } })
    expect(site.asked).toEqual([])
  })
})

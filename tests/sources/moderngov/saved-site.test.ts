import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { DoorName } from '../../../src/sources/moderngov/site-model.js'
import { discoverPapers, type SitePaper } from '../../../src/sources/site-papers.js'
import { councilSite } from '../../making/council-site.js'
import { instantClient } from '../../making/instant-client.js'
import { savedSite } from '../../making/saved-site.js'

/** A folder of answers that were saved from a site, and `truth.json`; named by those who have one. */
const folder = process.env.YJS_SAVED_SITE

interface Truth {
  readonly committee: { readonly title: string }
  readonly meetings: readonly { readonly id: number; readonly documents_flag: string }[]
  readonly agendas: Readonly<
    Record<
      string,
      {
        readonly date: string
        readonly pack: string
        readonly items: readonly {
          readonly number: string
          readonly title_upper: string
          readonly document: string | null
          readonly appendices: readonly string[]
        }[]
      }
    >
  >
}

async function papersBy(door: DoorName, from: string): Promise<{ url: string; papers: SitePaper[] }> {
  const site = await councilSite(savedSite(from))
  const http = instantClient(site.url)
  const truth = truthOf(from)
  const papers: SitePaper[] = []
  for await (const paper of discoverPapers(site.url, { committee: [truth.committee.title], door, http }))
    papers.push(paper)
  await http.close()
  await site.close()
  return { url: site.url, papers }
}

function truthOf(from: string): Truth {
  return JSON.parse(readFileSync(join(from, 'truth.json'), 'utf8')) as Truth
}

describe.skipIf(folder === undefined)('a saved site', () => {
  it.each<DoorName>(['web-service', 'pages'])(
    'gives each item and document that it holds, by its door %s',
    async (door) => {
      const { url, papers } = await papersBy(door, folder ?? '')
      const truth = truthOf(folder ?? '')
      const known = papers.filter(({ failure }) => failure === null)
      for (const { date, pack, items } of Object.values(truth.agendas)) {
        const own = known.filter(({ meeting }) => meeting.date === date)
        expect(own.filter(({ kind }) => kind === 'pack').map((paper) => paper.url)).toEqual([url + pack])
        for (const { number, title_upper, document, appendices } of items) {
          const parts = own.filter(({ meeting }) => meeting.item === number)
          const names = parts.map((paper) => decodeURIComponent(paper.url.slice(`${url}documents/`.length)))
          expect(names).toEqual([...(document === null ? [] : [document]), ...appendices])
          for (const part of parts) expect(part.meeting.title).toBe(title_upper)
        }
      }
      const published = truth.meetings.filter(({ documents_flag }) => /Agenda|Minutes/u.test(documents_flag))
      const unread = papers.length - known.length
      expect(unread).toBe(published.length - Object.keys(truth.agendas).length)
    },
  )

  it('gives the same through both doors', async () => {
    const plain = async (door: DoorName) => {
      const { url, papers } = await papersBy(door, folder ?? '')
      // Each site has a port of its own, which names and messages carry.
      return JSON.stringify(papers.map(({ file: _, ...paper }) => paper)).replaceAll(url, '/')
    }
    expect(await plain('web-service')).toBe(await plain('pages'))
  })
})

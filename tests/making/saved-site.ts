import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { SiteAnswer, SiteContent } from './council-site.js'

/** What tells one saved answer of a method or page from another; other parts of a query (days, versions) do not. */
const KEYS: Readonly<Record<string, readonly string[]>> = {
  'mgWebService.asmx/GetCommittees': [],
  'mgWebService.asmx/GetMeetings': ['lCommitteeId'],
  'mgWebService.asmx/GetMeeting': ['lMeetingId'],
  'ieListMeetings.aspx': ['CommitteeId'],
  'ieListDocuments.aspx': ['CId', 'MId', 'Ver'],
}

/**
 * A ModernGov site out of a folder of saved answers that are named by their address
 * (`mgWebService.asmx_GetMeeting_lMeetingId=7105.xml`, `ieListMeetings.aspx_CommitteeId=600.html`). The folder is read
 * once; no address reaches the disk. Its list of committees is made of the service's answer.
 *
 * @param papers what an address below `documents/` gives, by its path and query
 */
export function savedSite(
  folder: string,
  papers: (path: string) => SiteAnswer | undefined = () => undefined,
): SiteContent {
  const names = readdirSync(folder).filter((name) => /\.(?:xml|html)$/u.test(name))
  const saved = new Map(names.map((name) => [name, readFileSync(join(folder, name), 'utf8')]))
  return (address) => {
    const path = address.pathname.slice(1)
    if (path.startsWith('documents/')) return papers(path + address.search)
    if (path === 'mgListCommittees.aspx') return html(committeesPage(saved))
    // The saved list is all there is: nothing is earlier or later.
    if (address.searchParams.has('Act')) return html('<h2 class="mgSubTitleTxt">Browse meetings</h2>')
    const keys = KEYS[path]
    if (keys === undefined) return undefined
    const query = keys.map((key) => `${key}=${address.searchParams.get(key)}`).join('&')
    const stem = `${path.replace('/', '_')}${query === '' ? '' : `_${query}`}`
    const xml = saved.get(`${stem}.xml`)
    if (xml !== undefined) return { type: 'text/xml; charset=utf-8', body: xml }
    const page = saved.get(`${stem}.html`)
    return page === undefined ? undefined : html(page)
  }
}

function html(body: string): SiteAnswer {
  return { type: 'text/html; charset=utf-8', body }
}

function committeesPage(saved: ReadonlyMap<string, string>): string {
  const xml = saved.get('mgWebService.asmx_GetCommittees.xml') ?? ''
  const entries = [...xml.matchAll(/<committee>[\s\S]*?<\/committee>/gu)].flatMap(([entry]) => {
    const id = /<committeeid>(\d+)</u.exec(entry)?.[1]
    const title = /<committeetitle>([^<]+)</u.exec(entry)?.[1]
    const isGone = /<committee(?:expired|deleted)>True</u.test(entry)
    return isGone ? [] : [`<li><a href="mgCommitteeDetails.aspx?ID=${id}">${title}</a></li>`]
  })
  return `<div id="modgov"><h2 class="mgSubTitleTxt">Committees</h2><ul>${entries.join('')}</ul></div>`
}

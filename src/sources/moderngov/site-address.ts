import type { FetchResult } from '../http/fetch-failure.js'
import { webAddress } from '../http/web-address.js'

/** A ModernGov site as its user named it: its folder, or one of its pages. */
export interface SiteAddress {
  /** The folder that holds the site's pages, with a slash at its end. */
  readonly base: URL
  /** The committee whose page was named, or null. */
  readonly committeeId: number | null
  /** The meeting whose page was named, or null. */
  readonly meetingId: number | null
}

/**
 * Takes `https://site/`, `https://site/moderngov` or the address of any page of the site; that of a committee's or a
 * meeting's page also says which one is meant.
 */
export function siteAddress(text: string): FetchResult<SiteAddress> {
  const address = webAddress(text)
  if (!address.ok) return address
  const base = new URL(address.value.href)
  base.search = ''
  base.pathname = base.pathname
    .replace(/(?<=\/)[^/]*\.(?:as[pm]x|html?)(?:\/.*)?$/iu, '')
    .replace(/(?<!\/)$/u, '/')
  const page = address.value.pathname.toLowerCase()
  const onCommittee = /ielistmeetings\.aspx$|ielistdocuments\.aspx$/u.test(page)
  const ofCommittee = page.endsWith('mgcommitteedetails.aspx') ? ['id'] : []
  return {
    ok: true,
    value: {
      base,
      committeeId: numberOf(address.value, onCommittee ? ['committeeid', 'cid'] : ofCommittee),
      meetingId: numberOf(address.value, page.endsWith('ielistdocuments.aspx') ? ['mid'] : []),
    },
  }
}

/** Whether a web address is that of a site or of one of its pages, rather than of a paper: told by its last part. */
export function isSiteAddress(address: URL): boolean {
  const last = address.pathname.split('/').at(-1) ?? ''
  return !last.includes('.') || /\.as[pm]x$/iu.test(last) || /\.asmx\//iu.test(address.pathname)
}

/** A number in an address's query by any of these names, whatever their case. */
export function numberOf(address: URL, names: readonly string[]): number | null {
  for (const [name, value] of address.searchParams) {
    if (names.includes(name.toLowerCase()) && /^\d{1,9}$/u.test(value)) return Number(value)
  }
  return null
}

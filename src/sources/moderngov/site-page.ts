import type { CheerioAPI } from 'cheerio'
import { decodeHtml } from '../../readers/decode-html.js'
import { loadPage } from '../../readers/html/page-markup.js'
import { type FetchResult, fetchFailure } from '../http/fetch-failure.js'
import type { Fetched, HttpClient } from '../http/http-client.js'
import { isTooDeep } from './nesting.js'

/** What to do when a site answers as no ModernGov site does. */
export const NO_MODERNGOV = 'is it a ModernGov site? Name the folder that holds mgListCommittees.aspx'
/** Lists and agendas are a few hundred kilobytes at most. */
const LARGEST_PAGE = 10_000_000

/** A page of a site, parsed, and the address it came from in the end. */
export interface SitePage {
  readonly $: CheerioAPI
  readonly url: URL
}

/** Fetches and parses a page of a site. */
export async function sitePage(http: HttpClient, url: URL): Promise<FetchResult<SitePage>> {
  const text = await siteText(http, url)
  if (!text.ok) return text
  const { content, from } = text.value
  return { ok: true, value: { $: loadPage(content), url: new URL(from.url) } }
}

/** Fetches the text of a page or answer; one that nests deeper than any real one is refused. */
export async function siteText(
  http: HttpClient,
  url: URL,
): Promise<FetchResult<{ content: string; from: Fetched }>> {
  const fetched = await http.get(url.href, LARGEST_PAGE)
  if (!fetched.ok) return fetched
  const content = decodeHtml(fetched.value.bytes)
  if (isTooDeep(content)) return unexpected(url, 'is nested too deeply to be read')
  return { ok: true, value: { content, from: fetched.value } }
}

/** The failure of an answer that is something else than was asked for, named by its page. */
export function unexpected(url: URL, what: string): { ok: false; failure: ReturnType<typeof fetchFailure> } {
  const page = url.pathname.split('/').slice(-2).join('/').replace(/^\//u, '')
  return { ok: false, failure: fetchFailure('unexpected-answer', `${page} ${what}`, NO_MODERNGOV) }
}

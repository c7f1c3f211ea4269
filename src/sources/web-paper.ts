import { inlineText } from '../readers/html/inline-text.js'
import { loadPage } from '../readers/html/page-markup.js'
import { sniff } from '../readers/sniff.js'
import { type FetchFailure, fetchFailure } from './http/fetch-failure.js'
import type { HttpClient } from './http/http-client.js'
import { isTooDeep } from './moderngov/nesting.js'
import { paperName } from './paper-name.js'
import type { PaperSource } from './paper-source.js'

/** A paper of the web: it is fetched when its turn comes. */
export interface WebPaper extends PaperSource {
  readonly url: string
}

/** @param url an http or https address, whole */
export function webPaper(url: string, http: HttpClient): WebPaper {
  return {
    file: paperName(url),
    url,
    load: async () => {
      const fetched = await http.get(url)
      if (!fetched.ok) return fetched
      const { bytes } = fetched.value
      const failure = isPdfAddress(url) ? errorPage(bytes) : null
      return failure === null ? { ok: true, bytes } : { ok: false, failure }
    },
  }
}

function isPdfAddress(url: string): boolean {
  return new URL(url).pathname.toLowerCase().endsWith('.pdf')
}

/** Words by which pages say that they stand in for something else. */
const SIGN_IN = /\b(?:sign|log)[ -]?(?:in|on)\b|\blogin\b|\bauthenticat/iu
const ERROR =
  /\berror\b|\bnot found\b|\bforbidden\b|\bdenied\b|\bunavailable\b|\bnot available\b|\bmaintenance\b|\bexpired\b|\b(?:40[0-9]|50[0-9])\b|\bno longer\b|\bare you (?:a )?(?:human|robot)|\bcaptcha\b|\battention required\b|\bjust a moment\b/iu

/**
 * Sites answer with a page of their own, and with status 200, where a paper is gone or wants a sign-in. Null for a
 * paper, and for a page that says neither: what it is, its reader tells.
 */
export function errorPage(bytes: Uint8Array): FetchFailure | null {
  const sniffed = sniff(bytes)
  if (!sniffed.ok || sniffed.value.kind !== 'html' || isTooDeep(sniffed.value.text)) return null
  const $ = loadPage(sniffed.value.text)
  const names = [$('title').first(), $('h1').first()].map((element) => inlineText(element.toArray()))
  const name = names.filter((text) => text !== '').join(' / ')
  const shown = name === '' ? '' : ` ("${name.slice(0, 80)}")`
  if ($('input[type="password" i]').length > 0 || SIGN_IN.test(name)) {
    const message = `the server sent a sign-in page instead of the paper${shown}`
    return fetchFailure('error-page', message, 'download the paper by hand and name the file')
  }
  if (!ERROR.test(name)) return null
  return fetchFailure(
    'error-page',
    `the server sent an error page instead of the paper${shown}`,
    'try again later',
  )
}

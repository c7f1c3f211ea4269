import { addressFrom } from '../../readers/html/page-links.js'
import { type FetchFailure, type FetchResult, fetchFailure } from './fetch-failure.js'

/** Whether a word of a command line is meant as a web address rather than a file. */
export function isWebAddress(text: string): boolean {
  return /^\s*https?:\/\//iu.test(text)
}

/**
 * What is wrong with a word that names no file and looks like an address of a kind that is not fetched (`ftp://…`,
 * `https:/one-slash`), or that lacks its beginning (`www.example.org/a.pdf`); null for what looks like none.
 */
export function unfetchable(text: string): FetchFailure | null {
  const scheme = /^\s*([a-z][a-z\d+.-]+):[/\\]/iu.exec(text)?.[1]?.toLowerCase()
  if (scheme === 'file') return badAddress('is an address of a file', 'name the file by its path')
  if (scheme === 'http' || scheme === 'https') return badAddress('is no web address', whole)
  if (scheme !== undefined) {
    return badAddress(
      `only http and https are fetched, not ${scheme}`,
      'download the paper and name the file',
    )
  }
  return /^www\.[a-z\d-]+\.[a-z]/iu.test(text) ? badAddress('no such file or folder', whole) : null
}

/** An address that may be asked for: http or https, without a user name, without its fragment. */
export function webAddress(text: string): FetchResult<URL> {
  if (!URL.canParse(text)) return failed('is no web address')
  const url = new URL(text)
  if (url.protocol !== 'http:' && url.protocol !== 'https:') return failed('only http and https are fetched')
  if (url.username !== '' || url.password !== '')
    return failed('addresses with a user name or password are not fetched')
  url.hash = ''
  return { ok: true, value: url }
}

/** `www.example.org` or `example.org:8080` as the address of that host; null for what is no host. */
export function urlOfHost(text: string): URL | null {
  if (!URL.canParse(`http://${text}`)) return null
  const url = new URL(`http://${text}`)
  const isHostAlone = url.pathname === '/' && !/[/?#@\\\s]/u.test(text)
  return isHostAlone ? url : null
}

/**
 * Where a redirect leads. Sites behind a proxy redirect to their own host by http: it stays https.
 *
 * @param location the header as sent
 */
export function redirectTarget(location: string | null, from: URL): FetchResult<URL> {
  const named = location?.trim() ?? ''
  const target = named === '' || named.startsWith('#') ? null : addressFrom(named, from.href)
  return target === null ? failed('the server redirects to nowhere') : webAddress(target)
}

const whole = 'write an address whole, like https://www.example.org/report.pdf'

function badAddress(message: string, hint: string): FetchFailure {
  return fetchFailure('bad-address', message, hint)
}

function failed(message: string): FetchResult<URL> {
  return { ok: false, failure: badAddress(message, 'check the address') }
}

/** An address as it may be printed and kept: a user name and password before its host are left out. */
export function withoutSecret(name: string): string {
  return name.replace(/^(\s*[a-z][a-z\d+.-]*:[/\\]*)[^/\\?#]*@/iu, '$1…@')
}

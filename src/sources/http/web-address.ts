import { addressFrom } from '../../readers/html/page-links.js'
import { type FetchResult, fetchFailure } from './fetch-failure.js'

/** Whether a word of a command line is meant as a web address rather than a file. */
export function isWebAddress(text: string): boolean {
  return /^https?:\/\//iu.test(text)
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

function failed(message: string): FetchResult<URL> {
  return { ok: false, failure: fetchFailure('bad-address', message, 'check the address') }
}

/** An address as it may be printed and kept: a user name and password before its host are left out. */
export function withoutSecret(name: string): string {
  return name.replace(/^(\s*[a-z][a-z\d+.-]*:[/\\]*)[^/\\?#\s]*@/iu, '$1…@')
}

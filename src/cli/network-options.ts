import { InvalidArgumentError, Option } from 'commander'
import { quoted } from '../output/shell-words.js'
import type { ConditionalCache } from '../sources/http/conditional-cache.js'
import type { HttpClient } from '../sources/http/http-client.js'
import { isWebAddress, urlOfHost } from '../sources/http/web-address.js'
import type { Terminal } from './terminal.js'

/** What commands that fetch let their users decide. */
export interface NetworkFlags {
  readonly allowHost?: string[]
  readonly rate?: number
  /** Bytes. */
  readonly maxSize?: number
}

export function networkOptions(): Option[] {
  return [
    new Option(
      '--allow-host <host>',
      'also fetch from this host when the site leads to it (may be repeated)',
    ).argParser<string[]>((host, hosts) => [...(hosts ?? []), allowedHost(host)]),
    new Option('--rate <number>', 'requests a second to one host, at most (default: 1)').argParser(rateOf),
    new Option('--max-size <megabytes>', 'largest paper that is fetched (default: 250)').argParser(
      (text) => positive(text) * 1_000_000,
    ),
  ]
}

/** The flags of fetching, as words of a shell. */
export function networkFlagsAgain({ allowHost = [], rate, maxSize }: NetworkFlags): string[] {
  return [
    ...allowHost.flatMap((host) => ['--allow-host', quoted(host)]),
    ...(rate === undefined ? [] : ['--rate', String(rate)]),
    ...(maxSize === undefined ? [] : ['--max-size', String(maxSize / 1_000_000)]),
  ]
}

/**
 * A client for the addresses among these words, or undefined when there is none; loaded only then.
 *
 * @param cache keeps answers between runs, so that what did not change is not sent again
 */
export async function clientFor(
  named: readonly string[],
  { allowHost, rate: perSecond, maxSize }: NetworkFlags,
  terminal: Terminal,
  cache?: ConditionalCache,
): Promise<HttpClient | undefined> {
  const addresses = named.filter(isWebAddress)
  if (addresses.length === 0) return undefined
  const { createHttpClient } = await import('../sources/http/http-client.js')
  return createHttpClient({
    named: addresses,
    ...(allowHost === undefined ? {} : { allowHosts: allowHost }),
    ...(perSecond === undefined ? {} : { rate: perSecond }),
    ...(maxSize === undefined ? {} : { maxBytes: maxSize }),
    ...(cache === undefined ? {} : { cache }),
    onNote: (line) => terminal.note(`yjs: ${line}`),
  })
}

function allowedHost(text: string): string {
  if (urlOfHost(text) === null)
    throw new InvalidArgumentError('Write a host like www.example.org or example.org:8080.')
  return text
}

function rateOf(text: string): number {
  const value = positive(text)
  if (value > 10) throw new InvalidArgumentError('It must be at most 10: the site is not yours.')
  return value
}

function positive(text: string): number {
  const value = Number(text)
  if (text.trim() === '' || !(value > 0 && value < 1_000_000))
    throw new InvalidArgumentError('It must be a number above 0.')
  return value
}

import { type LookupAddress, type LookupOptions, lookup as systemLookup } from 'node:dns'
import { isIP, type LookupFunction } from 'node:net'
import { Agent, buildConnector } from 'undici'
import type { HostRules } from './host-rules.js'

/** Names to addresses, all of them, as `dns.lookup` with `all` answers; tests give their own. */
export type Resolver = (
  hostname: string,
  options: LookupOptions & { all: true },
  callback: (error: NodeJS.ErrnoException | null, addresses: LookupAddress[]) => void,
) => void

/** A connection that was not made because it would have led into a private network. */
export class PrivateAddressError extends Error {
  override readonly name = 'PrivateAddressError'
  readonly hostname: string
  readonly address: string

  constructor(hostname: string, address: string) {
    super(`${hostname} has the private address ${address}`)
    this.hostname = hostname
    this.address = address
  }
}

/**
 * Connections that are checked when they are made: the addresses that a name has at that moment, and the one that was
 * connected to. A name that changes its address between a check and its use gains nothing.
 */
export function guardedAgent(
  rules: HostRules,
  timeouts: { readonly connect: number; readonly headers: number; readonly body: number },
  resolve: Resolver = systemLookup,
): Agent {
  const connector = buildConnector({ timeout: timeouts.connect, lookup: guardedLookup(rules, resolve) })
  return new Agent({
    connections: 1,
    pipelining: 1,
    headersTimeout: timeouts.headers,
    bodyTimeout: timeouts.body,
    maxHeaderSize: 64 * 1024,
    connect: (options, callback) => {
      const { hostname } = options
      // An address is not looked up, so the look-up's check would never see it.
      if (isIP(hostname) !== 0 && !rules.permitsAddress(hostname, hostname)) {
        return callback(new PrivateAddressError(hostname, hostname), null)
      }
      connector(options, (...[error, socket]) => {
        if (error !== null) return callback(error, null)
        const address = socket.remoteAddress ?? ''
        if (rules.permitsAddress(hostname, address)) return callback(null, socket)
        socket.destroy()
        callback(new PrivateAddressError(hostname, address), null)
      })
    },
  })
}

function guardedLookup(rules: HostRules, resolve: Resolver): LookupFunction {
  return (hostname, options, callback) => {
    resolve(hostname, { ...options, all: true }, (error, addresses) => {
      if (error) return callback(error, '')
      const refused = addresses.find(({ address }) => !rules.permitsAddress(hostname, address))
      if (refused) return callback(new PrivateAddressError(hostname, refused.address), '')
      const [first] = addresses
      if (options.all) callback(null, addresses)
      else callback(null, first?.address ?? '', first?.family)
    })
  }
}

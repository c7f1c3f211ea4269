import { isIP } from 'node:net'
import { isPublicAddress } from './public-address.js'
import { urlOfHost } from './web-address.js'

/** Which hosts may be asked, and which addresses they may have. */
export interface HostRules {
  /** Whether the user named the address's host, itself or with `--allow-host`. */
  permits(url: URL): boolean
  /** Whether a connection to `address` may be made for `hostname`. */
  permitsAddress(hostname: string, address: string): boolean
}

/**
 * @param named addresses that the user named
 * @param allowed hosts (`www.example.org`, `example.org:8080`) that the user allowed besides
 *
 * Private addresses are for hosts that were named by their address or as `localhost`, and for allowed hosts: a public
 * name that points to a private address is how a stranger's DNS would reach into the user's network.
 */
export function hostRules(named: readonly URL[], allowed: readonly string[]): HostRules {
  const allowedUrls = allowed.map(urlOfHost).filter((url) => url !== null)
  const keys = new Set([...named, ...allowedUrls].map(keyOf))
  const ownNetwork = new Set([
    ...named.map(({ hostname }) => bare(hostname)).filter((host) => isIP(host) !== 0 || host === 'localhost'),
    ...allowedUrls.map(({ hostname }) => bare(hostname)),
  ])
  return {
    permits: (url) => keys.has(keyOf(url)),
    permitsAddress: (hostname, address) => isPublicAddress(address) || ownNetwork.has(bare(hostname)),
  }
}

/** The same host by http and by https is one host when both use their usual port. */
function keyOf(url: URL): string {
  return `${bare(url.hostname)}|${url.port}`
}

/** Host names without the brackets of IPv6. */
function bare(hostname: string): string {
  return hostname.replace(/^\[|\]$/gu, '')
}

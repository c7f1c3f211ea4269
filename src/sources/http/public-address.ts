import ipaddr from 'ipaddr.js'

/**
 * Whether an IP address is one of the public internet: neither loopback, private, link-local nor otherwise reserved.
 * IPv4 inside IPv6 (mapped, NAT64) is judged as the IPv4 that is reached. What is no address is not public.
 */
export function isPublicAddress(text: string): boolean {
  // A zone ("fe80::1%eth0") belongs to local addresses alone.
  if (!ipaddr.isValid(text) || text.includes('%')) return false
  const address = ipaddr.process(text)
  if (address.kind() === 'ipv4') return address.range() === 'unicast'
  const bytes = address.toByteArray()
  if (address.range() === 'rfc6052') return isPublicAddress(bytes.slice(12).join('.'))
  // Only 2000::/3 is given out as global unicast (RFC 4291); the library calls other unassigned space unicast too.
  return address.range() === 'unicast' && ((bytes[0] ?? 0) & 0xe0) === 0x20
}

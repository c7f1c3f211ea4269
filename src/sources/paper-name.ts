import { createHash } from 'node:crypto'

/** Letters of a name that are kept; file systems take 255 bytes, reports fewer. */
const LONGEST_STEM = 80

/**
 * A name for the paper behind a web address: `host/name-of-the-file-1a2b3c4d5e6f.pdf`. The same address always gives
 * the same name, different addresses different ones. It holds plain letters, digits, `.`, `-` and `_` and one slash,
 * so that no address can lead out of a folder, hide a file or speak to a terminal.
 */
export function paperName(url: string): string {
  const { host, pathname, href } = withoutHash(url)
  const segment = plain(decoded(pathname.split('/').findLast((part) => part !== '') ?? ''))
  const extension = /\.[a-z0-9]{1,5}$/iu.exec(segment)?.[0] ?? ''
  const stem = segment.slice(0, segment.length - extension.length).slice(0, LONGEST_STEM)
  const mark = createHash('sha256').update(href).digest('hex').slice(0, 12)
  const name = [trimmed(stem), mark].filter((part) => part !== '').join('-')
  return `${trimmed(plain(host)) || 'host'}/${name}${extension.toLowerCase()}`
}

function withoutHash(url: string): URL {
  const address = new URL(url)
  address.hash = ''
  return address
}

/** Accents are dropped, everything else that is not plain becomes a hyphen. */
function plain(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .replace(/[^A-Za-z0-9._]+/gu, '-')
}

function trimmed(text: string): string {
  return text.replace(/^[-.]+|[-.]+$/gu, '')
}

function decoded(segment: string): string {
  try {
    return decodeURIComponent(segment)
  } catch {
    return segment
  }
}

/**
 * A link of a page in full: relative ones resolved against the page's `<base>` or address, `http:` raised to `https:`
 * where the page itself is on that host by https (sites behind a proxy write the old scheme). Without an address a
 * relative link stays as it is. Null for what leads nowhere (fragments) or to anything but a web page: scripts, mail, files,
 * also those whose scheme is broken by the white space and control characters that browsers ignore.
 */
export function absoluteLink(href: string | undefined, base: string | null): string | null {
  const target = withoutControls(href ?? '').trim()
  const scheme = /^([a-z][a-z\d+.-]*):/iu.exec(target)?.[1]?.toLowerCase()
  if (target === '' || target.startsWith('#') || (scheme !== undefined && !/^https?$/u.test(scheme)))
    return null
  return base === null ? target : addressFrom(target, base)
}

/** An address in full, seen from another: of any scheme, because whoever fetches it says which he takes. */
export function addressFrom(target: string, base: string): string | null {
  try {
    const from = new URL(base)
    const url = new URL(target, from)
    if (url.protocol === 'http:' && from.protocol === 'https:' && url.host === from.host)
      url.protocol = 'https:'
    return url.href
  } catch {
    return null
  }
}

/** As browsers read an address: tabs, line ends and other control characters are not there. */
function withoutControls(text: string): string {
  return [...text].filter((letter) => letter > '\u001f' && letter !== '\u007f').join('')
}

/** The address that relative links start from: the page's `<base>`, itself resolved against the page's own address. */
export function baseOf(baseHref: string | undefined, pageUrl: string | null): string | null {
  if (baseHref === undefined) return pageUrl
  try {
    return new URL(baseHref, pageUrl ?? undefined).href
  } catch {
    return pageUrl
  }
}

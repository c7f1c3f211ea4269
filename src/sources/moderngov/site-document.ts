import type { SiteDocument, SitePaperKind } from './site-model.js'

/** Documents stand below `documents/`: `s` those of an item, `g` those of a meeting, `b` supplements. */
const DOCUMENT = /(?:^|\/)(documents\/([a-z])\d+\/[^/?#]+(?:\?[^#]*)?)/iu
/** The day and body that the software writes behind the name of a paper of a whole meeting. */
const OF_MEETING = /\s+(?:\p{L}+day\s+)?\d{1,2}(?:st|nd|rd|th)[ -]\p{L}{3,9}[ -]\d{4}(?:\s.*)?$/u

/** What `T=` says of a paper of a whole meeting. */
const KINDS: Readonly<Record<string, SitePaperKind>> = {
  '0': 'agenda',
  '1': 'minutes',
  '2': 'decisions',
  '9': 'pack',
  '10': 'pack',
}

/**
 * A document by its link. It is asked for beside the page or service that named it: services behind a proxy name
 * documents by hosts and schemes of their own, and no link of a site leads away from it. Its title is its file's name,
 * which is the same whoever links to it. Null for a link that is no document of the site.
 *
 * @param base the site's folder
 */
export function siteDocument(link: string, base: URL): SiteDocument | null {
  const match = DOCUMENT.exec(link.trim())
  if (!match?.[1] || !URL.canParse(match[1], base.href)) return null
  const url = new URL(match[1], base)
  const folder = new URL('documents/', base).pathname.toLowerCase()
  // "documents/s1/.." would lead up again.
  if (!url.pathname.toLowerCase().startsWith(folder) || !DOCUMENT.test(url.pathname)) return null
  const name = nameOf(url)
  const isOfMeeting = match[2]?.toLowerCase() !== 's'
  const title = isOfMeeting ? name.replace(OF_MEETING, '') : name
  return { title, url: url.href, kind: isOfMeeting ? kindOf(url, title) : 'part' }
}

/** `…/Appendix%201%20-%20Glossary.pdf` → `Appendix 1 - Glossary` */
function nameOf(url: URL): string {
  const segment = url.pathname.split('/').at(-1) ?? ''
  return decoded(segment)
    .replace(/\.[a-z0-9]{1,5}$/iu, '')
    .replace(/\s+/gu, ' ')
    .trim()
}

function decoded(segment: string): string {
  try {
    return decodeURIComponent(segment)
  } catch {
    return segment
  }
}

function kindOf(url: URL, title: string): SitePaperKind {
  const known = KINDS[url.searchParams.get('T') ?? '']
  if (known) return known
  if (/\bminutes\b/iu.test(title)) return 'minutes'
  if (/\bdecisions?\b/iu.test(title)) return 'decisions'
  return /\bfront ?sheet\b/iu.test(title) ? 'agenda' : 'pack'
}

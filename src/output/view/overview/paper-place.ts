import { relative, sep } from 'node:path'
import { idInPaper } from '../../short-id.js'

/** Where the pages of a paper can be looked at, as an address beside the overview. */
export interface PaperPlace {
  readonly href: string
  /** A view of it, which opens at a figure; or the paper itself, which programs that show PDFs open at a page. */
  readonly kind: 'view' | 'paper'
}

/** The address of a figure's page. */
export function placeOfFigure(
  { href, kind }: PaperPlace,
  { page, record }: { readonly page: number; readonly record: string },
): string {
  return `${href}#${kind === 'view' ? encodeURIComponent(idInPaper(record)) : `page=${page}`}`
}

/**
 * The address of a file from a page in a folder. Each part of its path is escaped: a name that looks like an address of
 * another kind (`javascript:`, `//host`) stays a name.
 */
export function hrefOfFile(path: string, folder: string): string {
  const parts = relative(folder, path).split(sep)
  // A file of another drive has no way from here that begins with a name.
  if (/^[A-Za-z]:$/.test(parts[0] ?? ''))
    return `file:///${[parts[0], ...parts.slice(1).map(encoded)].join('/')}`
  return parts.map(encoded).join('/')
}

/** An address of the web as a link; null for anything else. */
export function hrefOfAddress(url: string | null): string | null {
  if (url === null || !URL.canParse(url)) return null
  const { protocol, href } = new URL(url)
  return protocol === 'https:' || protocol === 'http:' ? href.replace(/#.*$/s, '') : null
}

/** Half a pair of code units, which no address can hold, becomes the sign for what cannot be shown. */
function encoded(part: string): string {
  return encodeURIComponent(part.replace(/\p{Surrogate}/gu, '\ufffd'))
}

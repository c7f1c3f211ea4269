/** A file type by its first bytes (one character a byte), told apart from its kin by a name inside. */
interface Signature {
  readonly start: string
  readonly inside?: string
  readonly looksLike: string
}

const ZIP = 'PK\x03\x04'

/** The mark of a tape archive stands behind the name of its first file. */
const TAR_MARK = 'ustar'
const TAR_MARK_AT = 257

const SIGNATURES: readonly Signature[] = [
  { start: ZIP, inside: 'word/', looksLike: 'a Word document (.docx)' },
  { start: ZIP, inside: 'xl/', looksLike: 'an Excel workbook (.xlsx)' },
  { start: ZIP, inside: 'ppt/', looksLike: 'a PowerPoint presentation (.pptx)' },
  {
    start: ZIP,
    inside: 'application/vnd.oasis.opendocument',
    looksLike: 'an OpenDocument file (.odt, .ods)',
  },
  { start: 'PK\x03\x04', looksLike: 'a zip archive' },
  { start: 'PK\x05\x06', looksLike: 'an empty zip archive' },
  { start: '\xd0\xcf\x11\xe0', looksLike: 'an older Office file (.doc, .xls, .ppt or .msg)' },
  { start: '\x1f\x8b', looksLike: 'a gzip archive' },
  { start: '{\\rtf', looksLike: 'a rich text file (.rtf)' },
  { start: '\x89PNG', looksLike: 'a PNG picture' },
  { start: '\xff\xd8\xff', looksLike: 'a JPEG picture' },
  { start: 'II*\0', looksLike: 'a TIFF picture' },
  { start: 'MM\0*', looksLike: 'a TIFF picture' },
  { start: 'GIF8', looksLike: 'a GIF picture' },
]

/** Textual files that are no web page. */
const TEXTS: readonly (readonly [RegExp, string])[] = [
  [/^(?:[\w-]+: .*\r?\n)*MIME-Version: /iu, 'a saved web archive (.mhtml)'],
  [/^\s*<(?:\?xml|[a-z])/iu, 'an XML file'],
  [/^\s*[[{]\s*["{[\]}\d]/u, 'a JSON file'],
]

/**
 * What a binary file that no reader takes looks like, for people: "a Word document (.docx)". `head` holds its first
 * bytes, `whole` gives all of them (the names inside a zip archive may stand far back); both one character a byte.
 */
export function foreignBinary(head: string, whole: () => string): string | null {
  const fits = SIGNATURES.filter(({ start }) => head.startsWith(start))
  const fit = fits.find(({ inside }) => inside === undefined || whole().includes(inside))
  if (!fit && head.startsWith(TAR_MARK, TAR_MARK_AT)) return 'a tar archive'
  return fit?.looksLike ?? null
}

/** What a text that is no web page looks like, or null where it holds control characters and so is no text. */
export function foreignText(head: string): string | null {
  const known = TEXTS.find(([pattern]) => pattern.test(head))
  if (known) return known[1]
  const isText = [...head].every((character) => character >= ' ' || '\t\n\r\f'.includes(character))
  return isText ? 'a text file' : null
}

import { byteOrderMark } from './byte-order-mark.js'
import { decodeWindows1252 } from './windows-1252.js'

/** How far into a page its `<meta>` charset is looked for; the standard says 1024 bytes, careless pages need more. */
const META_REACH = 4096

const META_CHARSET = /<meta[^>]+charset\s*=\s*["']?\s*([\w:.-]+)/iu
const XML_ENCODING = /^\s*<\?xml[^>]+encoding\s*=\s*["']([\w:.-]+)/iu

/**
 * Bytes of a web page → text. A byte order mark decides, then the page's own statement, then what the bytes are: UTF-8
 * where they are valid UTF-8, else windows-1252, which older pages of councils are written in.
 *
 * A page that says UTF-8 and holds no single valid UTF-8 sequence beyond ASCII is windows-1252 too: otherwise each pound
 * sign of it would be lost. One that says windows-1252 (or Latin 1, the same to browsers) and is valid UTF-8 with such
 * sequences was converted without its statement: read as it says, each minus of it would be lost.
 */
export function decodeHtml(bytes: Uint8Array): string {
  const encoding = byteOrderMark(bytes) ?? encodingOfFirstTag(bytes) ?? statedEncoding(bytes)
  if (encoding === 'windows-1252') return convertedToUtf8(bytes) ?? decodeWindows1252(bytes)
  if (encoding !== null && encoding !== 'utf-8') return new TextDecoder(encoding).decode(bytes)
  const text = new TextDecoder('utf-8').decode(bytes)
  if (!text.includes('\ufffd') || /[\u0080-\ufffc]/u.test(text)) return text
  return decodeWindows1252(bytes)
}

function convertedToUtf8(bytes: Uint8Array): string | null {
  const text = new TextDecoder('utf-8').decode(bytes)
  return !text.includes('\ufffd') && /[\u0080-\uffff]/u.test(text) ? text : null
}

/** Encoding told by the zero bytes that UTF-16 puts beside a first `<`. */
function encodingOfFirstTag([a, b]: Uint8Array): string | null {
  if (a === 0x3c && b === 0) return 'utf-16le'
  return a === 0 && b === 0x3c ? 'utf-16be' : null
}

function statedEncoding(bytes: Uint8Array): string | null {
  const head = decodeWindows1252(bytes.subarray(0, META_REACH))
  const label = META_CHARSET.exec(head)?.[1] ?? XML_ENCODING.exec(head)?.[1]
  if (label === undefined) return null
  try {
    const { encoding } = new TextDecoder(label)
    // A page whose statement could be read byte by byte is not UTF-16, whatever it says.
    return encoding.startsWith('utf-16') ? 'utf-8' : encoding
  } catch {
    return null
  }
}

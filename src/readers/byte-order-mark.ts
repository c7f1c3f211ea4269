/** The encoding that the first bytes of a text state (a byte order mark), or null where they state none. */
export function byteOrderMark([a = -1, b = -1, c = -1]: Uint8Array):
  | 'utf-8'
  | 'utf-16le'
  | 'utf-16be'
  | null {
  if (a === 0xef && b === 0xbb && c === 0xbf) return 'utf-8'
  if (a === 0xff && b === 0xfe) return 'utf-16le'
  if (a === 0xfe && b === 0xff) return 'utf-16be'
  return null
}

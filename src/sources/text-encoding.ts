import { byteOrderMark } from '../readers/byte-order-mark.js'
import { decodeWindows1252 } from '../readers/windows-1252.js'

export type TextEncoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252'

/** Where bytes are found that no encoding of the file explains: line from 1, separators before them on the line. */
export interface StrayBytes {
  readonly line: number
  readonly before: Readonly<Record<',' | ';' | '\t', number>>
}

export type EncodingVerdict =
  | { readonly ok: true; readonly encoding: TextEncoding }
  /** Some characters are UTF-8 and others are not: two encodings in one file. */
  | { readonly ok: false; readonly stray: StrayBytes }

/**
 * Finds out the encoding of a text from its bytes, chunk by chunk: a byte order mark decides, then the zero bytes of
 * UTF-16; valid UTF-8 is UTF-8, and what holds no single UTF-8 character beyond ASCII is windows-1252.
 */
export class EncodingFinder {
  #marked: TextEncoding | null | undefined
  #pending = 0
  #sequences = 0
  #stray: StrayBytes | null = null
  #line = 1
  #before = { ',': 0, ';': 0, '\t': 0 }

  add(chunk: Uint8Array): void {
    if (this.#marked === undefined) this.#marked = byteOrderMark(chunk) ?? encodingByZeros(chunk)
    if (this.#marked === 'utf-16le' || this.#marked === 'utf-16be') return
    for (const byte of chunk) this.#take(byte)
  }

  verdict(): EncodingVerdict {
    if (this.#pending > 0) this.#strayHere()
    const marked = this.#marked ?? null
    if (marked !== null && marked !== 'utf-8') return { ok: true, encoding: marked }
    if (this.#stray === null) return { ok: true, encoding: 'utf-8' }
    if (marked === 'utf-8' || this.#sequences > 0) return { ok: false, stray: this.#stray }
    return { ok: true, encoding: 'windows-1252' }
  }

  #take(byte: number): void {
    if (this.#pending > 0) {
      if ((byte & 0xc0) === 0x80) {
        this.#pending--
        if (this.#pending === 0) this.#sequences++
        return
      }
      this.#strayHere()
    }
    if (byte < 0x80) this.#takeAscii(byte)
    else if (byte >= 0xc2 && byte <= 0xdf) this.#pending = 1
    else if (byte >= 0xe0 && byte <= 0xef) this.#pending = 2
    else if (byte >= 0xf0 && byte <= 0xf4) this.#pending = 3
    else this.#strayHere()
  }

  #takeAscii(byte: number): void {
    if (byte === 0x0a) {
      this.#line++
      this.#before = { ',': 0, ';': 0, '\t': 0 }
    } else if (byte === 0x2c) this.#before[',']++
    else if (byte === 0x3b) this.#before[';']++
    else if (byte === 0x09) this.#before['\t']++
  }

  #strayHere(): void {
    this.#pending = 0
    this.#stray ??= { line: this.#line, before: { ...this.#before } }
  }
}

/** Bytes in chunks → text in chunks, without its byte order mark. */
export async function* decoded(
  chunks: AsyncIterable<Uint8Array>,
  encoding: TextEncoding,
): AsyncGenerator<string> {
  if (encoding === 'windows-1252') {
    for await (const chunk of chunks) yield decodeWindows1252(chunk)
    return
  }
  const decoder = new TextDecoder(encoding)
  for await (const chunk of chunks) yield decoder.decode(chunk, { stream: true })
  yield decoder.decode()
}

/** Encoding told by the zero bytes of UTF-16 within its first two letters. */
function encodingByZeros([a = -1, b = -1, c = -1, d = -1]: Uint8Array): TextEncoding | null {
  if (b === 0 && d === 0 && a > 0 && c > 0) return 'utf-16le'
  return a === 0 && c === 0 && b > 0 && d > 0 ? 'utf-16be' : null
}

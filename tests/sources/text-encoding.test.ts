import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { decoded, EncodingFinder } from '../../src/sources/text-encoding.js'

function chunksOf(bytes: Uint8Array, size: number): Uint8Array[] {
  const count = Math.ceil(bytes.length / size)
  return Array.from({ length: count }, (_, index) => bytes.subarray(index * size, (index + 1) * size))
}

function verdict(bytes: Uint8Array, size = bytes.length) {
  const finder = new EncodingFinder()
  for (const chunk of chunksOf(bytes, size)) finder.add(chunk)
  return finder.verdict()
}

describe('EncodingFinder', () => {
  it('tells UTF-8 however the bytes are cut', () => {
    const texts = fc.string({ unit: 'grapheme', minLength: 5 })
    fc.assert(
      fc.property(texts, fc.integer({ min: 4, max: 9 }), (text, size) => {
        fc.pre(!text.includes('\0'))
        expect(verdict(Buffer.from(text), size)).toEqual({ ok: true, encoding: 'utf-8' })
      }),
    )
  })

  it.each([
    ['£', 'windows-1252'],
    ['café, £1', 'windows-1252'],
  ] as const)('tells %s in one byte a character', (text, encoding) => {
    expect(verdict(Buffer.from(`area,${text}`, 'latin1'))).toEqual({ ok: true, encoding })
  })

  it('names the line, and the separators before it, of the first byte that does not fit', () => {
    const bytes = Buffer.concat([Buffer.from('a;b\n£;1\nx;'), Buffer.from([0xa3])])
    expect(verdict(bytes)).toEqual({
      ok: false,
      stray: { line: 3, before: { ',': 0, ';': 1, '\t': 0 } },
    })
  })

  it('takes a character that the end cuts off for one that does not fit', () => {
    expect(verdict(Buffer.from('é £').subarray(0, 4)).ok).toBe(false)
  })
})

it.each(['utf-8', 'utf-16le', 'windows-1252'] as const)(
  'decodes %s across the borders of chunks',
  async (encoding) => {
    const text = 'Café “£5” – Straße'
    const windows1252 = text.replace(
      /[“”–]/g,
      (mark) => ({ '“': '\x93', '”': '\x94', '–': '\x96' })[mark] ?? '',
    )
    const bytes = {
      'utf-8': Buffer.from(text),
      'utf-16le': Buffer.from(text, 'utf16le'),
      'windows-1252': Buffer.from(windows1252, 'latin1'),
    }[encoding]
    async function* chunks() {
      yield* chunksOf(bytes, 3)
    }
    let read = ''
    for await (const part of decoded(chunks(), encoding)) read += part
    expect(read).toBe(text)
  },
)

import { expect, it } from 'vitest'
import { decodeHtml } from '../../src/readers/decode-html.js'

const bytesOf = (text: string) => Uint8Array.from(Buffer.from(text, 'latin1'))
const late = (blanks: number) => `<html>${' '.repeat(blanks)}<meta charset="iso-8859-15">\xa4`

it.each<[string, Uint8Array, string]>([
  ['by its XML declaration', bytesOf('<?xml version="1.0" encoding="iso-8859-15"?>\xa42m'), '€2m'],
  [
    'by a meta element in the old form',
    bytesOf('<meta http-equiv="x" content="text/html; charset=iso-8859-15">\xa42m'),
    '€2m',
  ],
  ['by a meta element well into the page', bytesOf(late(3000)), '€'],
  ['not by one beyond the head', bytesOf(late(5000)), '¤'],
  ['by big-endian zeroes', Uint8Array.from(Buffer.from('<p>£2m', 'utf16le').swap16()), '£2m'],
  ['by a big-endian mark', Uint8Array.from(Buffer.from('\ufeff£2m', 'utf16le').swap16()), '£2m'],
])('is read %s', (_, bytes, text) => {
  expect(decodeHtml(bytes).endsWith(text)).toBe(true)
})

import fc from 'fast-check'
import { expect, it } from 'vitest'
import { decodeWindows1252 } from '../../src/readers/windows-1252.js'

it.each([
  [[0x80, 0x31], '€1'],
  [[0x93, 0x61, 0x94], '“a”'],
  [[0x96, 0x97, 0x85], '–—…'],
  [[0xa3, 0xe9, 0xff], '£éÿ'],
  [[0x81, 0x9d], '\u0081\u009d'],
])('reads bytes %j as %j', (bytes, text) => {
  expect(decodeWindows1252(Uint8Array.from(bytes))).toBe(text)
})

it('gives one character a byte, each byte its own, wherever in a buffer the bytes lie', () => {
  const all = decodeWindows1252(Uint8Array.from({ length: 256 }, (_, byte) => byte))
  expect(new Set(all).size).toBe(256)
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 30 }), fc.nat({ max: 10 }), (bytes, from) => {
      const text = [...bytes.subarray(from)].map((byte) => all[byte]).join('')
      expect(decodeWindows1252(bytes.subarray(from))).toBe(text)
    }),
  )
})

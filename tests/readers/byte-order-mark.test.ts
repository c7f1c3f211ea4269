import { expect, it } from 'vitest'
import { byteOrderMark } from '../../src/readers/byte-order-mark.js'

it.each([
  [[0xef, 0xbb, 0xbf, 0x41], 'utf-8'],
  [[0xff, 0xfe], 'utf-16le'],
  [[0xfe, 0xff], 'utf-16be'],
  [[0xef, 0xbb], null],
  [[], null],
])('a text that begins with %j states %s', (bytes, encoding) => {
  expect(byteOrderMark(Uint8Array.from(bytes))).toBe(encoding)
})

import { describe, expect, test } from 'vitest'
import { decodeHtml } from '../../src/readers/decode-html.js'
import { sniff } from '../../src/readers/sniff.js'

const bytesOf = (text: string) => Uint8Array.from(Buffer.from(text, 'latin1'))
const utf16 = (text: string, mark: boolean) =>
  Uint8Array.from([...(mark ? [0xff, 0xfe] : []), ...Buffer.from(text, 'utf16le')])
const bigEndian = (text: string) => Uint8Array.from(Buffer.from(text, 'utf16le').swap16())

const kindOf = (bytes: Uint8Array) => {
  const sniffed = sniff(bytes)
  return sniffed.ok ? sniffed.value.kind : sniffed.failure.code
}
const page = '<!DOCTYPE html><html><body><p>Ten children</p></body></html>'

describe('sniff', () => {
  test.each([
    ['a PDF', bytesOf('%PDF-1.7\n1 0 obj'), 'pdf'],
    ['a PDF behind other bytes', bytesOf(`${'x'.repeat(900)}\n%PDF-1.4\n`), 'pdf'],
    ['a PDF behind a byte order mark', bytesOf('\xef\xbb\xbf%PDF-1.4\n'), 'pdf'],
    ['a PDF whose header is lost', bytesOf('1 0 obj <<>> endobj\nxref\nstartxref\n9\n%%EOF'), 'pdf'],
    ['a web page', bytesOf(page), 'html'],
    ['a web page behind blanks and a comment', bytesOf(`\n  <!-- saved -->\n${page}`), 'html'],
    ['a web page that speaks of PDF', bytesOf(`<html><body>starts with %PDF-1.4</body></html>`), 'html'],
    ['a fragment of a page', bytesOf('<div><p>Ten</p></div>'), 'html'],
    ['XHTML with an XML declaration', bytesOf(`<?xml version="1.0"?>\n${page}`), 'html'],
    ['UTF-16 with a mark', utf16(page, true), 'html'],
    ['UTF-16 without a mark', utf16(page, false), 'html'],
    ['big-endian UTF-16', bigEndian(page), 'html'],
    ['no bytes', new Uint8Array(), 'empty-file'],
    ['blanks alone', bytesOf(' \n\t\r\n'), 'empty-file'],
    ['zeroes alone', new Uint8Array(5000), 'empty-file'],
    ['noise', Uint8Array.from([1, 2, 3, 200, 201, 0, 7]), 'not-a-paper'],
  ])('%s', (_title, bytes, kind) => {
    expect(kindOf(bytes)).toBe(kind)
  })

  test.each([
    ['PK\x03\x04....word/document.xml', 'Word document'],
    [`PK\x03\x04${'.'.repeat(9000)}xl/workbook.xml`, 'Excel workbook'],
    ['PK\x03\x04....ppt/slides', 'PowerPoint'],
    ['PK\x03\x04....notes.txt', 'zip archive'],
    ['\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1', 'older Office file'],
    ['\x1f\x8b\x08\x00', 'gzip archive'],
    ['\x89PNG\r\n\x1a\n', 'PNG picture'],
    ['<?xml version="1.0"?><meetings><meeting/></meetings>', 'XML file'],
    ['{"records": []}', 'JSON file'],
    ['From: a\r\nMIME-Version: 1.0\r\n\r\nx', 'web archive'],
    ['Ten children were in custody.', 'text file'],
  ])('says what %j looks like', (start, looks) => {
    const sniffed = sniff(bytesOf(start))
    expect(sniffed).toMatchObject({ ok: false, failure: { code: 'not-a-paper' } })
    expect(sniffed.ok ? '' : sniffed.failure.message).toContain(looks)
  })
})

describe('decodeHtml', () => {
  const pound = (charset: string, body: string) => bytesOf(`<meta charset="${charset}"><p>${body}</p>`)
  test.each([
    ['UTF-8 by statement', pound('utf-8', '\xc2\xa32.9m'), '£2.9m'],
    ['windows-1252 by statement', pound('windows-1252', '\xa32.9m \x96 ten'), '£2.9m – ten'],
    ['Latin-1, which browsers read as windows-1252', pound('iso-8859-1', '\x93ten\x94'), '“ten”'],
    ['no statement, valid UTF-8', bytesOf('<p>\xc2\xa32.9m</p>'), '£2.9m'],
    ['no statement, not UTF-8', bytesOf('<p>\xa32.9m</p>'), '£2.9m'],
    ['a false statement of UTF-8', pound('utf-8', '\xa32.9m'), '£2.9m'],
    ['a false statement of UTF-16', pound('utf-16', '\xc2\xa32.9m'), '£2.9m'],
    ['an unknown charset', pound('klingon', '\xc2\xa32.9m'), '£2.9m'],
    ['a mark against a statement', bytesOf('\xef\xbb\xbf<meta charset="latin1"><p>\xc2\xa32.9m'), '£2.9m'],
    ['UTF-16', utf16('<p>£2.9m</p>', true), '£2.9m'],
  ])('%s', (_title, bytes, text) => {
    expect(decodeHtml(bytes)).toContain(text)
    expect(decodeHtml(bytes)).not.toMatch(/^\ufeff/u)
  })

  test('a damaged byte in real UTF-8 costs that byte alone', () => {
    expect(decodeHtml(bytesOf('<p>\xc2\xa32.9m \xa3 1</p>'))).toContain('£2.9m \ufffd 1')
  })
})

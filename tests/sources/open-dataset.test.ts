import { writeFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { openDataset } from '../../src/sources/open-dataset.js'
import { testFolder } from '../making/folder.js'

async function opened(content: string | Uint8Array) {
  const file = testFolder()('figures')
  writeFileSync(file, content)
  const opening = await openDataset(file)
  if (!opening.ok) return opening
  const texts: string[] = []
  for await (const text of opening.dataset.text()) texts.push(text)
  return { kind: opening.dataset.kind, text: texts.join('') }
}

describe('openDataset', () => {
  it.each([
    ['[{"a":1}]', 'json'],
    ['\n { "a": 1 }', 'json'],
    ['[]', 'json'],
    ['[c],[x]\n1,2', 'csv'],
    ['a,b\n1,2', 'csv'],
  ])('tells by its beginning what %j is', async (content, kind) => {
    expect(await opened(content)).toEqual({ kind, text: content })
  })

  it.each([
    ['UTF-8 with a mark', [0xef, 0xbb, 0xbf, 0xc2, 0xa3, 0x35]],
    ['UTF-16 of a spreadsheet', [0xff, 0xfe, 0xa3, 0x00, 0x35, 0x00]],
    ['the encoding of Windows', [0xa3, 0x35]],
  ])('reads %s', async (_, bytes) => {
    expect(await opened(Uint8Array.from(bytes))).toEqual({ kind: 'csv', text: '£5' })
  })

  it.each([
    ['nothing', new Uint8Array(), 'is empty', null],
    ['a PDF', '%PDF-1.7\n', 'is a PDF', 'save the table as CSV UTF-8'],
    [
      'a spreadsheet',
      'PK\u0003\u0004xl/workbook.xml',
      'is an Excel workbook (.xlsx)',
      'save the table as CSV UTF-8',
    ],
    ['two encodings', Uint8Array.from([0xc2, 0xa3, 0x0a, 0xa3]), 'mixes two encodings', null],
  ])('says of %s what is wrong', async (_, content, message, hint) => {
    expect(await opened(content)).toMatchObject({ ok: false, message, hint })
  })

  it('says of what is not there, and of a folder, what to do', async () => {
    const at = testFolder()
    expect(await openDataset(at('none.csv'))).toMatchObject({ ok: false, message: 'no such file or folder' })
    expect(await openDataset(at())).toMatchObject({ ok: false, message: expect.stringContaining('folder') })
  })
})

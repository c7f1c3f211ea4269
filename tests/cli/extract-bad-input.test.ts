import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { fixture, yjs } from '../making/run-yjs.js'
import { encrypted } from '../readers/pdf/papers.js'

let folder = ''
const at = (name: string): string => join(folder, name)
const report = readFileSync(fixture('youth-justice-report.pdf'))

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'yjs-bad-'))
  writeFileSync(at('page.pdf'), readFileSync(fixture('agenda.html')))
  writeFileSync(at('empty.pdf'), '')
  writeFileSync(at('truncated.pdf'), report.subarray(0, 700))
  writeFileSync(
    at('noise.pdf'),
    Buffer.from(Array.from({ length: 4000 }, (_, index) => (index * 7919) % 256)),
  )
  writeFileSync(at('letter.docx'), 'PK\u0003\u0004 word/document.xml')
  writeFileSync(at('secret.pdf'), await encrypted('open sesame', 'Custody rate 0.19 per 1,000'))
  mkdirSync(at('empty-folder'))
  writeFileSync(at('file-in-the-way'), '')
})
afterAll(() => rmSync(folder, { recursive: true }))

describe('a paper that cannot be read', () => {
  it.each([
    ['missing.pdf', 'no such file or folder'],
    ['empty.pdf', 'is empty'],
    ['truncated.pdf', ''],
    ['noise.pdf', 'neither a PDF nor a web page'],
    ['letter.docx', 'a Word document'],
    ['secret.pdf', 'password'],
    ['empty-folder', 'the folder holds no papers'],
  ])('%s: one clear line that names the file, exit code 2, no stack', async (name, message) => {
    const { code, out, err } = await yjs('extract', at(name))
    expect({ code, out }).toEqual({ code: 2, out: '' })
    expect(err).toContain(`${name}: `)
    expect(err).toContain(message)
    expect(err.trimEnd().split('\n')).toHaveLength(1)
    expect(err).not.toContain('bug')
  })

  it('does not keep the others of the call from being done; the exit code is 1', async () => {
    const alone = await yjs('extract', fixture('youth-justice-report.pdf'), '-f', 'ndjson')
    const names = ['missing.pdf', 'empty.pdf', 'noise.pdf'].map(at)
    const together = await yjs('extract', ...names, fixture('youth-justice-report.pdf'), '-f', 'ndjson')
    expect(together.code).toBe(1)
    expect(together.out).toBe(alone.out)
    expect(together.err.trimEnd().split('\n')).toHaveLength(3)
  })

  it('is in the manifest with its outcome', async () => {
    const names = ['missing.pdf', 'empty.pdf', 'secret.pdf'].map(at)
    await yjs('extract', ...names, fixture('scan.pdf'), '-o', at('out'), '--ocr', 'never')
    const manifest = JSON.parse(readFileSync(at('out/manifest.json'), 'utf8'))
    expect(manifest.papers.map(({ outcome }: { outcome: string }) => outcome)).toEqual([
      'not-a-paper',
      'not-found',
      'encrypted',
      'needs-ocr',
    ])
  })
})

describe('an encrypted paper', () => {
  it('is read with its password', async () => {
    const { code, out } = await yjs('extract', at('secret.pdf'), '--password', 'open sesame', '-f', 'json')
    expect(code).toBe(0)
    expect(JSON.parse(out).papers).toMatchObject([{ outcome: 'ok', kind: 'pdf' }])
  })

  it('says so when the password is wrong', async () => {
    const { code, err } = await yjs('extract', at('secret.pdf'), '--password', 'sesame')
    expect(code).toBe(2)
    expect(err).toContain('password')
  })
})

describe('a scan', () => {
  it('is told to need OCR, page by page, with exit code 1, where it may not be recognised', async () => {
    const { code, out, err } = await yjs('extract', fixture('scan.pdf'), '-f', 'json', '--ocr', 'never')
    const [paper] = JSON.parse(out).papers
    expect(code).toBe(1)
    expect(err).toContain('needs OCR')
    expect(paper.pages.map(({ outcome }: { outcome: string }) => outcome)).toEqual(['needs-ocr', 'needs-ocr'])
  })
})

describe('an output folder that cannot be written', () => {
  it('is one clear line and exit code 2, and leaves no half file', async () => {
    const { code, err } = await yjs('extract', fixture('scan.pdf'), '-o', at('file-in-the-way'), '-q')
    expect(code).toBe(2)
    expect(err).toContain(`cannot write ${at('file-in-the-way')}: a file of that name is in the way`)
    expect(readdirSync(folder).filter((name) => name.endsWith('.partial'))).toEqual([])
  })
})

import { PDFDocument, PDFName, PDFString } from 'pdf-lib'
import { describe, expect, it } from 'vitest'
import { readPdf } from '../../../src/readers/pdf/read-pdf.js'
import { line, rawPdf } from '../../making/raw-pdf.js'
import { encrypted, readFirst, readSet, readSheet, scanned, sheet, texts } from './papers.js'

describe('the outcome of a page', () => {
  it('is needs-ocr for a picture with no more text than a stamp', async () => {
    expect(await readFirst(await scanned(1, 'Page 23'))).toMatchObject({
      outcome: 'needs-ocr',
      reason: 'pictures and hardly any text',
    })
  })

  it('is empty for a blank page', async () => {
    expect(await readSheet(() => {})).toMatchObject({ outcome: 'empty', words: [], rules: [] })
  })
})

describe('a document', () => {
  it('gives its info', async () => {
    const bytes = await sheet(
      ({ page, font }) => page.drawText('x', { x: 5, y: 5, font }),
      (document) => {
        document.setTitle('Quarterly report – children')
        document.setAuthor('A council')
        document.setProducer('a word processor')
        document.setCreationDate(new Date('2024-03-13T10:00:00Z'))
      },
    )
    expect((await readSet(bytes)).info).toEqual({
      title: 'Quarterly report – children',
      author: 'A council',
      producer: 'a word processor',
      created: '2024-03-13',
    })
  })

  it('gives its outline with levels and pages, and ends where an outline runs in a circle', async () => {
    const document = await PDFDocument.create()
    const pages = [document.addPage([400, 300]), document.addPage([400, 300])]
    const { context } = document
    const [root, first, child] = [context.nextRef(), context.nextRef(), context.nextRef()]
    const to = (index: number) => context.obj([pages[index]?.ref ?? null, PDFName.of('Fit')])
    context.assign(root, context.obj({ Type: 'Outlines', First: first, Last: first, Count: 2 }))
    context.assign(
      first,
      context.obj({
        Title: PDFString.of('7 Report'),
        Parent: root,
        First: child,
        Last: child,
        Dest: to(0),
        Next: first,
      }),
    )
    context.assign(child, context.obj({ Title: PDFString.of('Appendix 1'), Parent: first, Dest: to(1) }))
    document.catalog.set(PDFName.of('Outlines'), root)
    expect((await readSet(await document.save())).outline).toEqual([
      { title: '7 Report', level: 1, page: 1 },
      { title: 'Appendix 1', level: 2, page: 2 },
    ])
  })

  it("gives the file's own page labels", async () => {
    const document = await PDFDocument.create()
    document.addPage()
    document.addPage()
    const labels = { Nums: [0, { S: 'r' }, 1, { P: PDFString.of('A-'), S: 'D', St: 3 }] }
    document.catalog.set(PDFName.of('PageLabels'), document.context.obj(labels))
    const { pages } = await readSet(await document.save())
    expect(pages.map((page) => page.label)).toEqual(['i', 'A-3'])
  })

  it('gives link annotations with their boxes', async () => {
    const page = await readFirst(
      await sheet(({ page }) => {
        const { context } = page.doc
        const link = { Type: 'Annot', Subtype: 'Link', Rect: [50, 200, 150, 212] }
        const action = { S: 'URI', URI: PDFString.of('https://example.org/a?b=1') }
        page.node.set(PDFName.of('Annots'), context.obj([context.obj({ ...link, A: action })]))
      }),
    )
    expect(page.links).toEqual([{ box: [50, 88, 150, 100], url: 'https://example.org/a?b=1' }])
  })
})

describe('a file that cannot be read', () => {
  it.each([
    ['an empty file', new Uint8Array(), 'empty-file'],
    ['a web page named .pdf', Buffer.from('<!doctype html><p>Sign in to continue</p>'), 'not-a-paper'],
    ['a header with nothing behind it', Buffer.from('%PDF-1.7\nnothing'), 'damaged'],
  ])('is a failure with a code: %s', async (_what, bytes, code) => {
    const reading = await readPdf(bytes)
    expect(reading).toMatchObject({ ok: false, failure: { code } })
  })

  it('is given up page by page where a page is larger than any paper, before the engine measures it', async () => {
    const [sides, ...rest] = Buffer.from(rawPdf(line('52', 100)))
      .toString('latin1')
      .split('[0 0 400 300]')
    const bytes = Buffer.from([`${sides}[2147483648 0 595 842]`, ...rest].join(''), 'latin1')
    const page = await readFirst(bytes)
    expect(page).toMatchObject({ outcome: 'failed', reason: 'the page is larger than any paper', words: [] })
  })

  it('is read when only its first bytes are foreign', async () => {
    const bytes = await sheet(({ page, font }) => page.drawText('late', { x: 50, y: 200, size: 12, font }))
    const page = await readFirst(Buffer.concat([Buffer.from('\n\n'), bytes]))
    expect(texts(page)).toEqual(['late'])
  })

  it.each([
    ['without its password', {}, 'encrypted: it needs a password'],
    ['with a wrong password', { password: 'guess' }, 'encrypted, and the password is wrong'],
  ])('says what it needs when encrypted and read %s', async (_how, options, message) => {
    const reading = await readPdf(await encrypted('secret', 'locked'), options)
    expect(reading).toMatchObject({ ok: false, failure: { code: 'encrypted', message } })
    expect(reading.ok ? null : reading.failure.hint).toContain('--password')
  })

  it('is read with its password', async () => {
    const reading = await readPdf(await encrypted('secret', 'locked'), { password: 'secret' })
    expect(reading.ok && reading.value.pages[0]?.words.map((word) => word.text)).toEqual(['locked'])
  })
})

describe('a file that is partly damaged', () => {
  it('still has as many pages as it declares', async () => {
    const document = await PDFDocument.create()
    const font = await document.embedFont('Helvetica')
    for (const text of ['one', 'two', 'three']) document.addPage().drawText(text, { font })
    const broken = document.getPage(1).ref
    document.context.assign(broken, document.context.obj(['no', 'page']))
    const { pages } = await readSet(await document.save({ addDefaultPage: false }))
    expect(pages.map((page) => [page.number, page.outcome])).toEqual([
      [1, 'ok'],
      [2, 'failed'],
      [3, 'ok'],
    ])
    expect(pages[1]?.reason).toBe('the page cannot be loaded')
  })
})

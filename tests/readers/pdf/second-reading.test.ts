import { execFileSync } from 'node:child_process'
import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { PDFDocument, StandardFonts } from 'pdf-lib'
import { describe, expect, test, vi } from 'vitest'
import { startSecondReading } from '../../../src/readers/pdf/second-reading.js'
import { findsText } from '../../../src/readers/pdf/second-reading-match.js'

async function paper(pages: readonly string[]): Promise<Uint8Array> {
  const pdf = await PDFDocument.create()
  const font = await pdf.embedFont(StandardFonts.Helvetica)
  pdf.setTitle('Custody  report')
  pdf.setCreationDate(new Date('2024-03-13T10:00:00Z'))
  for (const text of pages) {
    pdf.addPage([300, 300]).drawText(text, { x: 20, y: 200, size: 12, font })
  }
  return pdf.save()
}

describe('startSecondReading', () => {
  test('reads the pages asked for, and what the file says about itself', async () => {
    const second = startSecondReading(await paper(['One', 'There were 37 remands.', 'Three']))
    const texts = await second.textOf([2, 3])
    expect([...texts.keys()]).toEqual([2, 3])
    expect(findsText(texts.get(2) ?? '', '37')).toBe(true)
    expect(await second.info()).toMatchObject({ title: 'Custody report', created: '2024-03-13' })
    expect(await second.failure()).toBeNull()
    await second.close()
  })

  test('leaves out pages that the file does not have', async () => {
    const second = startSecondReading(await paper(['One']))
    expect([...(await second.textOf([1, 2])).keys()]).toEqual([1])
    await second.close()
  })

  test('can be asked again', async () => {
    const second = startSecondReading(await paper(['One', 'Two']))
    expect((await second.textOf([1])).get(1)).toContain('One')
    expect((await second.textOf([2])).get(2)).toContain('Two')
    await second.close()
  })

  test('reads a page ahead in its thread, and gives it when it is asked for', () => {
    const asked = `import { readFileSync } from 'node:fs'
      import { startSecondReading } from '${pathToFileURL('dist/src/readers/pdf/second-reading.js').href}'
      const second = startSecondReading(readFileSync('fixtures/youth-justice-report.pdf'))
      second.ahead(2)
      second.ahead(99)
      const texts = await second.textOf([1, 2])
      await second.close()
      console.log([...texts.keys()], texts.get(2).includes('Reoffen'))`
    const script = join(mkdtempSync(join(tmpdir(), 'yjs-ahead-')), 'asked.mjs')
    writeFileSync(script, asked)
    const said = execFileSync(process.execPath, [script], { encoding: 'utf8' })
    expect(said).toBe('[ 1, 2 ] true\n')
  })

  test('leaves the bytes to the first reader', async () => {
    const bytes = await paper(['One'])
    const before = bytes.length
    const second = startSecondReading(bytes)
    await second.textOf([1])
    await second.close()
    expect(bytes.length).toBe(before)
  })

  test('a file that it cannot open is a reason and no pages, not an error; nothing is printed', async () => {
    const printed = vi.spyOn(console, 'log')
    const warned = vi.spyOn(console, 'warn')
    const second = startSecondReading(Uint8Array.from(Buffer.from('%PDF-1.7 and nothing else')))
    expect((await second.textOf([1])).size).toBe(0)
    expect(await second.failure()).toEqual(expect.any(String))
    expect(await second.info()).toEqual({ title: null, author: null, producer: null, created: null })
    await second.close()
    expect(printed).not.toHaveBeenCalled()
    expect(warned).not.toHaveBeenCalled()
  })
})

import { execFileSync } from 'node:child_process'
import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { findPapers } from '../../src/sources/find-papers.js'
import { viewMark } from '../../src/sources/view-mark.js'
import { testFolder } from '../making/folder.js'

async function told(folder: string): Promise<Record<string, string>> {
  const found = await findPapers([folder])
  const named = found.map(({ file, failure }) => [
    file.slice(folder.length + 1),
    failure?.message ?? 'a paper',
  ])
  return Object.fromEntries(named) as Record<string, string>
}

describe('files of a folder', () => {
  it('are papers by their content, whatever they are called, and are named where they are none', async () => {
    const at = testFolder()
    const zip = 'PK\u0003\u0004'
    const files = {
      report: '%PDF-1.7 …',
      'page.aspx': '<!doctype html><p>52</p>',
      'letter.docx': `${zip} word/document.xml`,
      'book.xlsx': `${zip} xl/workbook.xml`,
      'two.zip': `${zip} a.pdf %PDF-1.7 … b.pdf %PDF-1.7`,
      'figures.csv': 'metric,value\n',
      'make-page.ts': 'export const page = `<!doctype html><html><body><p>52</p></body></html>`',
      'Thumbs.db': 'x',
    }
    for (const [name, content] of Object.entries(files)) writeFileSync(at(name), content)
    expect(await told(at())).toEqual({
      report: 'a paper',
      'page.aspx': 'a paper',
      'letter.docx': expect.stringContaining('a Word document'),
      'book.xlsx': expect.stringContaining('an Excel workbook'),
      'two.zip': expect.stringContaining('a zip archive'),
      'figures.csv': expect.stringContaining('a text file'),
      'make-page.ts': 'holds a web page among other text',
    })
  })

  it('are told of apart where the program wrote them to be looked at', async () => {
    const at = testFolder()
    const views: string[] = []
    mkdirSync(at('in'))
    writeFileSync(at('in', 'pack.view.html'), `<!doctype html><head>${viewMark}`)
    writeFileSync(at('in', 'page.html'), `<!doctype html><p>${'x'.repeat(2000)}${viewMark}`)
    const found = await findPapers([at()], undefined, (file) => views.push(file))
    expect(found.map(({ file }) => file)).toEqual([at('in', 'page.html')])
    expect(views).toEqual([at('in', 'pack.view.html')])
  })

  it('are found behind links, each folder once, and a link that leads nowhere is named', async () => {
    const at = testFolder()
    mkdirSync(at('real'))
    writeFileSync(at('real', 'a.pdf'), '%PDF-1.7')
    symlinkSync(at('real'), at('linked'))
    symlinkSync(at(), at('real', 'round'))
    symlinkSync(at('gone'), at('broken.pdf'))
    expect(await told(at())).toEqual({
      'broken.pdf': 'no such file or folder',
      'linked/a.pdf': 'a paper',
      'real/a.pdf': 'a paper',
    })
  })

  it.skipIf(process.platform === 'win32')('are opened only where they come to an end', async () => {
    const at = testFolder()
    execFileSync('mkfifo', [at('x.pdf')])
    symlinkSync('/dev/zero', at('y.pdf'))
    writeFileSync(
      Buffer.concat([Buffer.from(`${at()}/`), Buffer.from([0xe9]), Buffer.from('.pdf')]),
      '%PDF-1.7',
    )
    const all = Object.values(await told(at()))
    expect(all).toContain('is no file but a named pipe')
    expect(all).toContain('is no file but a device')
    expect(all.filter((message) => message.includes('not valid UTF-8'))).toHaveLength(1)
  })

  it('are left out where yjs itself wrote them', async () => {
    const at = testFolder()
    writeFileSync(at('a.pdf'), '%PDF-1.7')
    writeFileSync(at('manifest.json'), '{\n  "tool": {"name":"council-figures","version":"1"}}')
    writeFileSync(at('records.json'), '[]')
    mkdirSync(at('state'))
    writeFileSync(join(at('state'), 'journal.ndjson'), '{}')
    expect(await told(at())).toEqual({ 'a.pdf': 'a paper' })
  })
})

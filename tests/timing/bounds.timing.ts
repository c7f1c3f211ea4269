import { spawnSync } from 'node:child_process'
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { loadCatalogue } from '../../schemas/catalogue.js'
import { checkPapers } from '../../src/checks/check-papers.js'
import { composeDocument } from '../../src/document/compose-document.js'
import { separateFurniture } from '../../src/document/furniture.js'
import { readHtml } from '../../src/readers/html/read-html.js'
import { findTables } from '../../src/tables/find-tables.js'
import { rightPaper } from '../checks/mutation/right-papers.js'
import { seeded } from '../checks/mutation/seeded.js'
import { pageOf } from '../document/printed-page.js'
import { checkedPaper, checkedRecords } from '../making/checked.js'
import { noChromium, opened, startChromium } from '../making/chromium.js'
import { financialYear, recordWith } from '../making/record.js'
import { yjs } from '../making/run-yjs.js'
import { hostilePages } from '../tables/hostile-page-list.js'

/** Milliseconds of the quickest of so many runs: what else the machine does only adds to the others. */
function best(runs: number, run: () => unknown): number {
  return Math.min(
    ...Array.from({ length: runs }, () => {
      const started = performance.now()
      run()
      return performance.now() - started
    }),
  )
}

// `npm run timing`: alone on the machine and without coverage, which slows everything several times.
describe('bounds of time', () => {
  it('--help answers within 50 ms of what Node itself takes to start', () => {
    const node = (words: readonly string[]) => best(7, () => spawnSync(process.execPath, words))
    expect(node(['bin/yjs.js', '--help']) - node(['-e', '0'])).toBeLessThan(50)
  })

  it.each(hostilePages)('%s: tables are looked for in bounded time', (_, page, seconds) => {
    expect(best(2, () => findTables([page])) / 1000).toBeLessThan(seconds)
  })

  it('a page whose tables stand 200 deep in one another is read within 3 s', () => {
    const rows = '<table><tr><th>No.</th><th>Item</th></tr><tr><td>7</td><td>'.repeat(200)
    expect(best(2, () => readHtml(`<!doctype html><title>Agenda</title><body>${rows}`))).toBeLessThan(3000)
  })

  it('a page of many thousand words, all over one another, is laid out within 4 s', () => {
    const prints = Array.from({ length: 8000 }, (_, i) => ({ text: 'word', x: 60 + (i % 3), y: 60 }))
    const info = { title: null, author: null, producer: null, created: null }
    const pages = separateFurniture([pageOf(prints)])
    expect(best(2, () => composeDocument({ pages, outline: [], info }, []))).toBeLessThan(4000)
  })

  it('a paper of 8 tables is checked within 100 ms once it is read', () => {
    const random = seeded(86)
    const paper = checkedPaper(Array.from({ length: 4 }, () => rightPaper(random, 'half-up')).flat())
    const catalogue = loadCatalogue()
    expect(best(5, () => checkPapers([paper], catalogue))).toBeLessThan(100)
  })

  it('the saved figures of 2,000 papers are checked within 6 s', () => {
    const papers = Array.from({ length: 2000 }, (_, paper) => {
      const hash = `sha256:${String(paper).padStart(64, '0')}`
      const records = Array.from({ length: 20 }, (_, year) =>
        recordWith({
          id: `${paper}-${year}`,
          value: (paper * 7 + year) % 50,
          period: financialYear(2000 + year),
          source: { paper: hash, file: `${paper}.pdf` },
        }),
      )
      return checkedRecords(records)
    })
    const catalogue = loadCatalogue()
    expect(best(1, () => checkPapers(papers, catalogue))).toBeLessThan(6000)
  })

  it.skipIf(noChromium !== null)('a view shows its first figure within 500 ms of being opened', async () => {
    const file = join(mkdtempSync(join(tmpdir(), 'yjs-view-')), 'view.html')
    await yjs('view', 'fixtures/scrutiny-pack.pdf', '-o', file)
    const browser = await startChromium()
    const times: number[] = []
    for (let run = 0; run < 3; run++) {
      const { page } = await opened(browser, file)
      times.push(await page.evaluate<number>('performance.getEntriesByName("figures-shown")[0].startTime'))
      // Else the next one is opened while this one draws its page.
      await page.close()
    }
    await browser.close()
    expect(Math.min(...times)).toBeLessThan(500)
  })

  it('a view takes at most 1 s more than reading its paper', () => {
    const paper = 'fixtures/scrutiny-pack.pdf'
    const file = join(mkdtempSync(join(tmpdir(), 'yjs-view-')), 'view.html')
    const run = (...words: string[]) => spawnSync(process.execPath, ['bin/yjs.js', ...words])
    const reading = best(3, () => run('extract', paper, '-f', 'csv'))
    expect(best(3, () => run('view', paper, '-o', file)) - reading).toBeLessThan(1000)
  })
})

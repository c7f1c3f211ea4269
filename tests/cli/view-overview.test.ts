import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { noChromium, opened, startChromium } from '../making/chromium.js'
import { testFolder } from '../making/folder.js'
import { runProgram, runShell } from '../making/run-program.js'
import { fixture, yjs } from '../making/run-yjs.js'

let folder = ''
const at = (...names: string[]): string => join(folder, ...names)

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'yjs-overview-'))
  cpSync(fixture('arithmetic-report.pdf'), at('papers', 'a report.pdf'))
  cpSync(fixture('youth-justice-report.pdf'), at('papers', 'yjs.pdf'))
  cpSync(fixture('scan.pdf'), at('papers', 'scan.pdf'))
  runProgram('backfill', at('papers'), '-o', at('data'), '--ocr', 'never')
}, 60_000)
afterAll(() => rmSync(folder, { recursive: true }))

describe('yjs view of a backfill', () => {
  it('is an overview of its papers, whose points lead to the pages of the papers', async () => {
    const { code, out, err } = await yjs('view', at('data'), '-o', at('overview.html'))
    // A paper was not read.
    expect(code).toBe(1)
    expect(out).toMatch(/^\d+ figures of 2 papers in .*overview\.html\n$/)
    expect(err).toContain('scan.pdf')
    const html = readFileSync(at('overview.html'), 'utf8')
    expect(html).toContain('href="papers/a%20report.pdf#page=1"')
    expect(html).toContain('needs-ocr')
    // The findings that the backfill wrote down.
    const { findings } = JSON.parse(readFileSync(at('data', 'findings.json'), 'utf8'))
    expect(html).toContain(`${findings.length} findings.`)
  })

  it('checks the figures of `extract -o`, which has written no findings down', async () => {
    const to = testFolder()
    await yjs('extract', at('papers'), '--ocr', 'never', '-o', to('out'))
    await yjs('view', to('out'), '-o', to('v.html'))
    expect(readFileSync(to('v.html'), 'utf8')).toMatch(/ [1-9]\d* findings\./)
  })

  it('leads nowhere where a paper is gone or has changed, and a note says so', async () => {
    const to = testFolder()
    cpSync(at('data', 'records.ndjson'), to('records.ndjson'))
    const moved = runShell(
      `cd ${to()}; sed -i 's#"file":"[^"]*/#"file":"gone/#g' records.ndjson; yjs view records.ndjson -o v.html`,
    )
    expect(moved.code).toBe(0)
    expect(moved.err).toContain('yjs: 2 papers not there, or not as when read: points of these lead nowhere')
    expect(readFileSync(to('v.html'), 'utf8')).not.toContain('gone/a%20report.pdf#')
  })

  it('has the figures that are asked for', async () => {
    const { out } = await yjs('view', at('data'), '--metric', 'reoffending.*', '-o', at('b.html'))
    const [, count] = /^(\d+) figures of 2 papers/.exec(out) ?? []
    expect(Number(count)).toBeGreaterThan(4)
    expect(readFileSync(at('b.html'), 'utf8')).not.toContain('Children looked after')
  })
})

describe('yjs view -o FOLDER', () => {
  it('writes a view of each paper and an overview that leads into them', async () => {
    const to = testFolder()
    const { code, out } = await yjs('view', at('data'), '-o', to('views'))
    expect({ code, out }).toMatchObject({ code: 1, out: expect.stringMatching(/of 2 papers in .*views\n$/) })
    expect(readdirSync(to('views')).sort()).toEqual(['a report.view.html', 'index.html', 'yjs.view.html'])
    const html = readFileSync(to('views', 'index.html'), 'utf8')
    expect(html).toMatch(/href="a%20report\.view\.html#p1-[\d-]+"/)
    // Also what has no figure: a reader must not take it for all that there is.
    expect(html).toContain('scan.pdf')
  })

  it('takes papers, too, and keeps two of one name apart', async () => {
    const to = testFolder()
    for (const name of ['one', 'two']) cpSync(fixture('fostering-summary.html'), to(name, 'a.html'))
    writeFileSync(
      to('two', 'a.html'),
      readFileSync(to('two', 'a.html'), 'utf8').replace('</body>', '<p>A second.</p></body>'),
    )
    const { code } = await yjs('view', to('one'), to('two'), '-o', to('views/'))
    expect(code).toBe(0)
    expect(
      readdirSync(to('views'))
        .map((name) => name.replace(/-[0-9a-f]{8}/, '-…'))
        .sort(),
    ).toEqual(['a-….view.html', 'a.view.html', 'index.html'])
  })

  it('replaces its own files and nobody else’s', async () => {
    const to = testFolder()
    cpSync(fixture('fostering-summary.html'), to('a.html'))
    writeFileSync(to('views'), '')
    rmSync(to('views'))
    expect((await yjs('view', to('a.html'), '-o', to('views'))).code).toBe(0)
    expect((await yjs('view', to('a.html'), '-o', to('views'))).code).toBe(0)
    writeFileSync(to('views', 'a.view.html'), 'my notes')
    const refused = await yjs('view', to('a.html'), '-o', to('views'))
    expect(refused).toMatchObject({ code: 2, err: expect.stringContaining('is there and no view of papers') })
    expect(readFileSync(to('views', 'a.view.html'), 'utf8')).toBe('my notes')
  })
})

describe.skipIf(noChromium !== null)(
  `an overview in a browser${noChromium === null ? '' : ` (${noChromium})`}`,
  () => {
    let browser: Browser
    beforeAll(async () => {
      browser = await startChromium()
      await yjs('view', at('data'), '-o', at('views'))
    }, 30_000)
    afterAll(() => browser?.close())

    it('leads from a point, by the keyboard, to its figure on the page, and asks for nothing', async () => {
      const { page, requests, trouble } = await opened(browser, at('views', 'index.html'))
      expect({ requests, trouble }).toEqual({ requests: [], trouble: [] })
      const point = page.getByRole('link', { name: /^Derby, 31 Mar 2024: 462/ }).first()
      await point.focus()
      await page.keyboard.press('Enter')
      await page.waitForURL(/a%20report\.view\.html#/)
      expect(await page.locator('.box[aria-current]').getAttribute('aria-label')).toContain('462')
    })

    it.each([
      [320, 640],
      [3840, 2160],
    ])('fits a window of %i by %i, and its pictures can be read', async (width, height) => {
      const { page } = await opened(browser, at('views', 'index.html'), width, height)
      const overflow = 'document.documentElement.scrollWidth - document.documentElement.clientWidth'
      expect(await page.evaluate(overflow)).toBeLessThanOrEqual(0)
      expect((await page.locator('.plot svg').first().boundingBox())?.width).toBeGreaterThan(600)
    })
  },
)

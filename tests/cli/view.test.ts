import { cpSync, readFileSync, writeFileSync } from 'node:fs'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { noChromium, opened, startChromium } from '../making/chromium.js'
import { testFolder } from '../making/folder.js'
import { runShell } from '../making/run-program.js'
import { fixture, yjs } from '../making/run-yjs.js'

describe('yjs view', () => {
  it('writes one file with a policy under which nothing is loaded, the same bytes every time', async () => {
    const at = testFolder()
    const run = await yjs('view', fixture('youth-justice-report.pdf'), '-o', at('a.html'))
    expect(run).toMatchObject({ code: 0, out: `34 figures of 1 paper in ${at('a.html')}\n` })
    await yjs('view', fixture('youth-justice-report.pdf'), '-o', at('b.html'))
    const html = readFileSync(at('a.html'), 'utf8')
    expect(html).toContain(`content="default-src 'none'; script-src 'sha256-`)
    expect(html).not.toMatch(/unsafe-inline|unsafe-eval/)
    expect(readFileSync(at('b.html'), 'utf8')).toBe(html)
  })

  it('names the file after the paper where it is not named', () => {
    const at = testFolder()
    cpSync(fixture('fostering-summary.html'), at('fostering.html'))
    const run = runShell(`cd ${at()}; yjs view fostering.html`)
    expect(run).toMatchObject({ code: 0, err: 'written: fostering.view.html\n' })
    expect(readFileSync(at('fostering.view.html'), 'utf8')).toMatch(/^<!doctype html>/)
  })

  it('replaces a view that goes by that name, and nothing else', () => {
    const at = testFolder()
    cpSync(fixture('fostering-summary.html'), at('fostering.html'))
    writeFileSync(at('fostering.view.html'), 'my notes')
    const refused = runShell(`cd ${at()}; yjs view fostering.html`)
    expect(refused).toMatchObject({ code: 2, err: expect.stringContaining('is there and no view of papers') })
    expect(readFileSync(at('fostering.view.html'), 'utf8')).toBe('my notes')
    expect(
      runShell(`cd ${at()}; rm *.view.html; yjs view fostering.html; yjs view fostering.html`).code,
    ).toBe(0)
  })

  it('says 1 where a page was not read, and 2 where nothing was or the file cannot be written', async () => {
    const at = testFolder()
    expect((await yjs('view', fixture('scan.pdf'), '-o', at('a.html'))).code).toBe(1)
    expect(await yjs('view', at('none.pdf'), '-o', at('a.html'))).toMatchObject({ code: 2, out: '' })
    expect((await yjs('view', fixture('scan.pdf'), '-o', at('a.html', 'b.html'))).code).toBe(2)
  })
})

/** Run in the page: the darkest part of what is drawn below each rectangle, from 0 to 255. */
const darkestOfBoxes = `(() => {
  const canvas = document.querySelector('canvas')
  const sheet = canvas.parentElement.getBoundingClientRect()
  const scale = canvas.width / sheet.width
  return [...document.querySelectorAll('.box')].map((box) => {
    const { left, top, width, height } = box.getBoundingClientRect()
    const place = [left - sheet.left, top - sheet.top, width, height].map((n) => Math.round(n * scale))
    return Math.min(...canvas.getContext('2d').getImageData(...place).data)
  })
})()`

describe.skipIf(noChromium !== null)(
  `a view in a browser${noChromium === null ? '' : ` (${noChromium})`}`,
  () => {
    let browser: Browser
    beforeAll(async () => {
      browser = await startChromium()
    }, 30_000)
    afterAll(() => browser?.close())

    const viewOf = async (papers: readonly string[], width?: number, height?: number) => {
      const file = testFolder()('view.html')
      expect((await yjs('view', ...papers, '-o', file)).code).toBe(0)
      return opened(browser, file, width, height)
    }

    it('shows a figure with its page, its reasons and its checks, and asks for nothing', async () => {
      const { page, requests, trouble } = await viewOf([fixture('arithmetic-report.pdf')])
      const change = page.getByRole('button', {
        name: 'Children looked after: change, Derby, 31 Mar 2024, up 15%',
      })
      await change.click()
      expect(await change.getAttribute('aria-current')).toBe('true')
      // The list is opened at the same figure.
      expect(await page.locator('.points [aria-current] b').textContent()).toBe('up 15%')
      const details = page.getByLabel('Reasons and checks')
      expect(await details.textContent()).toContain('a change of 15% is printed, but from 440 to 462 is 5%')
      expect(await details.textContent()).toContain('change-amount')
      // A component of the check leads to its own place.
      await details.getByRole('button', { name: /440/ }).first().click()
      expect(await page.locator('.box[aria-current]').getAttribute('aria-label')).toContain('440')
      expect({ requests, trouble }).toEqual({ requests: [], trouble: [] })
    })

    it('shows at once what was not read, and leads from what does not add up to its page', async () => {
      const file = testFolder()('view.html')
      const papers = ['arithmetic-report.pdf', 'scan.pdf'].map(fixture)
      expect((await yjs('view', ...papers, '--ocr', 'never', '-o', file)).code).toBe(1)
      const { page } = await opened(browser, file)
      expect(await page.locator('.unread li').first().isVisible()).toBe(true)
      expect(await page.locator('.unread').textContent()).toMatch(/scan\.pdf: needs-ocr/)
      // A page that is turned to has no chosen figure.
      await page.getByLabel('Paper', { exact: true }).selectOption({ index: 1 })
      await page
        .getByLabel('Reasons and checks')
        .getByRole('button', { name: /arithmetic-report\.pdf, p\. 1$/ })
        .first()
        .click()
      expect(await page.locator('.where').textContent()).toMatch(/^Page 1 of/)
      expect(await page.getByLabel('Paper', { exact: true }).inputValue()).toBe('0')
    })

    it('draws the page below the rectangles, which stand where the figure is printed', async () => {
      const { page } = await viewOf([fixture('youth-justice-report.pdf')])
      await expect
        .poll(() => page.evaluate('document.querySelector("canvas").width'), { timeout: 20_000 })
        .not.toBe(300)
      await page.waitForTimeout(500)
      const darkest = await page.evaluate<number[]>(darkestOfBoxes)
      expect(darkest.length).toBeGreaterThan(5)
      expect(Math.max(...darkest)).toBeLessThan(128)
    })

    it('shows the chosen figure amid its page and the choice of pages above; a narrow window begins at the top', async () => {
      const { page } = await viewOf([fixture('youth-justice-report.pdf')])
      await page.locator('.box').last().click()
      const [box, pane, controls] = await Promise.all(
        ['.box[aria-current]', '.page-pane', '.controls'].map((one) =>
          page.locator(one).first().boundingBox(),
        ),
      )
      const middle = (box?.y ?? 0) + (box?.height ?? 0) / 2 - (pane?.y ?? 0)
      expect(middle / (pane?.height ?? 1)).toBeCloseTo(0.5, 1)
      expect(controls?.y).toBe(pane?.y)
      await page.setViewportSize({ width: 320, height: 640 })
      await page.reload()
      await page.waitForTimeout(300)
      expect(await page.evaluate('scrollY')).toBe(0)
    })

    it('is searched, filtered and walked through with the keyboard', async () => {
      const { page } = await viewOf([fixture('arithmetic-report.pdf'), fixture('fostering-summary.html')])
      const current = () => page.locator('.points [aria-current]').textContent()
      const first = await current()
      await page.keyboard.press('j')
      expect(await current()).not.toBe(first)
      await page.keyboard.press('k')
      expect(await current()).toBe(first)
      await page.keyboard.press('/')
      await page.keyboard.type('reoffending rate 43.2')
      expect(await page.locator('.count').textContent()).toMatch(/^1 of \d+ figures$/)
      await page.getByLabel('Search figures').fill('')
      await page.getByLabel('Findings only').check()
      const [, findings = ''] = /^(\d+) of/.exec((await page.locator('.count').textContent()) ?? '') ?? []
      expect(Number(findings)).toBeGreaterThan(1)
      const shown = async () => Number((await page.locator('.count').textContent())?.split(' ')[0])
      await page.getByLabel('Findings only').uncheck()
      await page.getByLabel('Subject or metric').selectOption({ label: 'Youth justice' })
      const family = await shown()
      await page.getByLabel('Subject or metric').selectOption({ label: '\u2003First-time entrants' })
      expect(await shown()).toBeGreaterThan(0)
      expect(await shown()).toBeLessThan(family)
      await page.getByLabel('Subject or metric').selectOption({ index: 0 })
      await page.getByLabel('Findings only').check()
      await page.getByLabel('Period', { exact: true }).selectOption('31 Mar 2024')
      const count = Number((await page.locator('.count').textContent())?.split(' ')[0])
      expect(count).toBeGreaterThan(0)
      expect(count).toBeLessThan(Number(findings))
    })

    it('shows the numbers that were not recognised on their page where they are asked for', async () => {
      const { page } = await viewOf([fixture('youth-justice-report.pdf')])
      expect(await page.locator('.other:visible').count()).toBe(0)
      await page.getByLabel('Numbers not recognised').check()
      const shown = page.locator('.other:visible')
      while ((await shown.count()) === 0) await page.getByLabel('Next page').click()
      expect(await shown.first().getAttribute('aria-label')).toMatch(/^two: not recognised$/)
      expect(await page.locator('.where').textContent()).toContain('1 number not recognised')
    })

    it('shows a paper that is HTML as text, its figures marked', async () => {
      const { page } = await viewOf([fixture('fostering-summary.html')])
      const figures = await page.locator('.sheet.text .figure').count()
      expect(figures).toBeGreaterThan(3)
      await page.locator('.sheet.text .figure').last().click()
      expect(await page.locator('.sheet.text .figure[aria-current]').count()).toBe(1)
      // The list makes its points as it is opened, which the browser tells a moment later.
      await page.locator('.points [aria-current]').waitFor()
      expect(await page.locator('.points [aria-current]').count()).toBe(1)
    })

    it.each([
      [320, 640],
      [1024, 700],
      [3840, 2160],
    ])('fits a window of %i by %i', async (width, height) => {
      const { page } = await viewOf([fixture('scrutiny-pack.pdf')], width, height)
      const overflow = await page.evaluate<number>(
        'document.documentElement.scrollWidth - document.documentElement.clientWidth',
      )
      const sheet = (await page.locator('.sheet').boundingBox())?.width ?? 0
      expect(overflow).toBeLessThanOrEqual(0)
      expect(sheet).toBeGreaterThan(width * 0.3)
    })

    it('lets nothing of a hostile paper act', async () => {
      const evil = `</script><script>globalThis.hacked = 1; alert(1)</script><img src=x onerror="globalThis.hacked=1">`
      const text = evil.replace(/</g, '&lt;')
      const at = testFolder()
      writeFileSync(
        at('evil.html'),
        `<!doctype html><html><head><title>${text} report</title></head><body>
<h1>${text} Youth justice 2023/24</h1><script>globalThis.hacked = 1</script>
<p>There were 52 first-time entrants in 2023/24 ${text}. <a href="javascript:globalThis.hacked=1">52</a></p>
<table><caption>${text} &lt;!-- </caption><tr><th>${text}</th><th>2022/23</th><th>2023/24</th></tr>
<tr><th>First-time entrants ${text}</th><td>61</td><td>52</td></tr>
<tr><th>First-time entrants</th><td>61</td><td>52</td></tr></table>
<iframe src="https://council.example/"></iframe></body></html>`,
      )
      const { page, requests, trouble } = await viewOf([at('evil.html')])
      expect(await page.locator('.sheet').textContent()).toContain('<script>globalThis.hacked = 1')
      for (const button of await page.locator('.figure').all()) await button.click()
      expect(await page.evaluate(() => 'hacked' in globalThis)).toBe(false)
      expect(await page.locator('a, iframe, img, object, embed').count()).toBe(0)
      expect({ requests, trouble }).toEqual({ requests: [], trouble: [] })
    })
  },
)

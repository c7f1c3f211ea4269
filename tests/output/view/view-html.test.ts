import { writeFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import type { ViewData, ViewFigure } from '../../../src/output/view/view-data.js'
import { viewHtml } from '../../../src/output/view/view-html.js'
import { noChromium, opened, startChromium } from '../../making/chromium.js'
import { testFolder } from '../../making/folder.js'

const evil = '</script><script>globalThis.hacked = 1</script><!--'

/** Very many figures on one page, each a series of its own, with words that would act if they were markup. */
function crowdedView(count: number): ViewData {
  const figures = Array.from(
    { length: count },
    (_, index): ViewFigure => ({
      series: index,
      paper: 0,
      page: 1,
      boxes: [[index % 500, 10, (index % 500) + 5, 15]],
      id: `p1-${index}`,
      period: evil,
      value: index,
      says: `${index}${evil}`,
      confidence: 0.5,
      reasons: [],
      checks: [],
    }),
  )
  const series = figures.map((_, index) => ({
    family: evil,
    title: evil,
    name: String(index),
    metric: 'a.b',
    area: evil,
    figures: [index],
    course: [[[index, 24_000]]] as const,
  }))
  const page = { number: 1, label: evil, width: 595, height: 842, unread: null, blocks: [] }
  const { blocks: _, ...sheet } = page
  return {
    papers: [
      { file: evil, title: evil, facts: evil, pdf: false, warnings: [evil], coverage: '', pages: [sheet] },
    ],
    unread: [evil],
    series,
    figures,
    checks: [],
  }
}

describe('the HTML of a view', () => {
  it('holds words of papers as data that can neither end its script nor begin another', () => {
    const html = viewHtml(crowdedView(3), [])
    expect(html.match(/<\/script>/g)).toHaveLength(2)
    expect(html.match(/<script/g)).toHaveLength(2)
    expect(html).not.toContain('<!--')
    const [, json = ''] = /id="data">(.*)<\/script>/.exec(html) ?? []
    expect(JSON.parse(json)).toEqual(crowdedView(3))
  })

  it.skipIf(noChromium !== null)(
    `opens with a hundred thousand figures${noChromium === null ? '' : ` (${noChromium})`}`,
    async () => {
      const file = testFolder()('view.html')
      writeFileSync(file, viewHtml(crowdedView(100_000), []))
      const browser = await startChromium()
      const { page, requests } = await opened(browser, file)
      expect(await page.locator('.count').textContent()).toBe('100000 of 100000 figures')
      expect(await page.evaluate(() => 'hacked' in globalThis)).toBe(false)
      expect(requests).toEqual([])
      await browser.close()
    },
  )
})

import { writeFileSync } from 'node:fs'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { MetricRecord } from '../../../schemas/record.js'
import { plotIndex } from '../../../src/output/plot/plot-index.js'
import { plotSeries } from '../../../src/output/plot/plot-series.js'
import { buildSeries } from '../../../src/series/build-series.js'
import { noChromium, opened, startChromium } from '../../making/chromium.js'
import { testFolder } from '../../making/folder.js'
import { financialYear, recordWith } from '../../making/record.js'

/** Run in the page: pairs of texts of a picture that lie over one another, and texts that leave it. */
const overlaps = `(() => {
  const found = []
  for (const svg of document.querySelectorAll('svg')) {
    const frame = svg.getBoundingClientRect()
    const boxes = [...svg.querySelectorAll('text')].map((text) => [text.textContent, text.getBoundingClientRect()])
    for (const [index, [a, x]] of boxes.entries()) {
      if (x.left < frame.left || x.right > frame.right || x.bottom > frame.bottom) found.push(a + ' leaves')
      for (const [b, y] of boxes.slice(index + 1)) {
        const across = Math.min(x.right, y.right) - Math.max(x.left, y.left)
        const down = Math.min(x.bottom, y.bottom) - Math.max(x.top, y.top)
        if (across > 1 && down > 4) found.push(a + ' over ' + b)
      }
    }
  }
  return found
})()`

const names = [
  'Bath and North East Somerset',
  'Kingston upon Hull, City of',
  'Kent',
  'England',
  'Statistical neighbours',
]
const area = (index: number) => ({
  id: `a${index}`,
  code: null,
  name: names[index] ?? `Borough of Place ${index}`,
  kind: 'local-authority' as const,
})
const lines = (areas: number, years: number, parts: Parameters<typeof recordWith>[0] = {}): MetricRecord[] =>
  Array.from({ length: areas }, (_, place) =>
    Array.from({ length: years }, (_, year) =>
      recordWith({
        ...parts,
        id: `${place}-${year}`,
        value: 40 + ((place * 7 + year) % 5),
        area: area(place),
        period: financialYear(2010 + year),
      }),
    ),
  ).flat()

describe.skipIf(noChromium !== null)(
  `plots in a browser${noChromium === null ? '' : ` (${noChromium})`}`,
  () => {
    let browser: Browser
    beforeAll(async () => {
      browser = await startChromium()
    }, 30_000)
    afterAll(() => browser?.close())

    it.each<[string, readonly MetricRecord[]]>([
      ['twelve areas over ten years', lines(12, 10)],
      ['thirty areas over twenty years', lines(30, 20)],
      ['twelve areas at one time', lines(12, 1)],
      [
        'six breakdowns of five areas',
        [
          'male',
          'female',
          'a',
          'b',
          'c',
          'a very long name of a group that no panel holds in a single line',
        ].flatMap((sex) => lines(5, 13, { dimensions: { sex } })),
      ],
      ['twelve areas with targets', [...lines(9, 4), ...lines(9, 4, { role: 'target' })]],
    ])('no text lies over another one: %s', async (_, records) => {
      const plots = await plotSeries(buildSeries(records))
      const file = testFolder()('index.html')
      writeFileSync(file, plotIndex(plots))
      const { page, requests, trouble } = await opened(browser, file)
      expect(await page.evaluate('document.querySelectorAll("svg").length')).toBe(1)
      expect(await page.evaluate(overlaps)).toEqual([])
      expect({ requests, trouble }).toEqual({ requests: [], trouble: [] })
    })

    it('turn dark where that is wanted, under a policy that lets no other style in', async () => {
      const file = testFolder()('index.html')
      writeFileSync(file, plotIndex(await plotSeries(buildSeries(lines(2, 3)))))
      const { page } = await opened(browser, file)
      const ground = 'getComputedStyle(document.querySelector("svg rect")).fill'
      expect(await page.evaluate(ground)).toBe('rgb(255, 255, 255)')
      await page.emulateMedia({ colorScheme: 'dark' })
      expect(await page.evaluate(ground)).toBe('rgb(22, 24, 28)')
    })
  },
)

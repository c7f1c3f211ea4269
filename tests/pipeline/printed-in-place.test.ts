import { spawnSync } from 'node:child_process'
import { describe, expect, it } from 'vitest'
import type { Box } from '../../src/document/geometry.js'
import { extract } from '../../src/index.js'
import { fixture } from '../making/run-yjs.js'

const poppler = spawnSync('pdftotext', ['-v']).error === undefined
const plain = (text: string): string => text.replace(/\s+/g, '')

describe.skipIf(!poppler)('a record’s boxes, looked at with poppler', () => {
  it.each(['youth-justice-report.pdf', 'scrutiny-pack.pdf', 'performance-slides.pdf'])(
    '%s: its text is printed inside of them',
    async (name) => {
      const pages = wordsOf(fixture(name))
      const { records } = await extract([fixture(name)])
      expect(records.length).toBeGreaterThan(0)
      for (const { text, source } of records) {
        const words = pages[source.page - 1] ?? []
        const inside = words.filter(({ box }) => source.boxes.some((outer) => overlaps(outer, box)))
        expect(plain(inside.map((word) => word.text).join(''))).toContain(plain(text))
      }
    },
  )
})

/** The words of each page, with their boxes, as another program sees them. */
function wordsOf(file: string): { text: string; box: Box }[][] {
  const { stdout } = spawnSync('pdftotext', ['-bbox-layout', file, '-'], { encoding: 'utf8' })
  const word = /<word xMin="(.+?)" yMin="(.+?)" xMax="(.+?)" yMax="(.+?)">(.*?)<\/word>/g
  return stdout
    .split('<page ')
    .slice(1)
    .map((page) =>
      [...page.matchAll(word)].map(([, x0, y0, x1, y1, text = '']) => ({
        text,
        box: [Number(x0), Number(y0), Number(x1), Number(y1)],
      })),
    )
}

function overlaps(a: Box, b: Box): boolean {
  return Math.min(a[2], b[2]) - Math.max(a[0], b[0]) > 0.5 && Math.min(a[3], b[3]) - Math.max(a[1], b[1]) > 3
}

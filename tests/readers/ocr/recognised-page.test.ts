import { mkdirSync, writeFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { folderOfReadings } from '../../../src/pipeline/readings-folder.js'
import { isScan } from '../../../src/readers/ocr/is-scan.js'
import type { PictureReading } from '../../../src/readers/ocr/read-picture.js'
import { standsOnEnd } from '../../../src/readers/ocr/readable.js'
import { recognisedPage } from '../../../src/readers/ocr/recognised-page.js'
import { testFolder } from '../../making/folder.js'
import { printedPage } from '../../tables/printed-page.js'

const word = (text: string, confidence = 95) => ({
  text,
  confidence,
  box: [100, 100, 130, 120] as const,
  baseline: 120,
  lineHeight: 28,
  line: 0,
  uncertain: false,
  stroke: null,
})

const reading = (changes: Partial<PictureReading>): PictureReading => ({
  words: [],
  lines: { horizontal: [], vertical: [], fills: [], streaks: [] },
  width: 1654,
  height: 2339,
  leaning: 0,
  turns: 0,
  inked: 0.05,
  ...changes,
})

const scan = printedPage({ outcome: 'needs-ocr', width: 595, height: 842 })

describe('a recognised page', () => {
  it('that has a page number and nothing else is read', () => {
    const page = recognisedPage(scan, reading({ words: [word('12')], inked: 0.0002 }), 200, 'auto')
    expect([page.outcome, page.words.map(({ text }) => text)]).toEqual(['ok', ['12']])
  })

  it('on which there is much ink and hardly a word is not', () => {
    expect(recognisedPage(scan, reading({ words: [word('12')] }), 200, 'auto').outcome).toBe('needs-ocr')
  })

  it('keeps the text of its file where recognition is forced and gives nothing', () => {
    const page = { ...scan, outcome: 'ok' as const }
    expect(recognisedPage(page, reading({}), 200, 'force')).toBe(page)
  })

  it('leans as its print does, also where it lies on its side', () => {
    const words = [word('children')]
    expect(recognisedPage(scan, reading({ words, leaning: 0.01, turns: 1 }), 200, 'auto').ocr?.leaning).toBe(
      0.01,
    )
  })
})

describe('a page that is nothing but a picture of less than half of it', () => {
  it('is a scan', () => {
    const pictures = [{ box: [0, 0, 595, 380] as const }]
    expect(isScan({ ...scan, words: [], pictures })).toBe(true)
  })
})

describe('words that are higher than wide', () => {
  it('are print that lies on its side', () => {
    const high = { ...word('children'), box: [100, 100, 120, 180] as const }
    expect([standsOnEnd([high]), standsOnEnd([word('children')]), standsOnEnd([])]).toEqual([
      true,
      false,
      false,
    ])
  })
})

describe('a kept reading', () => {
  it('that is none is not there', async () => {
    const folder = testFolder()
    mkdirSync(folder('ab'))
    writeFileSync(folder('ab', 'abc.json'), '{}')
    const cache = folderOfReadings(folder('.'))
    expect(await cache.get('abc')).toBeNull()
    await cache.put('abc', reading({ words: [word('12')] }))
    expect(await cache.get('abc')).toEqual(reading({ words: [word('12')] }))
  })
})

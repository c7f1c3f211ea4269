import { describe, expect, it } from 'vitest'
import type { Page } from '../../../src/document/model.js'
import { readPaper } from '../../../src/pipeline/read-paper.js'
import { folderOfReadings } from '../../../src/pipeline/readings-folder.js'
import { readScans } from '../../../src/readers/ocr/read-scans.js'
import { testFolder } from '../../making/folder.js'
import { sheet } from '../pdf/papers.js'
import { drawnBoxes, pagesOf, recognised, scanOf, sheetOf, usual } from './scans.js'

const rows = [
  ['Offence', '2021', '2022', '2023'],
  ['Robbery', '9', '1,204', '17'],
  ['Violence', '24', '2,310', '22.5'],
]

/** A sentence and a ruled table of figures. */
const paper = await sheet(({ page, font }) => {
  page.drawText('In 2023 there were 482 offences by children, a rate of 37.9 per 1,000.', {
    x: 20,
    y: 260,
    size: 11,
    font,
  })
  for (const [row, cells] of rows.entries()) {
    for (const [column, text] of cells.entries())
      page.drawText(text, { x: 26 + 90 * column, y: 206 - 30 * row, size: 11, font })
  }
  const lines = [
    ...[0, 1, 2, 3].map((row) => [20, 226 - 30 * row, 380, 226 - 30 * row]),
    ...[0, 1, 2, 3, 4].map((column) => [20 + 90 * column, 226, 20 + 90 * column, 136]),
  ]
  for (const [x0 = 0, y0 = 0, x1 = 0, y1 = 0] of lines)
    page.drawLine({ start: { x: x0, y: y0 }, end: { x: x1, y: y1 }, thickness: 0.7 })
})

const numbers = (page: Page): string[] =>
  page.words.map(({ text }) => text).filter((text) => /[\d\ufffd]/.test(text))

describe('a scanned page', { timeout: 30_000 }, () => {
  it('gives its words, numbers and tables, each where it is printed', async () => {
    const scan = await scanOf(paper, { leaning: 0.01 })
    const page = await recognised(scan)
    expect(page).toMatchObject({ outcome: 'ok', reason: null, ocr: { uncertain: [] } })
    expect(page.ocr?.leaning).toBeCloseTo(0.01, 2)
    expect(numbers(page)).toEqual([
      '2023',
      '482',
      '37.9',
      '1,000.',
      '2021',
      '2022',
      '2023',
      '9',
      '1,204',
      '17',
      '24',
      '2,310',
      '22.5',
    ])
    const [x0 = 0, y0 = 0, x1 = 0, y1 = 0] = page.words.find(({ text }) => text === '482')?.box ?? []
    expect([x0, y0].every((at, side) => Math.abs(at - ([115, 31][side] ?? 0)) < 6)).toBe(true)
    expect(x1 - x0).toBeGreaterThan(10)
    expect(y1 - y0).toBeGreaterThan(8)
    const reading = await readPaper(scan, { ocr: usual })
    const tables = reading.ok
      ? reading.value.document.blocks.flatMap((block) => ('table' in block ? [block.table] : []))
      : []
    expect(tables.map(({ cells }) => cells.map(({ text }) => text))).toEqual([rows.flat()])
  })

  it('is read on its side as it is upright, and its words say how they lie', async () => {
    const page = await recognised(await scanOf(paper, { turns: 1 }))
    expect([page.width, page.height].map(Math.round)).toEqual([300, 400])
    expect(new Set(page.words.map(({ rotation }) => rotation))).toEqual(new Set([90]))
    expect(numbers(page)).toContain('2,310')
    const [x0 = 0, , x1 = 0] = page.words.find(({ text }) => text === '482')?.box ?? []
    expect((x0 + x1) / 2).toBeGreaterThan(250)
  })

  it('is read from what was read before, where the picture is the same', async () => {
    const cache = folderOfReadings(testFolder()('readings'))
    const scan = await scanOf(paper)
    const first = await recognised(scan, { cache })
    expect(await recognised(scan, { cache, pageMs: 0 })).toEqual(first)
  })

  it('says so where it takes longer than it may, and stays one that needs OCR', async () => {
    expect(await recognised(await scanOf(paper), { pageMs: 0 })).toMatchObject({
      outcome: 'needs-ocr',
      reason: expect.stringContaining('it took longer than 0 s'),
    })
  })

  it('is left alone where that is asked for', async () => {
    expect(await recognised(await scanOf(paper), { mode: 'never' })).toMatchObject({
      outcome: 'needs-ocr',
      words: [],
    })
  })
})

describe('a page of a picture', { timeout: 30_000 }, () => {
  it('without print is empty', async () => {
    expect(await recognised(await sheetOf(drawnBoxes(800, 600, []), 100))).toMatchObject({
      outcome: 'empty',
      reason: 'a picture without any print',
    })
  })

  it('of which nothing is recognised stays one that needs OCR, and gives no words', async () => {
    const blots = drawnBoxes(
      800,
      600,
      Array.from({ length: 90 }, (_, at) => {
        const [x, y] = [40 + ((at * 97) % 700), 30 + ((at * 61) % 520)]
        return [x, y, x + 10 + (at % 40), y + 9 + (at % 30)] as const
      }),
    )
    expect(await recognised(await sheetOf(blots, 100))).toMatchObject({
      outcome: 'needs-ocr',
      reason: 'hardly anything of its picture was recognised',
      words: [],
    })
  })

  it('that is too large to be unpacked says so', async () => {
    const { pages } = await pagesOf(await sheetOf(drawnBoxes(12_000, 10_001, []), 1200))
    expect(pages[0]?.outcome).toBe('needs-ocr')
    expect(await recognised(await sheetOf(drawnBoxes(12_000, 10_001, []), 1200))).toMatchObject({
      reason: expect.stringContaining('its picture of 12000 x 10001 dots is too large to be read'),
    })
  })
})

describe('a page with text', { timeout: 30_000 }, () => {
  it('is not recognised, unless that is forced', async () => {
    const set = await pagesOf(paper)
    expect((await readScans(paper, undefined, set, usual)).set).toBe(set)
    const [page] = (await readScans(paper, undefined, set, { ...usual, mode: 'force' })).set.pages
    expect(page?.ocr).toBeDefined()
    expect(page && numbers(page)).toContain('482')
  })
})

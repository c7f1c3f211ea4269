import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { ocrProgress } from '../../src/cli/ocr-progress.js'
import type { Terminal } from '../../src/cli/terminal.js'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

it('tells of each paper how long its pages left will take, by those of it that are done', () => {
  const lines: string[] = []
  const tell = ocrProgress({ progress: (line: string) => lines.push(line) } as unknown as Terminal)
  const papers = [
    [5, 1],
    [3, 10],
  ] as const
  for (const [pages, seconds] of papers)
    for (let page = 1; page <= pages; page++) {
      vi.advanceTimersByTime(seconds * 1000)
      tell(page, pages)
    }
  expect(lines).toEqual([
    'recognising scanned pages: 1 of 5',
    'recognising scanned pages: 2 of 5, 3 s left',
    'recognising scanned pages: 3 of 5, 2 s left',
    'recognising scanned pages: 4 of 5, 1 s left',
    '',
    'recognising scanned pages: 1 of 3',
    'recognising scanned pages: 2 of 3, 10 s left',
    '',
  ])
})

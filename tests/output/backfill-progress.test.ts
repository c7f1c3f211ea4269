import { describe, expect, it } from 'vitest'
import { advanced, atStart, duration, progressBar, progressText } from '../../src/output/backfill-progress.js'
import type { PaperEvent } from '../../src/pipeline/backfill/backfill-events.js'

const read: PaperEvent = {
  event: 'paper',
  file: 'a.pdf',
  outcome: 'ok',
  message: null,
  known: false,
  pages: 20,
  records: 8,
  milliseconds: 500,
  megabytes: 120,
}
const start = advanced(atStart, { event: 'start', papers: 10, workers: 2, rules: 'r' })
const progressAfter = (...events: PaperEvent[]) => events.reduce(advanced, start)

describe('the progress of a backfill', () => {
  it('tells papers, pace, figures, failures and the time left', () => {
    const progress = progressAfter(read, read, { ...read, outcome: 'timeout', pages: 0, records: 0 })
    expect(progressText(progress, 6)).toBe('3 of 10 papers · 6.7 pages/s · 16 figures · 1 failed · 14 s left')
  })

  it('takes papers of an earlier run for no work when it tells the time left', () => {
    const known = { ...read, known: true, pages: 0, records: 0 }
    expect(progressText(progressAfter(known, known, known, known, read, read), 10)).toContain('4 known')
    expect(progressText(progressAfter(known, known, known, known, read, read), 10)).toContain('20 s left')
  })

  it('does not guess a total that a site tells only bit by bit', () => {
    const open = advanced(advanced(atStart, { event: 'start', papers: null, workers: 2, rules: 'r' }), read)
    expect(progressText(open, 2)).toBe('1 paper · 10.0 pages/s · 8 figures')
  })

  it.each([40, 80, 120, 200])('fits a terminal of %i columns', (width) => {
    expect(progressBar(progressAfter(read, read, read), 3, width).length).toBeLessThan(width)
  })

  it.each([
    [0.2, '1 s'],
    [89, '89 s'],
    [600, '10 min'],
    [12_000, '3 h 20 min'],
  ])('%d seconds are %s', (seconds, text) => {
    expect(duration(seconds)).toBe(text)
  })
})

import type { BackfillEvent } from '../pipeline/backfill/backfill-events.js'
import { counted } from './paper-summary.js'

/** How far a backfill is. Times are seconds since it began, by a clock that nobody sets. */
export interface BackfillProgress {
  /** Papers of the run, where that is known. */
  readonly total: number | null
  readonly papers: number
  /** Papers whose result was there already. */
  readonly known: number
  readonly pages: number
  readonly figures: number
  readonly failed: number
}

export const atStart: BackfillProgress = {
  total: null,
  papers: 0,
  known: 0,
  pages: 0,
  figures: 0,
  failed: 0,
}

/** The progress after one more event. */
export function advanced(progress: BackfillProgress, event: BackfillEvent): BackfillProgress {
  if (event.event === 'start') return { ...progress, total: event.papers }
  if (event.event === 'retry') return progress
  return {
    total: progress.total,
    papers: progress.papers + 1,
    known: progress.known + (event.known ? 1 : 0),
    pages: progress.pages + event.pages,
    figures: progress.figures + event.records,
    failed: progress.failed + (isFailure(event.outcome) ? 1 : 0),
  }
}

/** Whether a paper gave nothing; one that was read in part, or waits for OCR, did not fail. */
export function isFailure(outcome: string): boolean {
  return !['ok', 'partial', 'needs-ocr'].includes(outcome)
}

/** `120 of 455 papers · 38.2 pages/s · 2310 figures · 3 failed · 4 min left` */
export function progressText(progress: BackfillProgress, seconds: number): string {
  const { total, papers, known, pages, figures, failed } = progress
  const parts = [
    total === null ? counted(papers, 'paper') : `${papers} of ${counted(total, 'paper')}`,
    known > 0 ? `${known} known` : null,
    `${(pages / Math.max(seconds, 0.001)).toFixed(1)} pages/s`,
    counted(figures, 'figure'),
    failed > 0 ? `${failed} failed` : null,
    timeLeft(progress, seconds),
  ]
  return parts.filter((part) => part !== null).join(' · ')
}

/** The same behind a bar, within the width of a terminal. */
export function progressBar(progress: BackfillProgress, seconds: number, width: number): string {
  const text = progressText(progress, seconds)
  const { total, papers } = progress
  const room = Math.min(30, width - text.length - 4)
  if (!total || room < 5) return text.slice(0, width - 1)
  const done = Math.floor((room * Math.min(papers, total)) / total)
  return `[${'#'.repeat(done)}${'-'.repeat(room - done)}] ${text}`
}

/** By the pace so far; a paper that was known takes no time. */
function timeLeft({ total, papers, known }: BackfillProgress, seconds: number): string | null {
  const read = papers - known
  if (total === null || read < 2 || papers >= total) return null
  return `${duration(((total - papers) * seconds) / read)} left`
}

/** `45 s`, `12 min`, `3 h 20 min` */
export function duration(seconds: number): string {
  if (seconds < 90) return `${Math.ceil(seconds)} s`
  const minutes = Math.round(seconds / 60)
  return minutes < 60 ? `${minutes} min` : `${Math.floor(minutes / 60)} h ${minutes % 60} min`
}

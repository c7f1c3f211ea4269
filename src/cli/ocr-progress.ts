import type { Terminal } from './terminal.js'

/** Tells page by page how far the recognition of a scan is, and how long the rest will take. */
export function ocrProgress(terminal: Terminal): (done: number, of: number) => void {
  let started = performance.now()
  let before = 0
  return (done, of) => {
    // Another paper begins.
    if (done <= before) started = performance.now()
    before = done
    const seconds = Math.round(((performance.now() - started) / 1000 / done) * (of - done))
    const left = done > 1 && done < of ? `, ${seconds} s left` : ''
    terminal.progress(done === of ? '' : `recognising scanned pages: ${done} of ${of}${left}`)
  }
}

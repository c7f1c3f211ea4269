import type { Terminal } from './terminal.js'

/**
 * Tells page by page how far the recognition of a scan is, and how long the rest will take. The clock of a paper starts when
 * its first page is done: what came before, the reading of its text or of another paper, says nothing of the pages left.
 *
 * @param paper names the paper that is being read
 */
export function ocrProgress(
  terminal: Terminal,
  paper: () => string = () => '',
): (done: number, of: number) => void {
  let started = 0
  let first = 0
  let before = Number.POSITIVE_INFINITY
  return (done, of) => {
    if (done <= before) {
      started = performance.now()
      first = done
    }
    before = done
    const seconds = Math.round(((performance.now() - started) / 1000 / (done - first)) * (of - done))
    const left = done > first && done < of ? `, ${seconds} s left` : ''
    terminal.progress(done === of ? '' : `${paper()}recognising scanned pages: ${done} of ${of}${left}`)
  }
}

import {
  advanced,
  atStart,
  type BackfillProgress,
  progressBar,
  progressText,
} from '../output/backfill-progress.js'
import { jsonLine } from '../output/json.js'
import { printable } from '../output/printable.js'
import type { BackfillEvent } from '../pipeline/backfill/backfill-events.js'
import type { Terminal } from './terminal.js'

/** Tells how a backfill goes on: a bar at a terminal, a line now and then elsewhere, or each event as JSON. */
export interface BackfillReporter {
  tell(event: BackfillEvent): void
  /** Takes the bar away. */
  end(): void
}

const redrawMs = 200
const lineMs = 30_000

export function backfillReporter(format: 'text' | 'json', terminal: Terminal): BackfillReporter {
  if (format === 'json') return { tell: (event) => terminal.complain(jsonLine(event)), end: () => undefined }
  const started = performance.now()
  let progress: BackfillProgress = atStart
  const seconds = (): number => (performance.now() - started) / 1000
  const show = (): void => {
    if (terminal.watched) terminal.progress(progressBar(progress, seconds(), terminal.width))
    else terminal.note(`yjs: ${progressText(progress, seconds())}`)
  }
  const timer = setInterval(show, terminal.watched ? redrawMs : lineMs).unref()
  const above = (line: string): void => {
    terminal.progress('')
    terminal.note(line)
  }
  return {
    tell(event) {
      progress = advanced(progress, event)
      if (event.event === 'retry') {
        above(`yjs: ${printable(event.file)}: ${printable(event.message)}; it is tried again at the end`)
      }
      if (event.event === 'paper' && terminal.verbose)
        above(`yjs: ${printable(event.file)}: ${event.outcome}`)
    },
    end() {
      clearInterval(timer)
      terminal.progress('')
    },
  }
}

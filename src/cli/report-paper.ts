import { printable } from '../output/printable.js'
import type { PaperResult } from '../pipeline/process-paper.js'
import type { Terminal } from './terminal.js'

/** One line on stderr for a paper that gave nothing or not all; the stack only of a bug. */
export function reportPaper({ entry, failure }: PaperResult, terminal: Terminal): void {
  const file = entry.file === '-' ? 'standard input' : printable(entry.url ?? entry.file)
  if (failure) {
    terminal.complain(`yjs: ${file}: ${printable(failure.message)}${failure.hint ? `; ${failure.hint}` : ''}`)
    if (failure.bug) terminal.complain(failure.bug.stack ?? failure.bug.message)
    return
  }
  if (entry.outcome !== 'ok') terminal.complain(`yjs: ${file}: ${printable(entry.message ?? entry.outcome)}`)
  else if (entry.message) terminal.note(`yjs: ${file}: ${printable(entry.message)}`)
  terminal.detail(
    `yjs: ${file}: ${entry.pages.length} pages, ${entry.tables} tables, ${entry.records} records`,
  )
}

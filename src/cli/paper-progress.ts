import { printable } from '../output/printable.js'
import { ocrProgress } from './ocr-progress.js'
import type { Terminal } from './terminal.js'

/** Characters of a name that a line of progress has room for beside what it tells. */
const longestName = 40

/**
 * What a person at a terminal sees while papers are read: which one, which of how many, and how far a scan is.
 *
 * @param count how many papers are read
 */
export function paperProgress(
  terminal: Terminal,
  count: number,
): {
  readonly onPaper: (file: string, index: number) => void
  readonly onOcrPage: (done: number, of: number) => void
} {
  let now = ''
  return {
    onPaper: (file, index) => {
      now = `${count > 1 ? `${index + 1} of ${count}: ` : ''}${shortened(nameOf(file))}`
      terminal.progress(`reading ${now}`)
    },
    onOcrPage: ocrProgress(terminal, () => `${now}: `),
  }
}

function nameOf(file: string): string {
  return file === '-' ? 'standard input' : printable(file)
}

/** The end of a path tells papers apart; folders are left out whole. */
function shortened(name: string): string {
  const letters = [...name]
  if (letters.length <= longestName) return name
  const end = letters.slice(1 - longestName).join('')
  return `…${end.includes('/') ? end.slice(end.indexOf('/')) : end}`
}

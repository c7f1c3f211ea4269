import { commandWords } from './shell-words.js'
import type { Style } from './style.js'
import { wrapped } from './wrapped.js'

/**
 * A command to run next and what for, on one line where it fits; else the command goes on behind a backslash, as a shell
 * takes it, and its purpose stands below.
 */
export function suggestedCommand(
  lead: string,
  command: string,
  purpose: string,
  { style, width }: { readonly style: Style; readonly width: number },
): string[] {
  const line = `${lead}${command}    ${purpose}`
  if (line.length <= width) return [style.faint(line)]
  const rows = wrapped([...commandWords(command)], width - lead.length - 4, ' ').map((row, index, all) => {
    const before = index === 0 ? lead : ' '.repeat(lead.length + 2)
    return `${before}${row}${index < all.length - 1 ? ' \\' : ''}`
  })
  const why = wrapped(purpose.split(' '), width - lead.length - 4, ' ')
  return [...rows, ...why.map((row) => `${' '.repeat(lead.length + 4)}${row}`)].map((row) => style.faint(row))
}

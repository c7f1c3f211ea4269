import type { TokenAccount } from '../extract/token-account.js'
import { printable, printableWithin } from './printable.js'
import type { Style } from './style.js'

/** The numbers of a paper that no rule understood, each with its page and the words around it. */
export function unrecognisedLines(tokens: readonly TokenAccount[], style: Style, width: number): string {
  const lost = tokens.filter(({ bin }) => bin === 'unrecognised')
  const lines = lost.map(({ page, text, context }) => {
    const place = `  p. ${page}`.padEnd(9)
    const number = printable(text).padEnd(10)
    return `${place} ${number} ${style.faint(printableWithin(context, width - 21))}`
  })
  return lines.length > 0 ? `${style.heading('  not recognised:')}\n${lines.join('\n')}\n\n` : ''
}

import { quoted, quotedName } from '../../output/shell-words.js'
import { readingFlagsAgain } from '../reading-options.js'
import type { ExplainFlags } from './explain-flags.js'

/** The command that explains a number of a page at length, with the flags that the paper was read with. */
export function explainAgain(
  paper: string,
  { text, page }: { readonly text: string; readonly page: number },
  flags: ExplainFlags,
): string {
  // A number that begins with a minus would be taken for an option; it is found without.
  const number = quoted(text.replace(/^-+/, ''))
  return ['yjs explain', quotedName(paper), number, `--page ${page}`, ...readingFlagsAgain(flags)].join(' ')
}

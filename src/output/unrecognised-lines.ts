import type { TokenAccount } from '../extract/token-account.js'
import { groupedBy } from '../language/grouped-by.js'
import { counted } from './paper-summary.js'
import { printable, printableWithin } from './printable.js'
import type { Style } from './style.js'
import { wrapped } from './wrapped.js'

/** Lines of each group; `all` has no such bound. */
const MOST = 20

interface UnrecognisedLayout {
  readonly style: Style
  readonly width: number
  readonly all: boolean
}

/**
 * The numbers of a paper that no rule understood: first those that look like figures of the field, each with its words;
 * of the others those of a page on a line. With `all` each of them has its words, and none is left out.
 */
export function unrecognisedLines(tokens: readonly TokenAccount[], layout: UnrecognisedLayout): string {
  const lost = tokens.filter(({ bin }) => bin === 'unrecognised')
  const [likely, others] = [lost.filter(isLikely), lost.filter((token) => !isLikely(token))]
  const groups = [
    ...group(
      'not recognised, but like figures of children’s services',
      likely,
      wordsLines(likely, layout),
      layout,
    ),
    ...group(
      'not recognised',
      others,
      layout.all ? wordsLines(others, layout) : pageLines(others, layout),
      layout,
    ),
  ]
  return groups.length > 0 ? `${groups.join('\n')}\n\n` : ''
}

function isLikely({ likely }: TokenAccount): boolean {
  return likely !== undefined
}

function group(
  title: string,
  tokens: readonly TokenAccount[],
  lines: readonly string[],
  { style, width, all }: UnrecognisedLayout,
): string[] {
  if (tokens.length === 0) return []
  const shown = all ? lines : lines.slice(0, MOST)
  const left = lines.length - shown.length
  return [
    ...wrapped(`${title}: ${counted(tokens.length, 'number')}`.split(' '), width - 2, ' ').map((line) =>
      style.heading(`  ${line}`),
    ),
    ...shown,
    ...(left > 0
      ? wrapped(
          `… and ${counted(left, 'line')} more; --all has each with its words`.split(' '),
          width - 2,
          ' ',
        ).map((line) => style.faint(`  ${line}`))
      : []),
  ]
}

function wordsLines(tokens: readonly TokenAccount[], { style, width }: UnrecognisedLayout): string[] {
  return tokens.map(({ page, text, context }) => {
    const place = `  p. ${page}`.padEnd(9)
    const number = printableWithin(text, 10).padEnd(10)
    return `${place} ${number} ${style.faint(printableWithin(context, width - 21))}`
  })
}

function pageLines(tokens: readonly TokenAccount[], { width }: UnrecognisedLayout): string[] {
  return [...groupedBy(tokens, ({ page }) => page)].map(([page, here]) => {
    const count = here.length > 1 ? `(${here.length})` : ''
    const texts = here.map(({ text }) => printable(text)).join('  ')
    return `${`  p. ${page}`.padEnd(9)} ${count.padEnd(6)} ${printableWithin(texts, width - 17)}`
  })
}

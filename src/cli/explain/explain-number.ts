import type { Catalogue } from '../../../schemas/catalogue.js'
import type { ExplainedNumber } from '../../extract/explain/explain-number.js'
import { findPrinted } from '../../extract/explain/find-printed.js'
import { groupedBy } from '../../language/grouped-by.js'
import { numberExplanation, numberLine } from '../../output/explanation-number.js'
import { jsonArray } from '../../output/json.js'
import { counted } from '../../output/paper-summary.js'
import { printable } from '../../output/printable.js'
import { namedAgain } from '../../output/shell-words.js'
import { CannotRun } from '../cannot-run.js'
import { readingFlagsAgain } from '../reading-options.js'
import type { Terminal } from '../terminal.js'
import type { ExplainFlags } from './explain-flags.js'
import { explanationLayout } from './explanation-layout.js'
import { pageOf, readExplained } from './read-explained.js'

/** Numbers that are explained at length; a person who wants the others names a page. */
const MOST = 6

/** `yjs explain PAPER NUMBER`: every place that prints a number, what became of it there and why. */
export async function explainNumberIn(
  paperName: string,
  number: string,
  flags: ExplainFlags,
  catalogue: Catalogue,
  terminal: Terminal,
): Promise<void> {
  const paper = await readExplained('a number', [paperName], flags, catalogue, terminal)
  const page = flags.page === undefined ? null : pageOf(paper, flags.page).number
  const { typed, found, signed, others: otherwise } = findPrinted(number, paper, page)
  if (found.length === 0)
    throw new CannotRun(
      `${printable(paper.file)} prints no number ${printable(number)}${page === null ? '' : ` on page ${page}`}`,
      `\`${[`yjs explain --page ${page ?? 1}`, namedAgain([paperName]), ...readingFlagsAgain(flags)].join(' ')}\` lists all of a page`,
    )
  if (flags.format === 'json') return terminal.out(`${jsonArray(found)}\n`)
  const layout = await explanationLayout(catalogue, terminal)
  const telling = found.filter(isTelling).sort((a, b) => rankOf(a) - rankOf(b))
  const others = found.filter((one) => !isTelling(one))
  const parts = found.length > 1 && page === null ? [placesLine(number, found)] : []
  parts.push(...telling.slice(0, MOST).map((one) => numberExplanation(one, layout)))
  const lines = others.slice(0, MOST).map((one) => numberLine(one, layout))
  if (lines.length > 0) parts.push(`${lines.join('\n')}\n`)
  const left = Math.max(0, telling.length - MOST) + Math.max(0, others.length - MOST)
  if (left > 0) parts.push(`… and ${counted(left, 'place')} more; --page NUMBER shows those of one page\n`)
  if (!signed && typed.signs.length > 0)
    parts.unshift(`no place prints ${typed.digits} with ${typed.signs.join(' and ')}; without:\n`)
  if (otherwise > 0)
    parts.push(
      `${counted(otherwise, 'place')} more ${otherwise === 1 ? 'prints' : 'print'} ${typed.digits} without ${typed.signs.join(' and ')}: ${['yjs explain', namedAgain([paperName]), typed.digits].join(' ')}\n`,
    )
  terminal.out(parts.join('\n'))
}

/** Recorded ones first, then those that look like figures of ours. */
function rankOf({ record, looksLike }: ExplainedNumber): number {
  return record ? 0 : looksLike !== null ? 1 : 2
}

/** More can be said of it than the reason for which it is ignored. */
function isTelling({ outcome, record, candidates }: ExplainedNumber): boolean {
  return outcome !== 'ignored' || record !== null || candidates.length > 0
}

/** Where a number is printed, for a choice among the places: `41 is printed at 3 places: p. 2, p. 7 (2)`. */
function placesLine(number: string, found: readonly ExplainedNumber[]): string {
  const pages = [...groupedBy(found, ({ page }) => page)].sort(([a], [b]) => a - b)
  const places = pages.map(([page, on]) => `p. ${page}${on.length > 1 ? ` (${on.length})` : ''}`)
  return `${printable(number)} is printed at ${counted(found.length, 'place')}: ${places.join(', ')}; --page NUMBER shows those of one page\n`
}

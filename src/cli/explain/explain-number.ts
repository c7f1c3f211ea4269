import type { Catalogue } from '../../../schemas/catalogue.js'
import { type ExplainedNumber, explainNumber } from '../../extract/explain/explain-number.js'
import { digitsOf } from '../../extract/explain/printed-digits.js'
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
  const wanted = digitsOf(number)
  const found = paper.reading.all
    .filter(({ account }) => digitsOf(account.text) === wanted && (page === null || account.page === page))
    .map((seen) => explainNumber(seen, paper.reading, paper.outcomes))
  if (found.length === 0)
    throw new CannotRun(
      `${printable(paper.file)} prints no number ${printable(number)}${page === null ? '' : ` on page ${page}`}`,
      `\`${[`yjs explain --page ${page ?? 1}`, namedAgain([paperName]), ...readingFlagsAgain(flags)].join(' ')}\` lists all of a page`,
    )
  if (flags.format === 'json') return terminal.out(`${jsonArray(found)}\n`)
  const layout = await explanationLayout(catalogue, terminal)
  const telling = found.filter(isTelling).sort((a, b) => rankOf(a) - rankOf(b))
  const others = found.filter((one) => !isTelling(one))
  const parts = telling.slice(0, MOST).map((one) => numberExplanation(one, layout))
  const lines = others.slice(0, MOST).map((one) => numberLine(one, layout))
  if (lines.length > 0) parts.push(`${lines.join('\n')}\n`)
  const left = Math.max(0, telling.length - MOST) + Math.max(0, others.length - MOST)
  if (left > 0) parts.push(`… and ${counted(left, 'place')} more; --page NUMBER shows those of one page\n`)
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

import type { Catalogue } from '../../../schemas/catalogue.js'
import type { Unit } from '../../../schemas/units.js'
import { type ExplainedNumber, explainNumber } from '../../extract/explain/explain-number.js'
import { groupedBy } from '../../language/grouped-by.js'
import {
  digitsOf,
  isPrintedWith,
  type Sign,
  type TypedNumber,
  typedNumber,
} from '../../language/typed-number.js'
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
  const typed = typedNumber(number) ?? { digits: digitsOf(number), signs: [] }
  const printed = paper.reading.all
    .filter(
      ({ account }) => digitsOf(account.text) === typed.digits && (page === null || account.page === page),
    )
    .map((seen) => explainNumber(seen, paper.reading, paper.outcomes))
  const meant = printed.filter((one) => hasSigns(one, typed))
  // Signs that no place has say less than the digits: “67%” may be a 67 under a head that nobody understood.
  const found = meant.length > 0 ? meant : printed
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
  if (meant.length === 0 && typed.signs.length > 0)
    parts.unshift(`no place prints ${typed.digits} with ${typed.signs.join(' and ')}; without:\n`)
  const otherwise = printed.length - found.length
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

/** Whether a place prints the signs that were typed, or its column or figure has that unit. */
function hasSigns({ context, stands, record }: ExplainedNumber, typed: TypedNumber): boolean {
  const sentence = stands.in === 'sentence' ? stands.sentence : stands.in === 'table' ? '' : stands.text
  if ([context, sentence, record?.text ?? ''].some((text) => isPrintedWith(typed, text))) return true
  return record !== null && typed.signs.every((sign) => unitsOf[sign].includes(record.unit))
}

/** Units in which a figure has the sign though its cell does not print it. */
const unitsOf: Readonly<Record<Sign, readonly Unit[]>> = {
  '£': ['gbp', 'gbp_thousand', 'gbp_million'],
  '%': ['percent', 'percentage_points'],
  thousand: ['gbp_thousand'],
  million: ['gbp_million'],
  billion: [],
}

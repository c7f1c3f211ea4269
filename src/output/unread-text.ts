import type { PaperEntry } from '../../schemas/manifest.js'
import { groupedBy } from '../language/grouped-by.js'
import { numberRanges } from './number-ranges.js'

type PageEntry = PaperEntry['pages'][number]

/** The pages of a paper that were not read whole; one that holds nothing was. */
export function pagesNotWhole({ pages }: PaperEntry): readonly PageEntry[] {
  return pages.filter(({ outcome }) => outcome !== 'ok' && outcome !== 'empty')
}

/** `needs-ocr`, `partial (a picture)`: why a page was not read whole. */
export function whyNotWhole({ outcome, reason }: PageEntry): string {
  return reason ? `${outcome} (${reason})` : outcome
}

/** What of a paper was not read, a text each: the paper itself, its pages by what became of them. */
export function unreadTexts(entry: PaperEntry): string[] {
  const kinds = groupedBy(pagesNotWhole(entry), whyNotWhole)
  return [
    ...outcomeText(entry),
    ...[...kinds].map(
      ([kind, pages]) => `not read whole, ${kind}: page ${numberRanges(pages.map(({ page }) => page))}`,
    ),
  ]
}

function outcomeText({ outcome, message }: PaperEntry): string[] {
  // Some messages begin with the outcome.
  const named = outcome === 'ok' || message?.startsWith(outcome) ? null : outcome
  const text = [named, message].filter((part) => part !== null).join(': ')
  return text === '' ? [] : [text]
}

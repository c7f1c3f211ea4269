import type { FindingTerm, FindingWorking } from '../../schemas/finding.js'
import type { Term, Working } from './claim.js'
import type { Figure } from './figure.js'

/** A computation as findings carry it: each term with its printed text, what names it, and its page. */
export function workingOf({ above, below, times }: Working): FindingWorking {
  return { above: above.map(termOf), below: below.map(termOf), times }
}

function termOf({ sign, figure }: Term): FindingTerm {
  return {
    sign,
    text: figure.text.trim(),
    label: labelOf(figure),
    page: figure.page,
    record: figure.record?.id ?? null,
  }
}

/** What names a figure of a table: the last label of its row and of its column. Text names its figures itself. */
export function labelOf({ table }: Figure): string {
  return [table?.row.at(-1), table?.column.at(-1)]
    .filter((label) => label !== undefined && label !== '')
    .join(', ')
}

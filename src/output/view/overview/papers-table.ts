import type { PaperEntry } from '../../../../schemas/manifest.js'
import type { MetricRecord } from '../../../../schemas/record.js'
import { commonestArea } from '../../own-area.js'
import { element, type Markup, words } from '../../plot/svg-markup.js'
import { areaName } from '../../series-names.js'
import { pagesNotWhole, unreadTexts } from '../../unread-text.js'
import type { PaperPlace } from './paper-place.js'

/** A paper of an overview. */
export interface OverviewedPaper {
  readonly entry: PaperEntry
  /** Its figures that are shown. */
  readonly records: readonly MetricRecord[]
  /** How much of it does not add up; null where nobody looked. */
  readonly findings: number | null
  /** Null where its pages are not at hand. */
  readonly place: PaperPlace | null
}

/** The papers as a table, in their order: what each is, what was read, and what became of it. */
export function papersTable(papers: readonly OverviewedPaper[]): Markup {
  const head = columns.map(({ name, kind }) => element('th', { scope: 'col', class: kind }, words(name)))
  const rows = papers.map((paper) =>
    element(
      'tr',
      {},
      element('th', { scope: 'row' }, titleOf(paper)),
      ...columns.slice(1).map(({ kind, text }) => {
        const said = text(paper)
        return element('td', { class: kind }, words(said))
      }),
    ),
  )
  return element(
    'div',
    { class: 'papers', role: 'region', tabindex: 0, 'aria-label': 'Papers' },
    element('table', {}, element('thead', {}, element('tr', {}, ...head)), element('tbody', {}, ...rows)),
  )
}

interface Column {
  readonly name: string
  /** A number or a day, which is not broken. */
  readonly kind?: 'n' | 'd'
  readonly text: (paper: OverviewedPaper) => string
}

const columns: readonly Column[] = [
  { name: 'Paper', text: ({ entry }) => entry.file },
  { name: 'Council', text: councilOf },
  { name: 'Committee', text: ({ records }) => records[0]?.source.meeting.committee ?? '' },
  { name: 'Date', kind: 'd', text: dateOf },
  { name: 'Pages', kind: 'n', text: pagesOf },
  { name: 'Figures', kind: 'n', text: ({ records }) => String(records.length) },
  { name: 'Findings', kind: 'n', text: ({ findings }) => (findings === null ? '–' : String(findings)) },
  { name: 'Outcome', text: outcomeOf },
]

/** Its title, which leads to it, and its file. */
function titleOf({ entry, place }: OverviewedPaper): Markup {
  const file = entry.url ?? entry.file
  const title = words(entry.title || file)
  const shown = place === null ? title : element('a', { href: place.href }, title)
  return `${shown}${entry.title ? element('small', {}, words(file)) : ''}` as Markup
}

/** The area of most of its figures. */
function councilOf({ records }: OverviewedPaper): string {
  const id = commonestArea(records)
  const area = records.find((record) => record.area.id === id)?.area
  return area && id !== '' ? areaName(area) : ''
}

/** The day of the meeting, else of publication. */
function dateOf({ records: [first] }: OverviewedPaper): string {
  return first?.source.meeting.date ?? first?.source.published ?? ''
}

function pagesOf({ entry }: OverviewedPaper): string {
  const unread = pagesNotWhole(entry).length
  return unread === 0 ? String(entry.pages.length) : `${entry.pages.length - unread} of ${entry.pages.length}`
}

function outcomeOf({ entry }: OverviewedPaper): string {
  const texts = unreadTexts(entry)
  return texts.length === 0 ? entry.outcome : texts.join('; ')
}

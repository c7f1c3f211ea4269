import type { MetricRecord } from '../../../schemas/record.js'
import type { ReviewPlace } from '../../../schemas/review.js'
import { readingOf } from './reading-of.js'

/** What became of the figure that a line of a review is of. */
export type LineMatch =
  /** It is read as it was: the verdict holds. More than one record only where they say the same. */
  | { readonly standing: 'applies'; readonly records: readonly MetricRecord[] }
  /** The number is there, and is now read as something else. */
  | { readonly standing: 'read-otherwise'; readonly records: readonly MetricRecord[] }
  | { readonly standing: 'gone' }

/** Points by which a box may differ: another version of an engine measures glyphs a little otherwise. */
const ROOM = 2

/**
 * Finds the figure of a line among the records of its paper, by place and value and not by its id alone: the box it is
 * printed in, else (in web pages, or where a page is laid out anew) its id or the words around it.
 */
export function matchLine(place: ReviewPlace, records: readonly MetricRecord[]): LineMatch {
  const onPage = records.filter(({ source }) => source.page === place.page)
  const printed = [inBox, ofId].map((test) => onPage.filter((record) => test(place, record)))
  const here = printed.find(({ length }) => length > 0) ?? []
  const quoted = onPage.filter((record) => inWords(place, record) && record.value === place.value)
  const unchanged = [here, quoted].map((found) =>
    found.filter((record) => record.value === place.value && readingOf(record) === place.reading),
  )
  const same = unchanged.find(({ length }) => length > 0)
  if (same) return { standing: 'applies', records: same }
  // Of several numbers of one sentence that have the same value none is surely the one that was meant.
  const others = here.length > 0 ? here : quoted.length === 1 ? quoted : []
  return others.length > 0 ? { standing: 'read-otherwise', records: others } : { standing: 'gone' }
}

function inBox({ boxes: [box] }: ReviewPlace, { source }: MetricRecord): boolean {
  const [other] = source.boxes
  return (
    box !== undefined &&
    other !== undefined &&
    box.every((side, at) => Math.abs(side - (other[at] ?? 0)) <= ROOM)
  )
}

function ofId({ record: id }: ReviewPlace, record: MetricRecord): boolean {
  return id !== '' && id === record.id
}

function inWords({ quote }: ReviewPlace, { source }: MetricRecord): boolean {
  return wordsOf(quote) !== '' && wordsOf(quote) === wordsOf(source.quote)
}

/** Without what a spreadsheet may do to a text: spaces and line breaks, the apostrophe before what looks like a formula. */
function wordsOf(quote: string): string {
  return quote.replace(/^'/, '').replace(/\s+/g, ' ').trim()
}

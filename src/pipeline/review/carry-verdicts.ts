import type { MetricRecord } from '../../../schemas/record.js'
import { type ReviewLine, reviewOwnColumns } from '../../../schemas/review.js'
import { groupedBy } from '../../language/grouped-by.js'
import { matchLine } from './match-line.js'

/** A line of a review as it shall be written: a figure, with what was said of it, or a line that is only kept. */
export type CarriedLine =
  | { readonly kind: 'figure'; readonly record: MetricRecord; readonly line: ReviewLine | null }
  /** Somebody wrote in it, and its figure is no longer read, or is read as `now`. */
  | { readonly kind: 'lapsed'; readonly line: ReviewLine; readonly now: MetricRecord | null }
  /** Of a paper that was not read in this run, or of no figure at all. */
  | { readonly kind: 'kept'; readonly line: ReviewLine }

/**
 * A review of papers that were read, with everything that an earlier review says: verdicts go to the figures that they
 * are of, and no line in which somebody wrote is lost.
 *
 * @param records of each paper that was read, by its SHA-256
 * @param added columns that somebody added to the earlier review
 */
export function carryVerdicts(
  records: ReadonlyMap<string, readonly MetricRecord[]>,
  lines: readonly ReviewLine[],
  added: readonly string[] = [],
): CarriedLine[] {
  const before = groupedBy(lines, ({ place }) => place?.paper ?? '')
  const papers = [...new Set([...before.keys(), ...records.keys()])].filter((paper) => paper !== '')
  const carried = papers.flatMap((paper): CarriedLine[] => {
    const own = records.get(paper)
    const said = before.get(paper) ?? []
    return own === undefined ? said.map((line) => ({ kind: 'kept', line })) : ofPaper(own, said, added)
  })
  return [...carried, ...(before.get('') ?? []).map((line): CarriedLine => ({ kind: 'kept', line }))]
}

function ofPaper(
  records: readonly MetricRecord[],
  lines: readonly ReviewLine[],
  added: readonly string[],
): CarriedLine[] {
  const said = new Map<MetricRecord, ReviewLine>()
  const lapsed: CarriedLine[] = []
  const isWritten = ({ cells }: ReviewLine): boolean =>
    [...reviewOwnColumns, ...added].some((name) => (cells[name] ?? '').trim() !== '')
  // Of two lines of one figure the one in which somebody wrote is its line.
  for (const line of [...lines].sort((a, b) => Number(isWritten(b)) - Number(isWritten(a)))) {
    if (line.place === null) continue
    const match = matchLine(line.place, records)
    const written = isWritten(line)
    const taken = match.standing === 'applies' && match.records.some((record) => said.has(record))
    if (match.standing === 'applies' && !taken) for (const record of match.records) said.set(record, line)
    else if (taken && written) lapsed.push({ kind: 'kept', line })
    else if (written)
      lapsed.push({
        kind: 'lapsed',
        line,
        now: match.standing === 'read-otherwise' ? (match.records[0] ?? null) : null,
      })
  }
  return [
    ...records.map((record): CarriedLine => ({ kind: 'figure', record, line: said.get(record) ?? null })),
    ...lapsed,
  ]
}

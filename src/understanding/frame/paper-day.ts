import type { Document } from '../../document/model.js'
import { addMonths, isoMonth, monthOf } from '../../language/calendar.js'
import { findPeriods } from '../../language/periods.js'
import { MONTHLY } from '../../language/time-words.js'

/** What the day of a paper rests on, from the surest to the weakest. */
export type DayWitness = 'meeting' | 'published' | 'stated' | 'cover' | 'inspection' | 'file-name' | 'latest'

/** The day that a paper's own words count from. */
export interface PaperDay {
  /** ISO. */
  readonly day: string
  readonly witness: DayWitness
}

/**
 * The day of a paper: of the meeting or publication that it states itself, else the one that the user states, else the
 * last one of a month that stands on its cover ("September 2008"), else, as a hint only, the one that its file is named
 * by where nothing in the paper speaks against it. When the file was made or
 * last changed, and what day it is today, say nothing about a paper.
 *
 * @param stated ISO day that the user gives for papers that do not say
 * @param yearsNamed gives the years that the paper names, to hold the file's name against
 */
export function paperDay(
  document: Pick<Document, 'meetingDate' | 'published' | 'blocks' | 'title'>,
  file: string,
  stated: string | null,
  yearsNamed: () => readonly number[],
): PaperDay | null {
  if (document.meetingDate !== null) return { day: document.meetingDate, witness: 'meeting' }
  if (document.published !== null) return { day: document.published, witness: 'published' }
  if (stated !== null) return { day: stated, witness: 'stated' }
  const opens = yearOfTitle(document.title ?? '')
  const month = monthOnCover(document)
  if (month !== null && month >= opens) return { day: month, witness: 'cover' }
  const named = dayInName(file)
  if (named !== null && !isContradicted(named, yearsNamed())) return { day: named, witness: 'file-name' }
  const latest = latestNamed(document)
  return latest === null || latest < opens ? null : { day: latest, witness: 'latest' }
}

/** Months before the year in its title in which a plan or a programme for that year is written. */
const WRITTEN_AHEAD = 6

/** The day from which on a paper with such a title can have been written; the earliest of all where it names no year. */
function yearOfTitle(title: string): string {
  const starts = findPeriods(title).flatMap(({ period, relative }) => (relative ? [] : (period.start ?? [])))
  const latest = starts.sort().at(-1)
  return latest === undefined ? '' : `${isoMonth(addMonths(monthOf(latest), -WRITTEN_AHEAD))}-01`
}

/** How many blocks of the first page are its cover. */
const coverBlocks = 14

/** A title is no longer than this; what is longer, or ends in a full stop, tells a story. */
const TITLE_LENGTH = 120

/** A line of the cover that is a month and hardly anything else, or a title that ends in one. */
function monthOnCover({ blocks, title }: Pick<Document, 'blocks' | 'title'>): string | null {
  const cover = blocks
    .slice(0, coverBlocks)
    .flatMap((block) => (block.kind !== 'table' && block.page === 1 ? [block.text] : []))
  for (const text of [title ?? '', ...cover]) {
    const only = findPeriods(text).filter(({ relative }) => !relative)
    const [month] = only
    if (only.length !== 1 || month?.period.kind !== 'month' || MONTHLY.test(text)) continue
    const alone = text.length - month.text.length <= 25
    const ends = text.length <= TITLE_LENGTH && /^[\s)]*$/.test(text.slice(month.end))
    if (alone || ends) return month.period.end
  }
  return null
}

/**
 * The end of the latest month, quarter or day that the running text speaks of more than once, as things that have been: a
 * paper is not older than what it reports.
 */
function latestNamed({ blocks }: Pick<Document, 'blocks'>): string | null {
  const counts = new Map<string, number>()
  for (const block of blocks) {
    if (block.kind === 'table') continue
    for (const { period, relative, bound } of findPeriods(block.text)) {
      if (relative || bound !== undefined || period.end === null || !SHORT.has(period.kind)) continue
      counts.set(period.end, (counts.get(period.end) ?? 0) + 1)
    }
  }
  return (
    [...counts]
      .filter(([, count]) => count > 1)
      .map(([end]) => end)
      .sort()
      .at(-1) ?? null
  )
}

const SHORT: ReadonlySet<string> = new Set(['day', 'month', 'quarter'])

/** `2024-03-21-pack.pdf`, `report_202403.pdf`: a whole month at least; of a month alone its 28th. */
function dayInName(file: string): string | null {
  const name = file.split(/[\\/]/).at(-1) ?? ''
  const found = /(?<!\d)((?:19|20)\d\d)[-_.]?(0[1-9]|1[0-2])(?:[-_.]?(0[1-9]|[12]\d|3[01]))?(?!\d)/.exec(name)
  return found ? `${found[1]}-${found[2]}-${found[3] ?? '28'}` : null
}

/** A paper speaks of the year that it is of, or of the one before; one that names neither is of another time. */
function isContradicted(day: string, years: readonly number[]): boolean {
  const year = Number(day.slice(0, 4))
  return years.length > 0 && !years.some((named) => named === year || named === year - 1)
}

import type { Period } from '../../../schemas/period.js'
import type { Document } from '../../document/model.js'
import type { PeriodMention } from '../../language/mention.js'
import { span } from '../../language/period.js'
import { findPeriods } from '../../language/periods.js'
import { AS_AT, COVERS, HALF_YEAR, MONTHLY, PLAN, REPORTS_ON } from '../../language/time-words.js'
import { runningTexts } from './running-texts.js'

/** Where a paper says which time it reports on, from the surest. */
export type ReportingConstruction = 'title' | 'cover' | 'running-head' | 'statement'

/** The time that a paper reports on. */
export interface Reporting {
  readonly period: Period
  readonly construction: ReportingConstruction
  /** The year that a broken title ends with on a line of its own ("… report, Quarter 2" over "2023/24"): no heading. */
  readonly titleEnd: string | null
}

/** How many blocks of the first page are its cover, how long a line of it is that is no sentence, and where a paper introduces itself. */
const coverBlocks = 14
const longestLine = 160
const openingBlocks = 30

/**
 * The time that a paper says it reports on: in its title, on its cover, in its running heads, or in a sentence of its
 * opening ("this report covers April to September 2023"). The years of a plan are not those of its data, and the day of a
 * meeting or a month of writing is no time of figures.
 *
 * @param day the paper's day, ISO: what lies wholly after it is not reported
 */
export function reportingPeriod(document: Document, day: string | null): Reporting | null {
  const opening = document.blocks
    .slice(0, openingBlocks)
    .flatMap((block) => (block.kind === 'table' ? [] : [block]))
  const cover = opening
    .filter(({ page, text }) => page === 1 && text.length <= longestLine)
    .slice(0, coverBlocks)
  const story = opening.findIndex(({ kind, text }) => kind !== 'heading' && text.length > longestLine)
  // A heading behind the first paragraphs is that of a section, and no title.
  const titles = story < 0 ? cover : cover.filter((block) => opening.indexOf(block) < story)
  const headings = untilPlan(titles.filter(({ kind }) => kind === 'heading').map(({ text }) => text))
  const broken = brokenTitle(headings)
  const lines = titles
    .filter(({ kind, text }) => kind !== 'heading' && !/[.:;,]\s*$/.test(text))
    .map(({ text }) => text)
  const named: (readonly [ReportingConstruction, readonly string[]])[] = [
    ['title', [document.title ?? '', ...(broken ? [broken.join(' ')] : []), ...headings]],
    ['cover', lines],
    ['running-head', runningTexts(document.pages)],
    [
      'statement',
      opening.flatMap(({ text }) => (COVERS.exec(text)?.index === undefined ? [] : [afterCovers(text)])),
    ],
  ]
  for (const [construction, texts] of named) {
    for (const text of texts) {
      const period = reportedIn(text, construction)
      if (period && !(day !== null && period.start !== null && period.start > day))
        return { period, construction, titleEnd: broken?.[1] ?? null }
    }
  }
  return null
}

/** The headings up to a plan's title with its years: below it stand those of its sections. */
function untilPlan(headings: readonly string[]): readonly string[] {
  const plan = headings.findIndex(
    (text) => isPlan(text) && findPeriods(text).some(({ relative }) => !relative),
  )
  return plan < 0 ? headings : headings.slice(0, plan)
}

function isPlan(text: string): boolean {
  return PLAN.test(text) && !REPORTS_ON.test(text)
}

/** Two lines of one title, the second the year that a part of a year in the first leaves open. */
function brokenTitle(headings: readonly string[]): readonly [string, string] | null {
  for (const [index, end] of headings.entries()) {
    const start = headings[index - 1]
    const [year, ...others] = findPeriods(end)
    if (start === undefined || !year || others.length > 0 || year.text !== end.trim()) continue
    const whole = reportedIn(`${start} ${end}`)
    if (whole && reportedIn(start) === null && lengthOf(whole) < lengthOf(year.period)) return [start, end]
  }
  return null
}

/** The part of a sentence that follows "this report covers". */
function afterCovers(text: string): string {
  const found = COVERS.exec(text)
  return found
    ? (text
        .slice(found.index + found[0].length)
        .split(/[.;]\s/)[0]
        ?.slice(0, 90) ?? '')
    : ''
}

const KINDS: ReadonlySet<string> = new Set([
  'month',
  'quarter',
  'financial-year',
  'financial-year-to-date',
  'academic-year',
  'calendar-year',
  'rolling-year',
  'span',
])

/** The one time that a title states, the narrowest where it says it twice; null for plans and separate times. */
export function reportedIn(text: string, construction: ReportingConstruction = 'title'): Period | null {
  if (isPlan(text)) return null
  const first = findPeriods(text).filter(({ relative }) => !relative)
  const year = first.find(({ period }) => period.kind === 'financial-year')?.period
  const all = year ? findPeriods(text, { financialYear: Number(year.start?.slice(0, 4)) }) : first
  const usable = all.filter((mention) => isReported(mention, text, construction))
  const [narrowest, ...wider] = [...usable.map(({ period }) => period)].sort(
    (a, b) => lengthOf(a) - lengthOf(b),
  )
  if (!narrowest || !wider.every((one) => holds(one, narrowest))) return null
  if (narrowest.kind === 'financial-year' && HALF_YEAR.test(text)) {
    const first = Number(narrowest.start?.slice(0, 4))
    return span({ year: first, month: 4 }, { year: first, month: 9 })
  }
  return narrowest
}

function isReported(
  { period, start, shift }: PeriodMention,
  text: string,
  construction: ReportingConstruction,
): boolean {
  if (shift !== undefined) return false
  // A bare year may be any number, and who reports on a calendar year says so in the title.
  if (period.kind === 'calendar-year') return construction === 'title' && REPORTS_ON.test(text)
  if (period.kind === 'day') return AS_AT.test(text.slice(0, start)) && construction !== 'running-head'
  if (!KINDS.has(period.kind)) return false
  // A month on a cover is when it was written; a span of several years is that of a plan.
  if (period.kind === 'month' && !MONTHLY.test(text)) return false
  return period.kind !== 'span' || lengthOf(period) <= 370
}

function lengthOf({ start, end }: Period): number {
  return start === null || end === null ? 400 : (Date.parse(end) - Date.parse(start)) / 86_400_000
}

function holds(outer: Period, inner: Period): boolean {
  if (outer.start === null || inner.start === null) return outer.id.slice(0, 9) === inner.id.slice(0, 9)
  return outer.start <= inner.start && (outer.end === null || inner.end === null || inner.end <= outer.end)
}

import { TIME_OF_DAY, WEEKDAY } from '../language/meeting-words.js'
import { daysIn, type StatedDay } from './day.js'
import { overlapOf } from './geometry.js'
import type { Page, Word } from './model.js'

/** What the head of a report states about itself. */
export interface FrontMatter {
  readonly committee: string | null
  readonly subject: string | null
  /** The day of the report's meeting or decision, ISO. */
  readonly date: string | null
  /** The day it was published, where it says so, ISO. */
  readonly published: string | null
  /** Whether committee, subject or day stand behind their labels, as only the head of a report has them. */
  readonly labelled: boolean
  /** Names of the body and of the officers it reports for, as printed. */
  readonly bodies: readonly string[]
}

type Field = 'committee' | 'subject' | 'date' | 'published' | 'body'

/** How the heads of reports name their fields. */
const fieldLabels: readonly (readonly [RegExp, Field])[] = [
  [
    /^(?:decision[- ]maker|(?:name of )?committee(?: name)?|meeting(?: of)?|report to|decision[- ]making body|panel|board)$/iu,
    'committee',
  ],
  [/^(?:subject|report title|title(?: of (?:the )?report)?|report on)$/iu, 'subject'],
  [
    /^(?:date(?: of (?:the )?(?:decision|meeting|report|committee|inspection report))?|(?:meeting|committee|decision|report) date|date and time(?: of meeting)?)$/iu,
    'date',
  ],
  [
    /^(?:(?:report |date |first )?published(?: on)?|publication date|date (?:of publication|published))$/iu,
    'published',
  ],
  [
    /^(?:report of|report by|report author|lead (?:officer|director)|cabinet member|directorate|service|council|local authority)$/iu,
    'body',
  ],
]

/** Minutes name their body and day in a title of one to four rows, which is among the first of the page. */
const headRows = 14
const saysHeld = /\b(?:minutes|meeting)\b/iu
const heldBefore = /\b(?:minutes|meeting)\b.{0,250}\bon:? (?:the )?(?:\p{L}+day,? )?(?:the )?$/isu
const meetingOf = /\bmeeting of (?:the )?(.{3,80}?),? (?:was )?held\b/iu

/** Reads the fields that stand in the upper part of a report's first page, label left and value right. */
export function readFrontMatter(page: Page): FrontMatter {
  const rows = rowsOf(page)
  const fields = new Map<Field, string>()
  const bodies: string[] = []
  rows.forEach((row, index) => {
    const found = fieldOf(row)
    if (!found) return
    const value = [found.value, ...continuation(rows, index)].join(' ').trim()
    if (value === '') return
    if (found.field === 'body') bodies.push(value)
    else if (!fields.has(found.field)) fields.set(found.field, value)
  })
  const head = rows
    .slice(0, headRows)
    .map((row) => row.text)
    .join(' ')
  return {
    committee: fields.get('committee') ?? meetingOf.exec(head)?.[1] ?? null,
    subject: fields.get('subject') ?? null,
    date: dayOf(fields.get('date')) ?? dayHeld(head),
    published: dayOf(fields.get('published')),
    labelled: fields.has('committee') || fields.has('subject'),
    bodies,
  }
}

/** The first day of the page, where it is that of a meeting: further down an agenda names the minutes of the one before. */
function dayHeld(head: string): string | null {
  // Days are dear to find, and the heads of most pages speak of no meeting.
  if (!saysHeld.test(head)) return null
  const [first] = daysIn(head)
  return first && heldBefore.test(head.slice(0, first.start)) ? first.day : null
}

/** Whether a text is a field of a report's head with its value (`Date of decision: 30 March 2023`). */
export function isFrontMatterRow(text: string): boolean {
  const label = /^([^:]{3,45}):\s+\S/u.exec(text)?.[1]
  return label !== undefined && fieldLabels.some(([pattern]) => pattern.test(label.trim()))
}

/**
 * The day that a line of a paper's head states, and of what: "6 July 2023", "Date of meeting: 6 July 2023, 6 pm",
 * "Published 6 July 2023". Null where it says more than that.
 */
export function statedDay(
  text: string,
): { readonly field: 'date' | 'published'; readonly day: string } | null {
  const [only, ...more] = daysIn(text)
  if (!only || more.length > 0 || !TIME_OF_DAY.test(text.slice(only.end))) return null
  const label = text
    .slice(0, only.start)
    .replace(dayName, '')
    .replace(/[\s:,–-]+$/u, '')
    .trim()
  const field = label === '' ? 'date' : fieldLabels.find(([pattern]) => pattern.test(label))?.[1]
  return field === 'date' || field === 'published' ? { field, day: only.day } : null
}

const dayName = new RegExp(String.raw`\b${WEEKDAY}\b`, 'iu')

/** A row of the page that holds a date and hardly anything else, as the foot of an agenda and a title page do. */
export interface LoneDate extends StatedDay {
  readonly text: string
}

const dayRow = new RegExp(`^(?:${WEEKDAY},?|date:?)?$`, 'iu')

/** Days that stand on a row of their own, perhaps with weekday, time and the officer who signs. */
export function loneDates(page: Page): LoneDate[] {
  return rowsOf(page, Number.POSITIVE_INFINITY).flatMap((row) => {
    const [only, ...more] = daysIn(row.text)
    if (!only || more.length > 0) return []
    const before = row.text.slice(0, only.start).trim()
    const isDayRow = dayRow.test(before)
    return isDayRow && row.text.length - (only.end - only.start) < 60 ? [{ ...only, text: row.text }] : []
  })
}

interface Row {
  readonly words: readonly Word[]
  readonly text: string
}

/** How much of the page's words make its head. */
const headWords = 400

function rowsOf(page: Page, most = headWords): Row[] {
  const words = page.words
    .filter((word) => word.rotation === 0)
    .sort((a, b) => a.box[1] - b.box[1] || a.box[0] - b.box[0])
    .slice(0, most)
  const rows: Word[][] = []
  for (const word of words) {
    const row = rows.at(-1)
    const first = row?.[0]
    const shared = first ? overlapOf(first.box[1], first.box[3], word.box[1], word.box[3]) : 0
    if (row && shared > 0.5 * (word.box[3] - word.box[1])) row.push(word)
    else rows.push([word])
  }
  return rows.map((row) => {
    const sorted = [...row].sort((a, b) => a.box[0] - b.box[0])
    return { words: sorted, text: textOfRow(sorted) }
  })
}

function textOfRow(words: readonly Word[]): string {
  let text = ''
  words.forEach((word, index) => {
    const isOrdinalEnding = word.superscript && /^(?:st|nd|rd|th)/u.test(word.text)
    text += index === 0 || isOrdinalEnding ? word.text : ` ${word.text}`
  })
  return text
}

/** A row that begins with a known label: ended by a colon, or set apart from its value by a wide gap. */
function fieldOf(row: Row): { field: Field; value: string } | null {
  const colon = /^([^:]{3,45}):\s*(.*)$/u.exec(row.text)
  const split = colon ? [colon[1], colon[2]] : splitAtGap(row)
  const [label, value] = split
  if (label === undefined || value === undefined) return null
  const entry = fieldLabels.find(([pattern]) => pattern.test(label.trim()))
  return entry ? { field: entry[1], value } : null
}

function splitAtGap({ words }: Row): [string?, string?] {
  const at = words.findIndex((word, index) => {
    const before = words[index - 1]
    return before !== undefined && word.box[0] - before.box[2] > 1.2 * word.size
  })
  if (at < 1 || at > 5) return []
  return [textOfRow(words.slice(0, at)), textOfRow(words.slice(at))]
}

/** The rows below that carry the value on: they begin where the value begins and have no label. */
function continuation(rows: readonly Row[], index: number): string[] {
  const row = rows[index]
  const value = row && valueStart(row)
  if (!row || value === null || value === undefined) return []
  const more: string[] = []
  for (const next of rows.slice(index + 1, index + 4)) {
    const first = next.words[0]
    const previous = rows[index + more.length]?.words[0]
    if (
      !first ||
      !previous ||
      Math.abs(first.box[0] - value) > 4 ||
      first.box[1] - previous.box[3] > 0.6 * first.size
    )
      break
    if (fieldOf(next)) break
    more.push(next.text)
  }
  return more
}

function valueStart({ words }: Row): number | null {
  const colon = words.findIndex((word) => word.text.endsWith(':'))
  const at =
    colon >= 0
      ? colon + 1
      : words.findIndex((word, i) => i > 0 && word.box[0] - (words[i - 1]?.box[2] ?? 0) > 1.2 * word.size)
  return words[at]?.box[0] ?? null
}

function dayOf(text: string | undefined): string | null {
  return text === undefined ? null : (daysIn(text)[0]?.day ?? null)
}

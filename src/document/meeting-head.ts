import {
  ADDRESSED_TO,
  DAY_LEAD,
  LEFT_OPEN,
  MEETING_BODY,
  OTHER_MEETING,
  TIME_OF_DAY,
} from '../language/meeting-words.js'
import { daysIn } from './day.js'
import type { Page } from './model.js'
import { councilsIn } from './publisher.js'

/** A body and the day on which it meets, as one line of a paper names them. */
export interface MeetingHead {
  readonly committee: string
  /** ISO. */
  readonly day: string
}

/** How many rows at the top of the first page may name the meeting, and how long one is. */
const headRows = 12
const longestHead = 150

/**
 * The meeting that a paper names in its running head or foot, else in a row of its own at the top of its first page
 * ("Scrutiny Committee – 21 June 2021"). A head that only some pages print belongs to one report of a pack.
 *
 * @param cover the texts of the first page, in order
 */
export function meetingHead(pages: readonly Page[], cover: readonly string[]): MeetingHead | null {
  const running = new Map<string, { head: MeetingHead; count: number }>()
  for (const { furniture } of pages) {
    for (const { kind, text } of furniture) {
      if (kind !== 'header' && kind !== 'footer') continue
      const head = meetingOf(text, false)
      if (!head) continue
      const known = running.get(head.day) ?? { head, count: 0 }
      running.set(head.day, { ...known, count: known.count + 1 })
    }
  }
  const most = [...running.values()].sort((a, b) => b.count - a.count)[0]
  if (most && most.count > pages.length / 2) return most.head
  for (const text of cover.slice(0, headRows)) {
    const head = meetingOf(text, true)
    if (head) return head
  }
  return null
}

/**
 * The body and day of a line; null where it names none, or more than one day.
 *
 * @param ends whether nothing but a time of day may follow
 */
export function meetingOf(text: string, ends: boolean): MeetingHead | null {
  const [only, ...more] = daysIn(text)
  if (!only || more.length > 0 || text.length > longestHead || OTHER_MEETING.test(text)) return null
  if (ends && !TIME_OF_DAY.test(text.slice(only.end))) return null
  const before = text
    .slice(0, only.start)
    .replace(DAY_LEAD, ' ')
    .replace(/[\s,:;|·–—-]+$/u, '')
  const [council = ''] = councilsIn([before], 1)
  const committee = before
    .replace(council, '')
    .replace(/^[\s,:;|·–—-]+/u, '')
    .trim()
  const named = /[^·|:]*$/u.exec(committee)?.[0].trim() ?? ''
  const body = named.replace(ADDRESSED_TO, '').replace(LEFT_OPEN, '')
  return MEETING_BODY.test(body) ? { committee: body, day: only.day } : null
}

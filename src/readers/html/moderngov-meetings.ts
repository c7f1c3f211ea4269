import type { CheerioAPI } from 'cheerio'
import { daysIn } from '../../document/day.js'
import { inlineText, tidy } from './inline-text.js'
import { absoluteLink } from './page-links.js'

/** One meeting of a ModernGov list (`ieListMeetings.aspx`). */
export interface ListedMeeting {
  readonly id: number
  /** ISO day. */
  readonly date: string
  /** `17:30`, or null. */
  readonly time: string | null
  readonly cancelled: boolean
  /** What is published of it, as listed: `Agenda`, `Minutes`, `Decisions`. */
  readonly documents: readonly string[]
  readonly url: string
}

export interface ModernGovMeetings {
  readonly committee: string | null
  readonly committeeId: number | null
  /** In the page's order, which is newest first; each meeting once. */
  readonly meetings: readonly ListedMeeting[]
  /** The list of earlier and of later meetings, where the page links to one. */
  readonly earlier: string | null
  readonly later: string | null
}

/** Whether a page is a ModernGov list of meetings. */
export function isModernGovMeetings($: CheerioAPI): boolean {
  return $('a.mgMeetingTableLnk').length > 0
}

/** Reads a ModernGov list of meetings; `base` is the address that relative links start from, or null. */
export function readModernGovMeetings($: CheerioAPI, base: string | null): ModernGovMeetings {
  const found = new Map<number, ListedMeeting>()
  for (const link of $('a.mgMeetingTableLnk, a[href*="ieListDocuments.aspx"]').toArray()) {
    const href = $(link).attr('href') ?? ''
    const id = Number(/[?&]MId=(\d+)/iu.exec(href)?.[1])
    const text = inlineText([link])
    const date = daysIn(text)[0]?.day
    const url = absoluteLink(href, base)
    if (!Number.isInteger(id) || date === undefined || url === null || found.has(id)) continue
    const entry = $(link).closest('li, tr')
    const beside = tidy(entry.text())
      .replace(text, '')
      .replace(/^[\s–-]+/u, '')
    const cancelled = /\bcancelled\b/iu.test(beside)
    const documents = cancelled
      ? []
      : beside.split(/\s*,\s*/u).filter((name) => /^\p{L}[\p{L} ]*$/u.test(name))
    found.set(id, { id, date, time: timeIn(text), cancelled, documents, url })
  }
  const heading = inlineText($('.mgSubTitleTxt').first().toArray())
  return {
    committee: heading === '' ? null : heading,
    committeeId: committeeIdOf($),
    meetings: [...found.values()],
    earlier: listLink($, 'earlier', base),
    later: listLink($, 'later', base),
  }
}

/** `5:30 pm`, `5.30 pm`, `17:30` → `17:30`; the day's own digits are never taken for a time. */
export function timeIn(text: string): string | null {
  const time = /(?:^|\s)([01]?\d|2[0-3])[:.]([0-5]\d)(?![.\d])\s*([ap]m)?\b/iu.exec(text)
  if (!time) return null
  const half = time[3]?.toLowerCase()
  const hour = (Number(time[1]) % (half ? 12 : 24)) + (half === 'pm' ? 12 : 0)
  return `${String(hour).padStart(2, '0')}:${time[2]}`
}

function committeeIdOf($: CheerioAPI): number | null {
  const hidden = $('input[name="hCommitteeId"]').attr('value')
  const linked = /[?&]C(?:ommittee)?Id=(\d+)/iu.exec($('a.mgMeetingTableLnk').first().attr('href') ?? '')?.[1]
  const id = Number(hidden ?? linked)
  return Number.isInteger(id) && id > 0 ? id : null
}

function listLink($: CheerioAPI, act: 'earlier' | 'later', base: string | null): string | null {
  const link = $('a[href*="ieListMeetings.aspx"]')
    .toArray()
    .find((element) => {
      return new RegExp(`[?&]Act=${act}`, 'iu').test($(element).attr('href') ?? '')
    })
  return link ? absoluteLink($(link).attr('href'), base) : null
}

import type { FetchFailure, FetchResult } from '../http/fetch-failure.js'

export interface Committee {
  readonly id: number
  readonly title: string
  /** Whether the site still lists it for its former meetings only. */
  readonly expired: boolean
}

/** What a list says of one meeting. */
export interface MeetingEntry {
  readonly id: number
  /** ISO day. */
  readonly date: string
  /** `17:30`, or null. */
  readonly time: string | null
  readonly cancelled: boolean
  /** Which of `Agenda`, `Decisions`, `Minutes` are published. */
  readonly documents: readonly string[]
}

/** What a paper is to its meeting: the pack holds the pages of its parts once more. */
export type SitePaperKind = 'pack' | 'part' | 'agenda' | 'minutes' | 'decisions'

export interface SiteDocument {
  /** The document's name without its file type; of papers of a whole meeting without the meeting's day and body. */
  readonly title: string
  readonly url: string
  readonly kind: SitePaperKind
}

export interface SiteItem {
  /** As printed, without its full stop, or null. */
  readonly number: string | null
  /** In capitals, as agendas print it: the two doors of a site spell the same title in different cases. */
  readonly title: string
  readonly documents: readonly SiteDocument[]
}

/** The papers of one meeting: those of the whole meeting, and those of its items. */
export interface MeetingPapers {
  readonly packs: readonly SiteDocument[]
  readonly items: readonly SiteItem[]
}

/** The days that are asked for, both included, as ISO days; null for no bound. */
export interface Span {
  readonly from: string | null
  readonly to: string | null
}

export interface MeetingList {
  /** As the list itself names the committee, or null. */
  readonly committee: string | null
  readonly meetings: readonly MeetingEntry[]
  /** Parts of the list that could not be had. */
  readonly failures: readonly FetchFailure[]
}

/** One way to ask a ModernGov site; every way gives the same answers. */
export interface SiteDoor {
  committees(): Promise<FetchResult<readonly Committee[]>>
  /** At least the meetings of the span; a site may give more. */
  meetings(committeeId: number, span: Span): Promise<FetchResult<MeetingList>>
  papers(committeeId: number, meetingId: number): Promise<FetchResult<MeetingPapers>>
}

export type DoorName = 'web-service' | 'pages' | 'auto'

/** The names of what is published of a meeting, in this order. */
export const DOCUMENT_NAMES = ['Agenda', 'Decisions', 'Minutes'] as const

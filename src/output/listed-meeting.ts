import type { SiteMeeting } from '../sources/moderngov/site-meetings.js'
import type { SiteDocument, SitePaperKind } from '../sources/moderngov/site-model.js'

/** One paper of a meeting, as all formats of `yjs meetings` show it. */
export interface ListedPaper {
  readonly kind: SitePaperKind
  /** The agenda item that it belongs to; null for a paper of the whole meeting. */
  readonly item: string | null
  readonly title: string
  readonly url: string
  /** Bytes; null where they were not asked for or the server does not tell. */
  readonly size: number | null
}

/** One meeting, as all formats of `yjs meetings` show it. */
export interface ListedMeeting {
  readonly id: number
  readonly committee: { readonly id: number; readonly title: string }
  readonly date: string
  readonly time: string | null
  readonly cancelled: boolean
  readonly published: readonly string[]
  readonly url: string
  readonly items: readonly { readonly number: string | null; readonly title: string }[]
  readonly papers: readonly ListedPaper[]
  /** Why its papers could not be listed, or null. */
  readonly failure: string | null
}

/** @param sizes bytes by address */
export function listedMeeting(
  meeting: SiteMeeting,
  sizes: ReadonlyMap<string, number | null>,
): ListedMeeting {
  const { id, committee, date, time, cancelled, documents, url, papers, failure } = meeting
  const paperOf = ({ kind, title, url: address }: SiteDocument, item: string | null): ListedPaper => ({
    kind,
    item,
    title,
    url: address,
    size: sizes.get(address) ?? null,
  })
  return {
    id,
    committee,
    date,
    time,
    cancelled,
    published: documents,
    url,
    items: papers.items.map(({ number, title }) => ({ number, title })),
    papers: [
      ...papers.packs.map((document) => paperOf(document, null)),
      ...papers.items.flatMap((item) => item.documents.map((document) => paperOf(document, item.number))),
    ],
    failure: failure?.message ?? null,
  }
}

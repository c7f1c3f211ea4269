import type { FetchFailure } from './http/fetch-failure.js'
import type { HttpClient } from './http/http-client.js'
import { type SiteMeeting, type SiteOptions, siteMeetings } from './moderngov/site-meetings.js'
import type { SiteDocument, SitePaperKind } from './moderngov/site-model.js'
import { paperName } from './paper-name.js'
import type { PaperSource } from './paper-source.js'
import { webPaper } from './web-paper.js'

/** A paper that a site lists, with its meeting. */
export interface SitePaper extends PaperSource {
  readonly url: string
  readonly title: string
  readonly meeting: {
    readonly committee: string | null
    /** ISO day. */
    readonly date: string | null
    /** Number and title of the agenda item; null for a paper of the whole meeting. */
    readonly item: string | null
    readonly title: string | null
  }
  /** A pack holds the pages of the parts of its meeting once more. */
  readonly kind: SitePaperKind
  /** Addresses of the packs of the same meeting; for a part, those that hold its pages too. */
  readonly packs: readonly string[]
  /** Bytes, once `sizeOf` was asked; null where the server does not tell. */
  readonly size: number | null
  /** Why something that the site should have listed is not known: `load` gives this failure. */
  readonly failure: FetchFailure | null
  /** Set where nothing of the site could be read: no paper comes after it. */
  readonly noSite: boolean
}

/**
 * The papers of a ModernGov site, each address once, in the order of `siteMeetings`. Nothing of them is fetched before
 * `load`. Lists and agendas that cannot be read are papers with a `failure`, so that every one is accounted for.
 */
export async function* discoverPapers(site: string, options: SiteOptions): AsyncGenerator<SitePaper> {
  const seen = new Set<string>()
  for await (const finding of siteMeetings(site, options)) {
    const papers =
      finding.kind === 'meeting'
        ? papersOfMeeting(finding.meeting, options.http)
        : [
            {
              ...unlisted(finding.url, finding.failure, { committee: null, date: null }),
              noSite: finding.kind === 'no-site',
            },
          ]
    for (const paper of papers) {
      if (seen.has(paper.url)) continue
      seen.add(paper.url)
      yield paper
    }
  }
}

/** The same paper with its size, which the server is asked for without fetching the paper. */
export async function withSize(paper: SitePaper, http: HttpClient): Promise<SitePaper> {
  return paper.failure === null ? { ...paper, size: await http.size(paper.url) } : paper
}

/** The papers of one meeting: those of the whole meeting first, then those of its items. */
function papersOfMeeting(meeting: SiteMeeting, http: HttpClient): SitePaper[] {
  const { date, failure, url } = meeting
  const committee = meeting.committee.title
  if (failure !== null) return [unlisted(url, failure, { committee, date })]
  const packs = meeting.papers.packs.filter(({ kind }) => kind === 'pack').map((pack) => pack.url)
  const paperOf = (document: SiteDocument, item: string | null, title: string | null): SitePaper => ({
    ...webPaper(document.url, http),
    title: document.title,
    meeting: { committee, date, item, title },
    kind: document.kind,
    packs: packs.filter((pack) => pack !== document.url),
    size: null,
    failure: null,
    noSite: false,
  })
  return [
    ...meeting.papers.packs.map((document) => paperOf(document, null, null)),
    ...meeting.papers.items.flatMap(({ number, title, documents }) =>
      documents.map((document) => paperOf(document, number, title)),
    ),
  ]
}

/** What stands for papers that could not be listed. */
function unlisted(
  url: string,
  failure: FetchFailure,
  { committee, date }: { committee: string | null; date: string | null },
): SitePaper {
  return {
    file: URL.canParse(url) ? paperName(url) : 'site',
    url,
    title: 'Agenda',
    meeting: { committee, date, item: null, title: null },
    kind: 'agenda',
    packs: [],
    size: null,
    failure,
    noSite: false,
    load: async () => ({ ok: false, failure }),
  }
}

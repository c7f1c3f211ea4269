import type { PaperEntry, PaperOutcome, TokenCounts } from '../../schemas/manifest.js'
import type { MetricRecord } from '../../schemas/record.js'
import type { Document, HiddenReason, Page } from '../document/model.js'
import type { TokenAccount } from '../extract/token-account.js'
import { byCodeUnit } from '../series/series-key.js'
import { withoutSecret } from '../sources/http/web-address.js'
import type { PaperSource } from '../sources/paper-source.js'
import type { Reread } from './second-reading-check.js'
import { settledTokens } from './settled-tokens.js'

export interface EntryParts {
  readonly source: PaperSource
  /** `sha256:…` */
  readonly paper: string
  readonly document: Document
  readonly remark: string | null
  readonly records: readonly MetricRecord[]
  readonly reread: Reread | null
  readonly tokens: readonly TokenAccount[]
}

/** The manifest's account of a paper that was read: every page with its outcome, every number token in one bin. */
export function entryOf(parts: EntryParts): PaperEntry {
  const { source, paper, document, records, reread } = parts
  const outcome = outcomeOf(document)
  return {
    file: source.file,
    paper,
    url: source.url,
    kind: document.kind,
    title: document.title,
    outcome,
    message: messageOf(parts, outcome),
    pages: document.pages.map(({ number, label, outcome, reason, ocr }) => ({
      page: number,
      label,
      outcome,
      reason,
      ...(ocr === undefined ? {} : { ocr: true as const }),
    })),
    records: records.length,
    tables: document.blocks.filter((block) => block.kind === 'table').length,
    reread: reread && {
      checked: reread.confirmed.length + reread.withheld.length,
      confirmed: reread.confirmed.length,
      withheld: reread.withheld.length,
    },
    tokens: countTokens(settledTokens(parts.tokens, records, reread), document),
    links: document.links.map(({ title, url, item }) => ({ title, url: withoutSecret(url), item })),
  }
}

/** The account of a paper that gave nothing. */
export function failedEntry(
  source: Pick<PaperSource, 'file' | 'url'>,
  paper: string | null,
  failure: { readonly outcome: PaperOutcome; readonly message: string },
): PaperEntry {
  return {
    file: source.file,
    paper,
    url: source.url,
    kind: 'unknown',
    title: null,
    outcome: failure.outcome,
    message: failure.message,
    pages: [],
    records: 0,
    tables: 0,
    reread: null,
    tokens: null,
    links: [],
  }
}

/** A paper is partial when a page of it was lost or is a picture of text, and needs OCR when no page of it has text to read. */
function outcomeOf({ kind, pages }: Document): PaperOutcome {
  if (kind === 'html' && pages.some((page) => page.outcome === 'failed')) return 'not-a-paper'
  const printed = pages.filter((page) => page.outcome !== 'empty')
  if (printed.length > 0 && printed.every((page) => page.outcome === 'needs-ocr')) return 'needs-ocr'
  return printed.some((page) => page.outcome !== 'ok') ? 'partial' : 'ok'
}

function messageOf({ document, remark, reread }: EntryParts, outcome: PaperOutcome): string | null {
  const { pages } = document
  const lost = pages.filter((page) => page.outcome === 'failed' || page.outcome === 'partial')
  const scans = pages.filter((page) => page.outcome === 'needs-ocr')
  const { attachments = 0 } = document.info
  const hidden = hiddenNumbers(pages, (reason) => reason !== 'watermark')
  const stamped = hiddenNumbers(pages, (reason) => reason === 'watermark')
  const messages = [
    remark,
    outcome === 'needs-ocr'
      ? `a scan: none of its ${pages.length} pages has text to read (${whyUnread(scans, 'it needs OCR')})`
      : null,
    outcome === 'not-a-paper' ? (pages[0]?.reason ?? null) : null,
    lost.length > 0 && outcome === 'partial'
      ? `${lost.length} of ${pages.length} pages could not be read whole`
      : null,
    scans.length > 0 && outcome === 'partial'
      ? `${scans.length} of ${pages.length} pages have no text to read (${whyUnread(scans, 'they need OCR')})`
      : null,
    attachments > 0
      ? `${attachments} attached ${attachments === 1 ? 'file was' : 'files were'} not read`
      : null,
    hidden > 0
      ? `${hidden} ${hidden === 1 ? 'number' : 'numbers'} that nobody sees on the page left out`
      : null,
    stamped > 0 ? `${stamped} ${stamped === 1 ? 'number' : 'numbers'} of a watermark left out` : null,
    reread?.failure ? `a second reading was not possible: ${reread.failure}` : null,
  ].filter((message) => message !== null)
  return messages.length > 0 ? messages.join('; ') : null
}

/** Whether recognition is what they need, or what they had. */
function whyUnread(scans: readonly Page[], otherwise: string): string {
  return scans.every(({ ocr }) => ocr !== undefined) ? 'nothing was recognised' : otherwise
}

/** Words with digits that were set apart for such a reason: no page shows them, or a watermark does. */
function hiddenNumbers(
  pages: readonly Page[],
  isMeant: (reason: HiddenReason) => boolean = () => true,
): number {
  const hidden = pages.flatMap((page) => page.hidden ?? [])
  return hidden.filter(({ text, reason }) => /\d/.test(text) && isMeant(reason)).length
}

/** How many tokens ended in each bin, and the ignored ones for which reason. */
function countTokens(tokens: readonly TokenAccount[], { pages }: Document): TokenCounts {
  const ignored = new Map<string, number>()
  const counts = { recorded: 0, unrecognised: 0 }
  for (const { bin, reason } of tokens) {
    if (bin === 'ignored') ignored.set(reason ?? 'unstated', (ignored.get(reason ?? 'unstated') ?? 0) + 1)
    else counts[bin]++
  }
  const hidden = hiddenNumbers(pages)
  if (hidden > 0) ignored.set('not-seen', hidden)
  const sorted = [...ignored].sort(([a], [b]) => byCodeUnit(a, b))
  return { recorded: counts.recorded, ignored: Object.fromEntries(sorted), unrecognised: counts.unrecognised }
}

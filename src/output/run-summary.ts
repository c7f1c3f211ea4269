import type { PaperEntry } from '../../schemas/manifest.js'
import { counted } from './paper-summary.js'
import { printable } from './printable.js'
import type { Style } from './style.js'

/** The end of a run: the sum where there were several papers, what failed, and what to run next. */
export function runSummary(papers: readonly PaperEntry[], folder: string | null, style: Style): string {
  const read = papers.filter(isRead)
  const failed = papers.filter((paper) => !isRead(paper))
  const lines: string[] = []
  if (papers.length > 1) {
    const figures = papers.reduce((sum, paper) => sum + paper.records, 0)
    lines.push(
      style.heading(
        `${read.length} of ${counted(papers.length, 'paper')} read, ${counted(figures, 'figure')}`,
      ),
    )
    lines.push(
      ...failed.map((paper) =>
        style.warning(
          `  ${printable(paper.url ?? paper.file)}: ${printable(paper.message ?? paper.outcome)}`,
        ),
      ),
    )
  }
  if (read.length > 0) lines.push(...nextSteps(read, folder).map((step) => style.faint(step)))
  return lines.length > 0 ? `${lines.join('\n')}\n` : ''
}

/** Whether some page was read: a scan and a page that stands in the way of a paper have pages and gave nothing. */
function isRead({ pages }: PaperEntry): boolean {
  return pages.some(({ outcome }) => outcome !== 'needs-ocr' && outcome !== 'failed')
}

function nextSteps(papers: readonly PaperEntry[], folder: string | null): string[] {
  const [first] = papers
  const words = papers.length === 1 && first ? quoted(first.url ?? first.file) : '…'
  const linked = papers.some((paper) => paper.kind === 'html' && paper.links.length > 0)
  if (papers.every((paper) => paper.records === 0)) {
    return linked ? ['next: yjs extract ADDRESS    for a paper that it links to'] : []
  }
  return folder === null
    ? [`next: yjs extract ${words} -o out    to keep records and time series as JSON and CSV`]
    : [`next: yjs series ${quoted(`${folder}/records.json`)}    to see the time series`]
}

/** A file name as a shell takes it. */
export function quoted(file: string): string {
  const name = printable(file)
  return /^[\w./,:@%+=-]+$/.test(name) ? name : `'${name.replaceAll("'", "'\\''")}'`
}

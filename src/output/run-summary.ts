import type { PaperEntry } from '../../schemas/manifest.js'
import { counted } from './paper-summary.js'
import { printable } from './printable.js'
import { quotedName } from './shell-words.js'
import type { Style } from './style.js'
import { wrapped } from './wrapped.js'

/** Numbers that look like figures of the field and could not be placed, and the command that lists them. */
export interface Unplaced {
  readonly numbers: number
  readonly command: string
}

/** What a run can suggest to run next. */
export interface NextCommands {
  /** The papers as they were named and the flags that they were read with, as a shell takes them. */
  readonly asked: string
  readonly unplaced?: Unplaced | null
}

/**
 * The end of a run: the sum where there were several papers, what failed, what was not placed, what to run next.
 *
 * @param folder where results were written, or null
 */
export function runSummary(
  papers: readonly PaperEntry[],
  folder: string | null,
  style: Style,
  { asked, unplaced = null }: NextCommands,
): string {
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
  if (read.length > 0 && unplaced) lines.push(...unplacedLines(papers, unplaced, style))
  if (read.length > 0) lines.push(...nextSteps(read, folder, asked).map((step) => style.faint(step)))
  return lines.length > 0 ? `${lines.join('\n')}\n` : ''
}

/** Whether some page was read: a scan and a page that stands in the way of a paper have pages and gave nothing. */
function isRead({ pages }: PaperEntry): boolean {
  return pages.some(({ outcome }) => outcome !== 'needs-ocr' && outcome !== 'failed')
}

/**
 * What was recorded and what was not, said so that it is true: the numbers that look like figures of ours are fewer than
 * those that are.
 */
function unplacedLines(
  papers: readonly PaperEntry[],
  { numbers, command }: Unplaced,
  style: Style,
): string[] {
  const figures = papers.reduce((sum, paper) => sum + paper.records, 0)
  const recorded = `${counted(figures, 'figure')} ${figures === 1 ? 'was' : 'were'} recorded`
  const look = numbers === 1 ? 'number looks like a figure' : 'numbers look like figures'
  const sentence =
    numbers === 0
      ? `${recorded}; no other number was recognised as one of children’s services.`
      : `${recorded}; at least ${numbers} other ${look} of children’s services but could not be placed.`
  return [
    ...wrapped(sentence.split(' '), WIDEST, ' '),
    ...(numbers === 0 ? [] : [style.faint(`${command}    lists them, with what was missing`)]),
  ]
}

/** Columns of the narrowest usual terminal. */
const WIDEST = 80

function nextSteps(papers: readonly PaperEntry[], folder: string | null, asked: string): string[] {
  const linked = papers.some((paper) => paper.kind === 'html' && paper.links.length > 0)
  if (papers.every((paper) => paper.records === 0)) {
    return linked ? ['next: yjs extract ADDRESS    for a paper that it links to'] : []
  }
  return folder === null
    ? [`next: yjs extract ${asked} -o out    to keep records and time series as JSON and CSV`]
    : [`next: yjs series ${quotedName(`${folder}/records.json`)}    to see the time series`]
}

import type { PaperEntry } from '../../schemas/manifest.js'
import { counted } from './paper-summary.js'
import { printable } from './printable.js'
import { quotedName } from './shell-words.js'
import type { Style } from './style.js'
import { suggestedCommand } from './suggested-command.js'
import { wrapped } from './wrapped.js'

/** Numbers that look like figures of the field and could not be placed, and the command that lists them. */
export interface Unplaced {
  readonly numbers: number
  readonly command: string
}

/** What a run can suggest to run next. */
export interface NextCommands {
  /** The papers as they were named and the flags that they were read with, as a shell takes them; null where all is kept. */
  readonly asked: string | null
  readonly unplaced?: Unplaced | null
  /** Figures that were recorded, where only some of them may have been asked for. */
  readonly recorded?: number
  /** Whether what was read was kept in files already. */
  readonly kept?: boolean
  /** The command that says what does not add up, where something does not. */
  readonly validate?: string | null
  /** Columns; those of the narrowest usual terminal unless said otherwise. */
  readonly width?: number
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
  next: NextCommands,
): string {
  const layout = { style, width: next.width ?? 80 }
  const read = papers.filter(isRead)
  const failed = papers.filter((paper) => !isRead(paper))
  const lines: string[] = []
  if (papers.length > 1) {
    const { asked, recorded } = figuresOf(papers, next)
    const figures =
      asked < recorded ? `${asked} of ${counted(recorded, 'figure')} asked for` : counted(asked, 'figure')
    lines.push(style.heading(`${read.length} of ${counted(papers.length, 'paper')} read, ${figures}`))
    lines.push(
      ...failed.flatMap((paper) =>
        wrapped(
          `${printable(paper.url ?? paper.file)}: ${printable(paper.message ?? paper.outcome)}`.split(' '),
          layout.width - 4,
          ' ',
        ).map((line, index) => style.warning(`${index === 0 ? '  ' : '    '}${line}`)),
      ),
    )
  }
  if (read.length > 0 && next.unplaced)
    lines.push(...unplacedLines(figuresOf(papers, next), next.unplaced, layout))
  if (read.length > 0) lines.push(...nextSteps(read, folder, next, layout))
  return lines.length > 0 ? `${lines.join('\n')}\n` : ''
}

/** Whether some page was read: a scan and a page that stands in the way of a paper have pages and gave nothing. */
function isRead({ pages }: PaperEntry): boolean {
  return pages.some(({ outcome }) => outcome !== 'needs-ocr' && outcome !== 'failed')
}

interface FigureCounts {
  readonly asked: number
  readonly recorded: number
}

function figuresOf(papers: readonly PaperEntry[], { recorded = 0 }: NextCommands): FigureCounts {
  const asked = papers.reduce((sum, paper) => sum + paper.records, 0)
  return { asked, recorded: Math.max(asked, recorded) }
}

interface EndLayout {
  readonly style: Style
  readonly width: number
}

/**
 * What was recorded and what was not, said so that it is true: the numbers that look like figures of ours are fewer than
 * those that are.
 */
function unplacedLines(
  { asked, recorded: all }: FigureCounts,
  { numbers, command }: Unplaced,
  layout: EndLayout,
): string[] {
  const recorded =
    asked < all
      ? `${asked} of ${counted(all, 'recorded figure')} ${asked === 1 ? 'was' : 'were'} asked for`
      : `${counted(all, 'figure')} ${all === 1 ? 'was' : 'were'} recorded`
  const look = numbers === 1 ? 'number looks like a figure' : 'numbers look like figures'
  const sentence =
    numbers === 0
      ? `${recorded}; no other number was recognised as one of children’s services.`
      : `${recorded}; at least ${numbers} other ${look} of children’s services but could not be placed.`
  return [
    ...wrapped(sentence.split(' '), layout.width, ' '),
    ...(numbers === 0 ? [] : suggestedCommand('', command, 'lists them, with what was missing', layout)),
  ]
}

function nextSteps(
  papers: readonly PaperEntry[],
  folder: string | null,
  { asked, kept = false, validate = null, recorded = 0 }: NextCommands,
  layout: EndLayout,
): string[] {
  const linked = papers.some((paper) => paper.kind === 'html' && paper.links.length > 0)
  const step = (command: string, purpose: string) => suggestedCommand('next: ', command, purpose, layout)
  if (papers.every((paper) => paper.records === 0)) {
    return linked && recorded === 0 ? step('yjs extract ADDRESS', 'for a paper that it links to') : []
  }
  if (folder !== null)
    return step(`yjs series ${quotedName(`${folder}/records.json`)}`, 'to see the time series')
  return [
    ...(validate === null ? [] : step(validate, 'what does not add up, step by step')),
    ...(kept ? [] : step(`yjs extract ${asked} -o out`, 'to keep records and time series as JSON and CSV')),
  ]
}

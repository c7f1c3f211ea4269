import type { ReviewLine } from '../../schemas/review.js'
import { numberRanges } from '../output/number-ranges.js'
import { counted } from '../output/paper-summary.js'
import { printable } from '../output/printable.js'
import { quotedName } from '../output/shell-words.js'
import { Review } from '../pipeline/review/review.js'
import { readReview } from '../sources/read-review.js'
import { CannotRun } from './cannot-run.js'
import type { Terminal } from './terminal.js'

export interface ReviewFlags {
  readonly review?: string
}

/** The verdicts that a command is given; null without. @throws CannotRun where they cannot be read */
export async function reviewFor({ review: file }: ReviewFlags, terminal: Terminal): Promise<Review | null> {
  if (file === undefined) return null
  return new Review(await linesOfReview(file, terminal))
}

/** The lines of a review. @throws CannotRun that says of each line that cannot be read what is wrong with it */
async function linesOfReview(file: string, terminal: Terminal): Promise<readonly ReviewLine[]> {
  const reading = await readReview(file)
  if (reading.ok) return reading.lines
  refuseReview(file, reading.messages, terminal)
}

/** Each line has its line; the last of them ends the run. */
export function refuseReview(file: string, messages: readonly string[], terminal: Terminal): never {
  for (const message of messages.slice(0, -1)) terminal.complain(printable(`yjs: ${file}: ${message}`))
  throw new CannotRun(printable(`${file}: ${messages.at(-1) ?? ''}`))
}

/** Says what the verdicts came to: how many figures they left out, and which of them no longer apply. */
export function noteReview(
  review: Review | null,
  { review: file = '' }: ReviewFlags,
  terminal: Terminal,
): void {
  if (review === null) return
  const { leftOut, gone, readOtherwise, elsewhere } = review.account()
  const lapsed = [
    ...(gone.length > 0 ? [`${linesText(gone)} (no longer read)`] : []),
    ...(readOtherwise.length > 0 ? [`${linesText(readOtherwise)} (now read as something else)`] : []),
  ]
  const parts = [
    `${counted(leftOut, 'figure')} left out as wrong`,
    ...(lapsed.length > 0 ? [`no longer applies: ${lapsed.join(', ')}`] : []),
    ...(elsewhere.length > 0 ? [`${counted(elsewhere.length, 'verdict')} of papers that were not read`] : []),
  ]
  terminal.note(printable(`yjs: ${file}: ${parts.join('; ')}`))
}

/** The same of output that stands where it was already made with these verdicts: they were not looked at again. */
export function noteSavedReview(
  review: Review | null,
  { written }: { readonly written: boolean },
  flags: ReviewFlags,
  terminal: Terminal,
): void {
  if (written) noteReview(review, flags, terminal)
  else if (review !== null)
    terminal.note(
      printable(`yjs: ${flags.review ?? ''}: the output stands as it was written with these verdicts`),
    )
}

function linesText(lines: readonly ReviewLine[]): string {
  const numbers = lines.map(({ line }) => line).sort((a, b) => a - b)
  return `line${numbers.length === 1 ? '' : 's'} ${numberRanges(numbers)}`
}

/** The flag, as words of a shell. */
export function reviewFlagsAgain({ review }: ReviewFlags): string[] {
  return review === undefined ? [] : ['--review', quotedName(review)]
}

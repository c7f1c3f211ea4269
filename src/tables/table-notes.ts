import type { Box } from '../document/geometry.js'
import { overlapOf } from '../document/geometry.js'
import type { NearLine } from './surroundings.js'

const noteStart =
  /^(?:sources?|notes?|n\.?b\.?|key)\b|^(?:[*†‡§]+|\([*:.\d]+\)|\[[a-z]{1,2}\]|[a-z]\)|[a-z:.]\s?=)/iu
/** "1 Excludes …": unlike "12 visits were made", which goes on in lower case. */
const numberedNote = /^\d{1,2}\.?\s(?=\p{Lu})/u

/** A note follows its table, or the note before it, within this many lines. */
const noteReach = 2.2
const mostLines = 14

/** Notes and sources printed right below a table, each with the lines that it runs on over. */
export function notesBelow(lines: readonly NearLine[], box: Box): string[] {
  const notes: string[] = []
  let foot = box[3]
  let last: NearLine | undefined
  const below = lines.filter(
    (line) => line.box[1] >= box[3] - 4 && overlapOf(line.box[0], line.box[2], box[0], box[2]) > 0,
  )
  for (const line of below.slice(0, mostLines)) {
    const gap = line.box[1] - foot
    if (gap > noteReach * line.size) break
    const starts = noteStart.test(line.text) || numberedNote.test(line.text) || line.opensWithSuperscript
    if (starts) notes.push(line.text)
    else if (last && gap < 0.8 * line.size && Math.abs(line.size - last.size) < 0.6) {
      notes.push(`${notes.pop() ?? ''} ${line.text}`)
    } else break
    last = line
    foot = line.box[3]
  }
  return notes
}

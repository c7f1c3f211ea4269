import type { PaperResult } from '../pipeline/process-paper.js'
import { printable } from './printable.js'

/** The longest id that a person types rather than copies. */
const LONGEST = 16

/** An id without the hash of its paper: it begins with the page, and tells the records of one paper apart. */
export function idInPaper(id: string): string {
  return id.replace(/^[0-9a-f]{12}-/, '')
}

/** Whether what somebody typed is the beginning of an id, with or without the hash of its paper. */
export function isBegunBy(id: string, typed: string): boolean {
  return id.startsWith(typed) || idInPaper(id).startsWith(typed)
}

/** The ids of all records of a paper, also of those that were left out: they must not be mistaken for one that is shown. */
export function idsOfPaper({ records, tokens }: Pick<PaperResult, 'records' | 'tokens'>): string[] {
  return [
    ...records.map(({ id }) => id),
    ...tokens.flatMap(({ record }) => (record === null ? [] : [record])),
  ]
}

/**
 * The shortest whole parts of each id that no other id of its paper begins with: `p11-275` of `27d28c6c30b2-p11-275-245-0`.
 * An id that would be too long to type (of HTML, whose places are words), or that a terminal would obey, has none.
 */
export function shortIds(ids: readonly string[]): ReadonlyMap<string, string> {
  const sorted = [...new Set(ids)].sort()
  const short = new Map<string, string>()
  for (const [index, id] of sorted.entries()) {
    const own = idInPaper(id)
    const beside = [sorted[index - 1], sorted[index + 1]].map((other) => sharedLength(own, other))
    const end = own.indexOf('-', Math.max(own.indexOf('-') + 1, ...beside.map((length) => length + 1)))
    const begin = end < 0 ? own : own.slice(0, end)
    if (begin.length <= LONGEST && printable(begin) === begin) short.set(id, begin)
  }
  return short
}

function sharedLength(own: string, other: string | undefined): number {
  if (other === undefined) return 0
  const id = idInPaper(other)
  let length = 0
  while (length < Math.min(own.length, id.length) && own[length] === id[length]) length++
  return length
}

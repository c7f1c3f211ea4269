import type { Candidate } from '../../understanding/prose/candidates.js'
import type { Slot } from '../../understanding/prose/slots.js'

/** A sentence that says less of a name than this goes on about what stood before it. */
export const NAMED = 0.6

/** The weight of one telling word that no name of the field explains. */
const UNKNOWN = 3.5

/**
 * Why no figure was made of a quantity of running text.
 *
 * - `no-name`: nothing around it names a metric of its unit; `unlikely`, `unsure`: the likeliest one is not likely enough
 * - `interrupted`: it goes on about what was counted in between and not understood; `from-aim`: a distance from a target
 * - `unexplained`: it goes on about something and says more that nobody understands
 * - `not-ours`: nothing around it speaks of the metric's part of the field
 * - `doubtful`: its metric, its time and the words about it are together too little sure
 * - `restated`: it only calls a whole to mind, which was recorded where it was stated
 * - `larger-than-whole`: it would be a part, and is larger than the whole that it goes on about
 * - `two-values`: its sentence has given the same figure another value
 * - `unread-words`: its clause, or what would date it, was not all read where the page was recognised
 * - `no-member`: its metric says nothing without a member that is not said; `no-time`: of a time that nobody said
 */
export type ProseRefusal =
  | 'no-name'
  | 'unlikely'
  | 'interrupted'
  | 'from-aim'
  | 'unexplained'
  | 'not-ours'
  | 'unsure'
  | 'doubtful'
  | 'restated'
  | 'larger-than-whole'
  | 'two-values'
  | 'no-member'
  | 'no-time'
  | 'unread-words'

/** Why the likeliest reading of a quantity may not stand, however likely it is; null where it may. */
export function refusalOf(candidate: Candidate, slot: Slot): ProseRefusal | null {
  const { frame, evidence } = candidate
  const unnamed = evidence.saidSentence < NAMED
  // "This is a reduction from four": of what was counted in between, which nobody understood.
  if (frame?.interrupted && unnamed && goesOn(slot)) return 'interrupted'
  if ((slot.fromAim && slot.kind === 'level') || slot.gap) return 'from-aim'
  // What goes on about a frame without naming it says nothing else that nobody understands.
  return unnamed && unexplainedBy(candidate) >= 1 ? 'unexplained' : null
}

/** How many telling words around a quantity its reading leaves unexplained. */
export function unexplainedBy({ evidence: { before, after } }: Candidate): number {
  return (before.left + after.left) / UNKNOWN
}

function goesOn({ base, part, pronoun, restated, rest, ofValue }: Slot): boolean {
  return ofValue === null && (base || part || pronoun || restated || rest)
}

import type { Candidate } from '../../understanding/prose/candidates.js'
import type { Slot } from '../../understanding/prose/slots.js'

/** A sentence that says less of a name than this goes on about what stood before it. */
export const NAMED = 0.6

/** The weight of one telling word that no name of the field explains. */
const UNKNOWN = 3.5

/**
 * Whether the likeliest reading of a quantity may not stand, however likely it is.
 *
 * @param isGrounded whether the metric's part of the field is spoken of around the quantity
 */
export function isRefused(candidate: Candidate, slot: Slot, isGrounded: () => boolean): boolean {
  const { frame, evidence } = candidate
  const unnamed = evidence.saidSentence < NAMED
  // "This is a reduction from four": of what was counted in between, which nobody understood.
  if (frame?.interrupted && unnamed && goesOn(slot)) return true
  if (slot.fromAim && slot.kind === 'level') return true
  // What goes on about a frame without naming it says nothing else that nobody understands.
  if (unnamed && unexplainedBy(candidate) >= 1) return true
  // Where it goes on about what was said before, that was grounded.
  return !frame && !isGrounded()
}

/** How many telling words around a quantity its reading leaves unexplained. */
export function unexplainedBy({ evidence: { before, after } }: Candidate): number {
  return (before.left + after.left) / UNKNOWN
}

function goesOn({ base, part, pronoun, restated, rest, ofValue }: Slot): boolean {
  return ofValue === null && (base || part || pronoun || restated || rest)
}

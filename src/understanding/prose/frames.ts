import type { Metric } from '../../../schemas/metric.js'
import type { Period } from '../../../schemas/period.js'
import type { QuantityMention } from '../../language/mention.js'
import type { Slot } from './slots.js'
import { isRateUnit } from './unit-fit.js'

/** A quantity that has been understood, as the parent of what follows it. */
export interface Frame {
  readonly metric: Metric
  readonly quantity: QuantityMention
  readonly unit: string
  readonly kind: 'level' | 'change' | 'rank'
  readonly base: boolean
  readonly period: Period
  readonly basePeriod: Period | null
  readonly members: Readonly<Record<string, string | number>>
  /** How many sentences have ended since. */
  readonly sentence: number
  readonly block: number
  /** Whether a sentence since then counted something that was not understood: "this" means that, not the frame. */
  readonly interrupted: boolean
  /** It is the share that its members have in what its metric counts, in per cent. */
  readonly share?: true
  /** Said in brackets of another time: nothing after its sentence goes on about it. */
  readonly aside: boolean
}

/** Frames kept: what was said longer ago is no parent of anything. */
const DEPTH = 8

/** The stack with one more frame on top. */
export function pushed(frames: readonly Frame[], frame: Frame): readonly Frame[] {
  return [frame, ...frames].slice(0, DEPTH)
}

/**
 * The frame that a quantity may continue: the one whose value it names ("Of the 143, …"), for a part the whole that its own
 * sentence counts ("54 live in children's homes, of whom 65% …"), else the latest that was printed in the same unit ("a
 * decrease from 200" goes on about the children, not about their rate in brackets), else the latest. A rate has no parts
 * that are counted.
 */
export function parentOf(
  frames: readonly Frame[],
  { ofValue, part }: Pick<Slot, 'ofValue' | 'part'>,
  { unit }: Pick<QuantityMention, 'unit'>,
): Frame | null {
  const named =
    ofValue === null
      ? part && frames.find((frame) => isCountedHere(frame))
      : frames.find(({ quantity }) => quantity.value === ofValue)
  const wholes = part && unit === null ? frames.filter((frame) => !isRateUnit(frame.unit)) : frames
  const alike = wholes.find(({ quantity, kind }) => kind === 'level' && quantity.unit === unit)
  return named || (alike ?? wholes[0] ?? null)
}

/** A level of its own sentence that may have parts. */
export function isCountedHere({ sentence, kind, quantity, base, aside }: Frame): boolean {
  return sentence === 0 && kind === 'level' && quantity.unit === null && !base && !aside
}

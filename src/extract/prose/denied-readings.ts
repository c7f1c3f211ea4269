import type { QuantityMention } from '../../language/mention.js'
import type { Figure } from '../figure.js'
import type { Choice } from './choose-reading.js'
import { saidOtherwise } from './said-otherwise.js'

/** The metrics that quantities of a sentence are not to be taken for, because another quantity of it surely is. */
export type Denied = ReadonlyMap<QuantityMention, ReadonlySet<string>>

/** One reading that does not hold: this quantity is no figure of that metric. */
export interface Denial {
  readonly quantity: QuantityMention
  readonly metric: string
}

export const noneDenied: Denied = new Map()

/** By how much a later quantity must be surer than an earlier one to take its reading from it. */
const SURER = 0.15

/** A sentence is read again at most this often; longer lists of numbers that all seem alike are not understood. */
const MOST = 6

export function withDenial(denied: Denied, { quantity, metric }: Denial): Denied {
  const known = denied.get(quantity) ?? new Set<string>()
  return new Map([...denied, [quantity, new Set([...known, metric])]])
}

export function deniedFor(denied: Denied, quantity: QuantityMention): ReadonlySet<string> {
  return denied.get(quantity) ?? NONE
}

const NONE: ReadonlySet<string> = new Set()

/**
 * Of two quantities that would give one figure two values, the one that is something else: the later one, unless it is
 * much the surer ("112 children went missing on 486 occasions" counts episodes by the second number).
 *
 * @param figures those of the sentence so far
 */
export function denialAmong(
  figure: Figure | null,
  choice: Choice,
  figures: readonly Figure[],
  denied: Denied,
): Denial | null {
  if (figure === null || !choice.chosen) return null
  const all = [...denied.values()].reduce((sum, { size }) => sum + size, 0)
  if (all >= MOST) return null
  const metric = choice.metric.id
  const rival = figures.find((one) => saidOtherwise(figure, [one], 0))
  const isSurer = rival?.chance !== undefined && choice.chance >= rival.chance + SURER
  const { quantity } = isSurer ? rival : figure
  // What a construction of its own reads is not read otherwise for being denied.
  return deniedFor(denied, quantity).has(metric) ? null : { quantity, metric }
}

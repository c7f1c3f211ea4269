import type { Candidate } from './candidates.js'
import type { Features } from './features.js'
import { WEIGHTS } from './weights.js'

export interface Weighed {
  readonly candidate: Candidate
  readonly features: Features
  readonly score: number
  /** The chance that this candidate is meant, jointly with all others and with none. */
  readonly chance: number
}

/** All candidates with the chance that each is meant, the likeliest first; what they lack to one is the chance of none. */
export function weigh(
  candidates: readonly { readonly candidate: Candidate; readonly features: Features }[],
  weights: Readonly<Record<string, number>> = WEIGHTS,
): Weighed[] {
  const scored = candidates.map((one) => ({ ...one, score: scoreOf(one.features, weights) }))
  const most = Math.max(0, ...scored.map(({ score }) => score))
  const sum = scored.reduce((total, { score }) => total + Math.exp(score - most), Math.exp(-most))
  return scored
    .map((one) => ({ ...one, chance: Math.exp(one.score - most) / sum }))
    .sort((a, b) => b.chance - a.chance)
}

function scoreOf(features: Features, weights: Readonly<Record<string, number>>): number {
  let score = 0
  for (const [name, value] of features) score += value * (weights[name] ?? 0)
  return score
}

import type { Claim } from './claim.js'
import type { Figure } from './figure.js'

/** Which figures of contradicted claims are to be suspected, by the other claims that they take part in. */
export interface Suspicion {
  /** The figures of a claim, the most suspect first; those that nothing tells apart keep their order. */
  readonly rank: (claim: Claim) => readonly Figure[]
  /** The one figure that stands out, because two contradicted claims cross in it and fewer cross in all others. */
  readonly culprit: (claim: Claim) => Figure | null
  /** Contradicted claims that share their most suspect figure, or that one wrong figure explains together. */
  readonly groups: (contradicted: readonly Claim[]) => readonly (readonly Claim[])[]
}

/**
 * A figure is the more suspect the more claims contradict it and the smaller the part of its claims that it keeps.
 * Where a row's sum and a column's sum both fail, only the cell where they cross is in both; a row's other cells are cleared by their own columns.
 */
export function suspicionOf(claims: readonly Claim[]): Suspicion {
  const against = new Map<string, number>()
  const kept = new Map<string, number>()
  for (const claim of claims) {
    const counts = claim.verdict === 'contradicted' ? against : kept
    // A warning says little against a figure, and a bound that holds clears hardly any.
    const weight =
      claim.verdict === 'contradicted'
        ? claim.severity === 'error'
          ? 1
          : 0.25
        : claim.check === 'bound'
          ? 0.1
          : 1
    for (const key of keysOf(claim)) counts.set(key, (counts.get(key) ?? 0) + weight)
  }
  // A total that a dozen shares bear out is not the wrong one because it stands in one contradiction more than its part.
  const scoreOf = ({ key }: Figure): number => {
    const [contradicts, keeps] = [against.get(key) ?? 0, kept.get(key) ?? 0]
    return contradicts === 0 ? -keeps : contradicts ** 2 / (contradicts + keeps)
  }
  const compare = (a: Figure, b: Figure) => scoreOf(b) - scoreOf(a)
  const rank = (claim: Claim) => figuresOf(claim).sort(compare)
  const culprit = (claim: Claim) => {
    const [first, second] = rank(claim)
    if (!first || !second) return null
    return (against.get(first.key) ?? 0) > 1 && compare(first, second) < 0 ? first : null
  }
  return {
    rank,
    culprit,
    groups: (contradicted) => {
      const byFirst = new Map<string, Claim[]>()
      for (const claim of contradicted) {
        const key = (culprit(claim) ?? claim.stated).key || (rank(claim)[0]?.key ?? '')
        byFirst.set(key, [...(byFirst.get(key) ?? []), claim])
      }
      return [...byFirst.values()]
    },
  }
}

/** All printed figures of a claim, each once: the stated one first. */
export function figuresOf({ stated, others }: Claim): Figure[] {
  const byKey = new Map<string, Figure>()
  for (const figure of [stated, ...others]) {
    if (figure.key !== '' && !byKey.has(figure.key)) byKey.set(figure.key, figure)
  }
  return [...byKey.values()]
}

function keysOf(claim: Claim): string[] {
  return figuresOf(claim).map(({ key }) => key)
}

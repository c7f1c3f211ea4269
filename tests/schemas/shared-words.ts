import type { Catalogue } from '../../schemas/catalogue.js'
import type { Metric } from '../../schemas/metric.js'

/** Words that two metrics claim although neither unit, nor range, nor part of the field tells them apart. */
export interface SharedWords {
  readonly words: string
  readonly metrics: readonly [string, string]
}

/**
 * Names that two metrics share and that nothing tells apart: their units differ, or their plausible ranges, or they
 * are of different parts of the field and count in their own part only.
 */
export function sharedWords(catalogue: Catalogue): SharedWords[] {
  const claims = new Map<string, Map<string, boolean>>()
  for (const { words, metric, local } of names(catalogue)) {
    const key = folded(words)
    const claim = claims.get(key) ?? new Map<string, boolean>()
    claims.set(key, claim.set(metric, (claim.get(metric) ?? true) && local))
  }
  return [...claims].flatMap(([words, claim]) =>
    pairs([...claim.keys()].sort())
      .filter(([one, other]) => words !== '' && !toldApart(one, other, claim, catalogue))
      .map((metrics) => ({ words, metrics })),
  )
}

interface Name {
  readonly words: string
  readonly metric: string
  /** It counts only where its own part of the field is spoken of. */
  readonly local: boolean
}

function names({ wordings, names: phrases }: Catalogue): Name[] {
  const told = [...wordings.values()].flatMap((one) =>
    [...one.fixedNames, ...one.rowLabels].map((words) => ({
      words,
      metric: one.metric,
      local: one.needsContext || one.rowsNeedingSection?.includes(words) === true,
    })),
  )
  const printed = phrases.flatMap(({ metrics, phrases: all, weak, labelOnly }) =>
    metrics.length > 1
      ? []
      : all.map((words) => ({ words, metric: metrics[0] ?? '', local: weak ?? labelOnly ?? false })),
  )
  return [...told, ...printed.filter(({ metric }) => wordings.get(metric)?.needsContext !== true)]
}

function toldApart(
  one: string,
  other: string,
  claim: ReadonlyMap<string, boolean>,
  catalogue: Catalogue,
): boolean {
  const [a, b] = [catalogue.metrics.get(one), catalogue.metrics.get(other)]
  const [x, y] = [catalogue.wordings.get(one), catalogue.wordings.get(other)]
  if (!a || !b || !x || !y) return false
  if (!unitsOf(a).some((unit) => unitsOf(b).includes(unit))) return true
  const [low, high] = [x.plausible.council, y.plausible.council]
  if (low && high && (low[1] < high[0] || high[1] < low[0])) return true
  return x.scope !== y.scope && claim.get(one) === true && claim.get(other) === true
}

const unitsOf = ({ unit, units_also }: Metric): string[] => [unit, ...units_also]

const pairs = (all: readonly string[]): [string, string][] =>
  all.flatMap((one, at) => all.slice(at + 1).map((other): [string, string] => [one, other]))

/** What is left of a name without case, plural and words that only count or tie. */
function folded(name: string): string {
  return name
    .toLowerCase()
    .replace(/\{\w+\}/g, ' ')
    .replace(/[^\p{L}0-9%£+<]+/gu, ' ')
    .trim()
    .split(' ')
    .map((word) => word.replace(/ies$/, 'y').replace(/(?<!s)s$/, ''))
    .filter((word) => !TIES.test(word))
    .join(' ')
}

const TIES =
  /^(?:the|of|a|an|number|total|and|by|with|per|cent|percentage|%|share|proportion|who|were|are|i|wa)$/

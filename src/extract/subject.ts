import type { MetricName } from '../../schemas/metric.js'
import { familyOf } from './choose-metric.js'
import type { NameMention } from './lexicon.js'

/** How much each metric family is what a stretch of the paper is about. */
export type Subject = ReadonlyMap<string, number>

/** The families that strong names in a text speak of, one for each mention. */
export function subjectOf(names: readonly NameMention[]): Subject {
  const weights = new Map<string, number>()
  for (const { value } of names) {
    if (value.weak) continue
    for (const family of familiesOf(value)) weights.set(family, (weights.get(family) ?? 0) + 1)
  }
  return weights
}

/** One subject out of several, each with its weight: a heading counts for more than the text around it. */
export function blendSubjects(parts: readonly (readonly [Subject, number])[]): Subject {
  const blend = new Map<string, number>()
  for (const [subject, weight] of parts) {
    for (const [family, amount] of subject) blend.set(family, (blend.get(family) ?? 0) + amount * weight)
  }
  return blend
}

/** A weak name needs its family to be spoken of at least this much, as a share of the family most spoken of. */
const WEAK_SHARE = 0.2

/**
 * The names that may be meant where several stand on one span or a name is weak: those whose family is the subject,
 * most spoken of first. A weak name of a family that is not the subject is dropped.
 */
export function namesInSubject(
  names: readonly NameMention[],
  subject: Subject,
  weakShare: number = WEAK_SHARE,
): NameMention[] {
  const weightOf = ({ value }: NameMention) =>
    Math.max(...familiesOf(value).map((family) => subject.get(family) ?? 0))
  const most = Math.max(0, ...subject.values())
  return names
    .filter((name) => !name.value.weak || weightOf(name) > weakShare * most)
    .map((name, index) => ({ name, index, weight: weightOf(name) }))
    .sort((a, b) => a.name.start - b.name.start || b.weight - a.weight || a.index - b.index)
    .map(({ name }) => name)
}

function familiesOf(name: MetricName): string[] {
  return [...new Set(name.metrics.map(familyOf))]
}

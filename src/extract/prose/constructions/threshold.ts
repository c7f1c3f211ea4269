import { chooseMetric } from '../../choose-metric.js'
import { speaksOfRate, statedUnit } from '../../stated-unit.js'
import { namesInSubject } from '../../subject.js'
import type { Construction } from '../interpretation.js'
import { between, firstAfter, lastBefore } from '../sentence.js'

/**
 * The bounds of a traffic-light rating: a colour, a sign, a number. Metric and unit come from the heading above.
 *
 * @example "Green < 0.47  Amber < 0.90  Red > 0.90 (per 1000)"
 */
export const threshold: Construction = ({ quantity, sentence, surroundings, tools }) => {
  const colour = lastBefore(
    sentence.dimensions.filter(({ dimension }) => dimension === 'rag'),
    quantity.start,
  )
  if (!colour) return null
  const gap = between(sentence, colour.end, quantity.start)
  if (!/^[\s:=–-]*(?:[<>≤≥]=?|less than|more than|below|above|under|over|at least|up to)?\s*$/i.test(gap))
    return null
  const previous = lastBefore(sentence.quantities, quantity.start)
  const next = firstAfter(sentence.quantities, quantity.end)
  if (quantity.qualifier === null || (previous && previous.start > colour.start) || (!previous && !next))
    return null
  const unit = quantity.unit ?? statedUnit(between(sentence, sentence.start, sentence.end))
  for (const heading of surroundings.headings) {
    for (const name of namesInSubject(heading.names, surroundings.subject)) {
      const chosen = chooseMetric(name.value, unit, tools.lexicon.catalogue, {
        rate: unit !== null || speaksOfRate(heading.text),
        decimals: quantity.decimals,
      })
      if (!chosen) continue
      return {
        chosen,
        role: 'threshold',
        dimensions: { rag: colour.member },
        rule: 'threshold',
      }
    }
  }
  return null
}

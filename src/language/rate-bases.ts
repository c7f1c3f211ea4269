import type { Span } from './mention.js'

const BASE =
  /(?:\bper\s+|\/\s*|\bfor every\s+|\bin every\s+)(?:1|10|100)[, ]?(?:000|k)\b(?:\s+(?:of|the|all|child(?:ren)?|young|people|persons?|population|residents?|aged?|under|over|years?|olds?|\d{1,2}|to|and|[-–]|0-17s?|10-17s?|18s?|u18s?))*/gi

/**
 * What a rate is per, with the population it is taken of: "per 10,000 children under 18".
 *
 * @example
 * findRateBases('Rate per 100,000 aged 10 to 17') // one span from "per" to "17"
 */
export function findRateBases(text: string): Span[] {
  return [...text.matchAll(BASE)].map(({ index, 0: found }) => ({
    start: index,
    end: index + found.trimEnd().length,
  }))
}

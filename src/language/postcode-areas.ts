import type { DimensionMention } from './mention.js'
import { POSTCODE_AREAS } from './non-figure-rules.js'

const OUTWARD = String.raw`(?:${POSTCODE_AREAS})\d{1,2}[A-Z]?(?![\dA-Za-z]|\s\d[A-Z]{2}\b)`
const CODES = new RegExp(
  String.raw`(?<![A-Za-z\d])${OUTWARD}(?:\s?(?:,|and|&|/|-|–|\+)\s?(?:${OUTWARD}|(?<=[/–-]\s?)\d{1,2}(?!\d)))*`,
  'gu',
)

/**
 * Finds outward postcodes as members of `postcode`; those published together are one member, joined by `+`. A whole
 * postcode is an address and no member.
 *
 * @example
 * findPostcodeAreas('SO14 and SO15')[0]?.member // 'SO14+SO15'
 * findPostcodeAreas('SO14/15')[0]?.member       // 'SO14+SO15'
 */
export function findPostcodeAreas(text: string): DimensionMention[] {
  return [...text.matchAll(CODES)].map((match) => {
    const letters = /^[A-Z]+/.exec(match[0])?.[0] ?? ''
    const codes = match[0].match(/[A-Z]*\d{1,2}[A-Z]?/g) ?? []
    const member = codes.map((code) => (/^\d/.test(code) ? letters + code : code)).join('+')
    const end = match.index + match[0].length
    return { start: match.index, end, text: match[0], dimension: 'postcode', member }
  })
}

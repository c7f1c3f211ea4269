import type { QuantityMention } from './mention.js'
import { ORDINAL_WORDS, wordsValue } from './number-words.js'

const AMONG = '(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty)'
const ORDINAL = `(?:\\d{1,3}(?:st|nd|rd|th)|${ORDINAL_WORDS})`
// "a third of 19 people" is a fraction: words need "out of", digits do not.
const OUT_OF = String.raw`\s+(?:(?:place|position)\s+)?(?:out\s+)?of\s+(?:the\s+|all\s+)?(?<total>\d{1,3}(?![\d,.%])|${AMONG})`
const SUPERLATIVE = String.raw`[\s-]+(?:highest|lowest|best|worst|largest|smallest|biggest|most|least|greatest|joint)\b`

const RANK = new RegExp(
  String.raw`(?<![a-z\d])(?<rank>${ORDINAL})(?![a-z\d])(?:(?<superlative>${SUPERLATIVE})(?:\s+(?:[a-z-]+\s+){0,4}?(?:out\s+)?of\s+(?:the\s+)?(?<among>\d{1,3}(?![\d,.%])|${AMONG}))?|(?<outOf>${OUT_OF})|(?<widely>\s+(?:in|within)\s+(?:the\s+country|england)\b|\s+nationally\b))?`,
  'gi',
)
const RANKED =
  /\b(?:rank(?:ed|s|ing|ings)?|placed|positioned|came|come|comes)\s+(?:as\s+|at\s+|in\s+)?(?:the\s+|joint\s+)?$/i

/**
 * Finds ordinals that are published as ranks: "3rd highest of 10", "10th out of 10", "ranked fifth". Ordinals of
 * dates, meetings and steps ("21st March", "first time", "second half") are none.
 *
 * @example
 * findRanks('10th out of 10 authorities') // value 10, outOf 10
 */
export function findRanks(text: string): QuantityMention[] {
  const ranks: QuantityMention[] = []
  for (const match of text.matchAll(RANK)) {
    const groups = match.groups ?? {}
    const rank = groups.rank ?? ''
    const start = match.index
    const isRank =
      groups.superlative !== undefined ||
      (groups.outOf !== undefined && (/^\d/.test(rank) || /\bout\s+of\b/i.test(groups.outOf))) ||
      (groups.widely !== undefined && /^\d/.test(rank)) ||
      RANKED.test(text.slice(Math.max(0, start - 24), start))
    const value = /^\d/.test(rank) ? Number.parseInt(rank, 10) : wordsValue(rank)
    if (!isRank || value === null) continue
    ranks.push({
      start,
      end: start + rank.length,
      text: rank,
      value,
      unit: 'rank',
      decimals: null,
      qualifier: null,
      form: 'ordinal',
      outOf: numberOf(groups.total ?? groups.among),
      rangeEnd: null,
      reach: start + match[0].length,
      noun: null,
    })
  }
  return ranks
}

function numberOf(printed: string | undefined): number | null {
  if (printed === undefined) return null
  return /^\d/.test(printed) ? Number(printed) : wordsValue(printed)
}

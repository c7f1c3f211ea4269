import { divided, judge, type Statement } from './claim.js'
import { defineCheck } from './define-check.js'
import type { Evidence } from './evidence.js'
import type { Figure } from './figure.js'
import { quotient, scaled } from './interval.js'
import { mayBeMisprint } from './misprint.js'
import { numberText, round } from './print.js'
import type { SaidFigure, SentenceFigures } from './sentence-figures.js'

export const sharesOfOneWhole = defineCheck({
  id: 'shares-of-one-whole',
  texts: {
    title: 'A share is not of the whole that the others are of',
    explanation:
      'Counts with their percentages that follow one another in a paragraph, and that add up to a number the paper prints, are shares of that number.',
    otherReading: null,
  },
  docs: [
    'Counts with percentages in brackets that a paragraph lists one after the other: `142 (50.0%) … 97 (34.2%), … 26 (9.2%) and … 19 (6.7%)`. Where the counts add up to a number that the paper prints, or three of them are shares of one number that stands before them, that number is their whole, and a percentage that is not of it is contradicted. All but one of them must agree.',
  ],
  scope: 'paper',
  run: checkSharesOfOneWhole,
})

interface Pair {
  readonly part: Figure
  readonly percent: Figure
}

/** Fewer than three shares do not show what they are of. */
const LEAST_PAIRS = 3

/** Counts with percentages that one paragraph lists, against the one whole that they are shares of. */
export function checkSharesOfOneWhole({ sentences, tables }: Evidence): Statement[] {
  const printed = new Map<number, Figure>()
  for (const { places } of tables)
    for (const { figure } of places.flat()) if (figure && isCount(figure)) printed.set(figure.value, figure)
  for (const { quantities } of sentences)
    for (const { figure } of quantities) if (isCount(figure)) printed.set(figure.value, figure)
  const blocks = new Map<number, SentenceFigures[]>()
  for (const sentence of sentences)
    blocks.set(sentence.block, [...(blocks.get(sentence.block) ?? []), sentence])
  return [...blocks.values()].flatMap((block) => {
    const pairs = block.flatMap(pairsIn)
    if (pairs.length < LEAST_PAIRS) return []
    return claimsOf(pairs, wholesFor(pairs, block, printed))
  })
}

function pairsIn({ quantities, text }: SentenceFigures): Pair[] {
  return quantities.flatMap((part, index): Pair[] => {
    const percent = quantities[index + 1]
    if (percent?.unit !== 'percent' || !isWhole(part) || percent.qualifier !== null) return []
    const listed =
      /^\s*\(\s*$/.test(text.slice(part.reach, percent.start)) && /^\s*\)/.test(text.slice(percent.reach))
    const ownWhole = /^\s*\)\s*(?:out\s+)?of\b/i.test(text.slice(percent.reach))
    return listed && !ownWhole ? [{ part: part.figure, percent: percent.figure }] : []
  })
}

/** The sum of the parts where it is printed, and the counts that stand before them in the paragraph. */
function wholesFor(
  pairs: readonly Pair[],
  block: readonly SentenceFigures[],
  printed: ReadonlyMap<number, Figure>,
): Figure[] {
  const sum = printed.get(pairs.reduce((all, { part }) => all + part.value, 0))
  const own = new Set(pairs.map(({ part }) => part.key))
  const stated = block.flatMap(({ quantities }) =>
    quantities.filter((one) => isWhole(one) && !own.has(one.figure.key)).map(({ figure }) => figure),
  )
  const largest = Math.max(...pairs.map(({ part }) => part.value))
  return [...(sum ? [sum] : []), ...stated].filter(({ value }) => value >= largest)
}

/** The claims against the first whole that all pairs but one at most agree on. */
function claimsOf(pairs: readonly Pair[], wholes: readonly Figure[]): Statement[] {
  for (const whole of wholes) {
    const claims = pairs.map((pair) => claimOf(pair, whole)).filter((claim) => claim !== null)
    const wrong = claims.filter(({ verdict }) => verdict === 'contradicted').length
    const sum = pairs.reduce((all, { part }) => all + part.value, 0) === whole.value
    const agreeing = claims.length - wrong
    if (wrong === 0 || (wrong === 1 && agreeing >= (sum ? 2 : 3))) return claims
  }
  return []
}

function claimOf({ part, percent }: Pair, whole: Figure): Statement | null {
  const judged = judge(percent, (of) => {
    const value = quotient(of(part), of(whole))
    return value && scaled(value, 100)
  })
  if (!judged) return null
  const computed = (100 * part.value) / whole.value
  return {
    variant: 'listed',
    stated: percent,
    others: [part, whole],
    verdict: judged.verdict,
    severity: 'error',
    published: percent.value,
    computed: round(computed),
    interval: [round(judged.interval[0], 6), round(judged.interval[1], 6)],
    message: `${percent.text.trim()} is printed for ${part.text.trim()}, but the shares beside it are of ${whole.text.trim()}, of which ${part.text.trim()} are ${numberText(computed)}%`,
    remark: null,
    doubt: mayBeMisprint(percent.value, computed, 1) ? null : 'the share may be of another whole',
    working: divided([part], [whole], 100),
  }
}

function isWhole({ unit, form, rangeEnd, decimals, figure }: SaidFigure): boolean {
  return (
    unit === null && form !== 'ordinal' && rangeEnd === null && decimals === null && figure.qualifier === null
  )
}

function isCount({ unit, step, qualifier }: Figure): boolean {
  return (unit === null || unit === 'count') && step === 0 && qualifier === null
}

import { isAllBut, saysInOtherWords, saysMoreOfIt } from '../language/back-references.js'
import { divided, judge, type Statement, type Verdict } from './claim.js'
import { defineCheck } from './define-check.js'
import type { Evidence } from './evidence.js'
import { type Figure, isMoney } from './figure.js'
import { type Interval, quotient, scaled } from './interval.js'
import { mayBeMisprint } from './misprint.js'
import { numberText, round } from './print.js'
import type { SaidFigure, SentenceFigures } from './sentence-figures.js'

export const shareOfCounts = defineCheck({
  id: 'share-of-counts',
  texts: {
    title: 'A percentage does not follow from the counts beside it',
    explanation: 'A percentage that is printed with its part and its whole is compared with their quotient.',
    otherReading: null,
  },
  docs: [
    'A percentage with its part and its whole beside it: `36 (37.9%) of the 95`, `12 of 40 children (30%)`, `£7.7m deficit (12.1% of £63.6m)`, `Of the 331 young people, 72 (21.7%)`; and cells such as `9 (64.3%)` whose whole is another line of the table. A percentage that completes another one of its sentence to a hundred may be off by its rounding.',
    'There is no other reading.',
  ],
  scope: 'paper',
  run: checkSharesOfCounts,
})

/** A percentage with its part and its whole, in one sentence. */
interface Share {
  readonly percent: SaidFigure
  readonly part: SaidFigure
  readonly whole: SaidFigure
}

const OF_THE = String.raw`(?:the|these|those|all|a|an|our|a total of|all of the|all the)?\s*`
const BRACKET = /^\s*\(\s*(?:i\.e\.\s*|or\s+|representing\s+|equating to\s+|equivalent to\s+)?$/i
const CLOSED_OF = new RegExp(String.raw`^\s*\)\s*(?:out\s+)?of\s+${OF_THE}$`, 'i')
const OPEN_OF = new RegExp(String.raw`^\s*(?:out\s+)?of\s+${OF_THE}$`, 'i')
const NOUN_BRACKET = /^\s+[a-z][a-z’' -]{0,48}\(\s*$/i
/** "77, or 55%, of the 140". */
const OR_PERCENT = /^\s*,?\s*(?:or|equal to|representing|equating to)\s+$/i
const THEN_OF = new RegExp(String.raw`^\s*,?\s*of\s+${OF_THE}$`, 'i')
/** "136 children …, of whom five (3.7%)". */
const OF_WHOM = /\b(?:of whom|of which|of these|of those)\b/i
/** "4,913 of them". */
const OF_THEM = /^\s+of (?:them|these|those|which|whom)\b/i
const OR_OF = /^\s*(?:\/|of|out of|from)\s*(?:the\s+)?$/i

/**
 * Percentages that a sentence prints with their part and whole: `36 (37.9%) of the 95`, `12 of 40 children (30%)`,
 * `30% (12 of 40)`, `£7.7m deficit (12.1% of £63.6m)`, `Of the 331 …, 72 (21.7%)`.
 *
 * A percentage that completes another one of its sentence to a hundred follows from that one and may be off by its
 * rounding.
 */
export function checkSharesOfCounts({ sentences }: Evidence): Statement[] {
  return sentences.flatMap((sentence) =>
    sentence.quantities.some(({ unit }) => unit === 'percent')
      ? [...sharesOf(sentence), ...carriedOver(sentence)].flatMap((share) => claimOf(share, sentence) ?? [])
      : [],
  )
}

function sharesOf(sentence: SentenceFigures): Share[] {
  const { quantities, text } = sentence
  const gap = (from: SaidFigure, to: SaidFigure) => text.slice(from.reach, to.start)
  return quantities.flatMap((first, index): Share[] => {
    const second = quantities[index + 1]
    const third = quantities[index + 2]
    if (!second) return []
    if (third) {
      if (isAmount(first) && isPercent(second) && isAmount(third) && sameKind(first, third)) {
        const opens = BRACKET.test(gap(first, second)) || NOUN_BRACKET.test(gap(first, second))
        if (opens && (CLOSED_OF.test(gap(second, third)) || OPEN_OF.test(gap(second, third)))) {
          return [{ part: first, percent: second, whole: third }]
        }
        if (OR_PERCENT.test(gap(first, second)) && THEN_OF.test(gap(second, third))) {
          return [{ part: first, percent: second, whole: third }]
        }
      }
      if (isAmount(first) && isAmount(second) && isPercent(third) && sameKind(first, second)) {
        const closes = BRACKET.test(gap(second, third)) || NOUN_BRACKET.test(gap(second, third))
        if (OPEN_OF.test(gap(first, second)) && closes)
          return [{ part: first, whole: second, percent: third }]
      }
      if (
        isAmount(first) &&
        isAmount(second) &&
        sameKind(first, second) &&
        OPEN_OF.test(gap(first, second))
      ) {
        const percent = quantities
          .slice(index + 2)
          .find((one) => isPercent(one) && saysInOtherWords(gap(second, one)))
        if (percent) return [{ part: first, whole: second, percent }]
      }
      if (isPercent(first) && isAmount(second) && isAmount(third) && sameKind(second, third)) {
        const closed = /^[^(]{0,30}\)/.test(text.slice(third.reach))
        if (BRACKET.test(gap(first, second)) && OR_OF.test(gap(second, third)) && closed) {
          return [{ percent: first, part: second, whole: third }]
        }
        if (OPEN_OF.test(gap(first, second)) && NOUN_BRACKET.test(gap(second, third)) && closed) {
          return [{ percent: first, whole: second, part: third }]
        }
      }
    }
    return isAmount(first) && isPercent(second) && BRACKET.test(gap(first, second))
      ? ofOpening(sentence, first, second)
      : []
  })
}

/** "Of the 331 young people …, 72 (21.7%) …" and "331 young people …, of whom 72 (21.7%)": the whole stands further ahead. */
function ofOpening(sentence: SentenceFigures, part: SaidFigure, percent: SaidFigure): Share[] {
  const { quantities, text, start } = sentence
  const [first] = quantities
  const before = quantities[quantities.indexOf(part) - 1]
  if (before && isAmount(before) && sameKind(before, part) && before.value >= part.value) {
    const between = text.slice(before.reach, part.start)
    // "increased to £1.4bn, of which £33.8m (2.6%)": the percentage may be of what it was before.
    const became = /\b(?:to|by)\s+$/i.test(text.slice(start, before.start))
    const close =
      !became &&
      /\b(?:of whom|of which|of these|of those|of them)\b[,\s]*(?:only\s+|just\s+)?$/i.test(between)
    if (close && !/[.!?]\s/.test(between)) return [{ part, percent, whole: before }]
  }
  if (!first || first === part || !isAmount(first) || !sameKind(first, part)) return []
  const opens = /^\W*(?:out )?of (?:the|these|those|all|all the)?\s*$/i.test(text.slice(start, first.start))
  const nested = OF_WHOM.test(text.slice(first.reach, part.start))
  return opens && !nested ? [{ part, percent, whole: first }] : []
}

/** "5,871 were completed, 4,913 of them in time. That is 83.7%": part and whole stand in the sentence before. */
function carriedOver({ before, quantities, text, start, end }: SentenceFigures): Share[] {
  const [percent] = quantities
  if (!before || !percent || !isPercent(percent) || !saysMoreOfIt(text.slice(start, end))) return []
  if (!/^\W*\w+\s+\w+(?:\s\w+)?\s+$/.test(text.slice(start, percent.start))) return []
  const amounts = before.quantities.filter(isAmount)
  const [whole, part, ...others] = amounts
  if (!whole || !part || others.length > 0 || !sameKind(whole, part)) return []
  if (before.quantities.some(isPercent) || part.value > whole.value) return []
  return OF_THEM.test(text.slice(part.reach, part.reach + 30)) ? [{ whole, part, percent }] : []
}

function claimOf({ percent, part, whole }: Share, sentence: SentenceFigures): Statement | null {
  if (isAllBut(sentence.text.slice(sentence.start, part.start))) return null
  const bounded = [part, whole].some(({ figure }) => figure.qualifier !== null)
  if (bounded || whole.figure.value === 0) return null
  const judged = judge(percent.figure, (of) => {
    const value = quotient(of(part.figure), of(whole.figure))
    return value && scaled(value, 100)
  })
  if (!judged) return null
  const rest = sentence.quantities.find(
    (other) => other !== percent && isPercent(other) && Math.abs(other.value + percent.value - 100) < 1e-9,
  )
  const complement =
    rest && judged.verdict === 'contradicted'
      ? judge(percent.figure, (of) => {
          const value = quotient(of(part.figure), of(whole.figure))
          const step = percent.figure.step
          return value && [scaled(value, 100)[0] - step, scaled(value, 100)[1] + step]
        })
      : null
  const verdict = complement ? complement.verdict : judged.verdict
  const claim = shareClaim(percent.figure, part.figure, whole.figure, { ...judged, verdict })
  return complement && rest ? { ...claim, others: [...claim.others, rest.figure] } : claim
}

/** A percentage against the part and the whole that stand beside it. */
export function shareClaim(
  percent: Figure,
  part: Figure,
  whole: Figure,
  { verdict, interval }: { readonly verdict: Verdict; readonly interval: Interval },
): Statement {
  const computed = (100 * part.value) / whole.value
  return {
    variant: 'share',
    stated: percent,
    others: [part, whole],
    working: divided([part], [whole], 100),
    doubt: mayBeMisprint(percent.value, computed, 1) ? null : 'the percentage may be of another whole',
    verdict,
    severity: 'error',
    published: percent.value,
    computed: round(computed),
    interval: [round(interval[0], 6), round(interval[1], 6)],
    message: `${percent.text.trim()} is printed for ${part.text.trim()} of ${whole.text.trim()}, which is ${numberText(computed)}%`,
    remark: null,
  }
}

function isPercent({ unit }: SaidFigure): boolean {
  return unit === 'percent'
}

function isAmount({ unit, form, rangeEnd }: SaidFigure): boolean {
  return form !== 'ordinal' && rangeEnd === null && (unit === null || unit === 'count' || isMoney(unit))
}

function sameKind(a: SaidFigure, b: SaidFigure): boolean {
  return isMoney(a.unit) === isMoney(b.unit)
}

/** "50% of the 8 children": whether a whole number of them gives the percentage. Used by the GRIM check. */
export function countsFor(percent: number, step: number, whole: number): readonly number[] {
  const low = Math.ceil(((percent - step / 2) * whole) / 100 - 1e-9)
  const high = Math.floor(((percent + step) * whole) / 100 + 1e-9)
  return Array.from({ length: Math.max(0, high - low + 1) }, (_, index) => low + index)
}

import { goesOnAboutChange } from '../language/back-references.js'
import { findChanges } from '../language/changes.js'
import { changed, judge, type Statement, summed } from './claim.js'
import { defineCheck } from './define-check.js'
import type { Evidence } from './evidence.js'
import { isMoney } from './figure.js'
import { difference, quotient, scaled, size } from './interval.js'
import { mayBeMisprint } from './misprint.js'
import { inUnitOf, numberText, round } from './print.js'
import type { SaidFigure, SentenceFigures } from './sentence-figures.js'

export const changeCheck = defineCheck({
  id: 'change',
  texts: {
    title: 'A change does not follow from its two ends',
    explanation:
      'A rise or fall that is printed with both of its ends is compared with them, relative to the first one. Where the ends are percentages, points are accepted too.',
    otherReading: 'The sentence speaks of another change than the one whose ends stand beside it.',
  },
  docs: [
    "A rise or fall with both of its ends: `from 457 to 258`, `£44m to £66m`, `30% less than last January (200)`. The change is relative to the first end; of percentages points are accepted too. Where the later value was taken as the base, the finding says so. Changes without their ends are compared with the levels in the paper's tables.",
    '_Warning_ when the ends are not named by the sentence itself.',
  ],
  scope: 'paper',
  run: checkChanges,
})

/** Two values of one thing: what it was and what it became. */
interface Move {
  readonly from: SaidFigure
  readonly to: SaidFigure
  /** Said with "from … to …" (or "£44m to £66m"), so that it can be nothing else. */
  readonly plain: boolean
}

const LEVEL_GAP =
  /^(?:[^.;:()\d]|\([^()]*\)|\d{2,4}\/\d{2,4}|(?<![\d,.])(?:19|20)\d\d(?![\d,.])|\b\d{1,2}(?:st|nd|rd|th)?\s+(?=[A-Z])){0,90}$/

/**
 * Changes that a sentence prints with both of their ends: `a fall of C% from A to B`, `by C%, from A in X to B in Y`,
 * `A was C% less than B`. The change must follow from the ends, relative to the first one.
 *
 * A percentage that changes may be meant in points; so both are accepted of it.
 */
export function checkChanges({ sentences }: Evidence): Statement[] {
  return sentences.flatMap((sentence) => {
    if (sentence.quantities.length < 3 && !sentence.before) return []
    const moves = movesOf(sentence)
    return [...moves.flatMap((move) => changesOf(move, sentence)), ...carriedOver(sentence)]
  })
}

/** The pairs that a sentence says something went from and to. */
export function movesOf(sentence: SentenceFigures): Move[] {
  const { quantities, text } = sentence
  return quantities.flatMap((from, index): Move[] => {
    const to = quantities.slice(index + 1).find((other) => other.unit === from.unit || bothMoney(other, from))
    if (!to || !comparable(from, to)) return []
    const between = text.slice(from.reach, to.start)
    const skipped = quantities.slice(index + 1, quantities.indexOf(to))
    if (skipped.some(({ start, end }) => !isInBrackets(text, from.reach, start, end))) return []
    const before = text.slice(Math.max(sentence.start, from.start - 60), from.start)
    const said =
      /\bfrom\s+(?:(?:a|an|the|just|around|about|approximately|over|under|high|low|peak|total|of|figure|baseline)\s+){0,4}$/i.test(
        before,
      )
    const ends =
      /\bto\s+(?:(?:a|an|the|just|around|about|approximately|over|under|high|low|of|total|figure)\s+){0,4}$/i.test(
        between,
      )
    if (said && ends && LEVEL_GAP.test(between)) return [{ from, to, plain: true }]
    const dashed = /(?:[-–(:]|\bfrom\b)\s*$/.test(before) && /^\s+to\s+$/.test(between)
    return dashed && from.unit !== null ? [{ from, to, plain: true }] : []
  })
}

function changesOf({ from, to }: Move, sentence: SentenceFigures): Statement[] {
  const change = changeBeside(from, to, sentence)
  if (!change || isEnd(change, from, to) || saysTheContrary(change, from, to, sentence)) return []
  return [changeClaim(change, from, to)]
}

/** "79.8 years increased from 77.5 to 79.8": the level again, and no change. */
function isEnd(change: SaidFigure, from: SaidFigure, to: SaidFigure): boolean {
  return change.unit === to.unit && [from.value, to.value].includes(change.value)
}

/** "The fall from 53.8 to 52.9 is consistent with growth of 0.3%": the change beside the word is of something else. */
function saysTheContrary(
  change: SaidFigure,
  from: SaidFigure,
  to: SaidFigure,
  sentence: SentenceFigures,
): boolean {
  const tied = findChanges(sentence.text.slice(sentence.start, sentence.end)).filter(({ start, end }) => {
    const [first, last] = [sentence.start + start, sentence.start + end]
    return last <= change.start
      ? change.start - last <= 14
      : first >= change.reach && first - change.reach <= 4
  })
  const rises = to.figure.value > from.figure.value
  return (
    from.figure.value !== to.figure.value &&
    tied.length > 0 &&
    tied.every(({ direction }) => direction === (rises ? 'decrease' : 'increase'))
  )
}

/** The one quantity of the sentence that a word of change is tied to. */
function changeBeside(from: SaidFigure, to: SaidFigure, sentence: SentenceFigures): SaidFigure | null {
  const { quantities, text } = sentence
  const changes = findChanges(text).filter(({ start, end }) => start >= sentence.start && end <= sentence.end)
  const tied = quantities.filter((quantity) => {
    if (quantity === from || quantity === to || quantity.form === 'ordinal') return false
    const percent = quantity.unit === 'percent' || quantity.unit === 'percentage_points'
    if (!percent && !sameKind(quantity, from)) return false
    const before = text.slice(Math.max(sentence.start, quantity.start - 48), quantity.start)
    const after = text.slice(quantity.reach, quantity.reach + 40)
    const by =
      /\bby\s+(?:(?:a|an|just|around|about|approximately|over|under|nearly|almost|some)\s+){0,3}$/i.test(
        before,
      )
    const led = changes.some(
      ({ end, direction }) =>
        direction !== 'none' &&
        end <= quantity.start &&
        /^\s+of\s+(?:(?:just|around|about|approximately|over|nearly|almost|some)\s+){0,2}$/i.test(
          text.slice(end, quantity.start),
        ),
    )
    const named = changes.some(
      ({ start, direction }) =>
        direction !== 'none' &&
        start >= quantity.reach &&
        /^\s+(?:[a-z]+\s+)?$/i.test(text.slice(quantity.reach, start)),
    )
    const bracketed =
      percent &&
      /\(\s*[-–+]?\s*$/.test(before) &&
      /^\s*(?:increase|decrease|reduction|rise|fall|drop)/i.test(after)
    return (by && changes.length > 0) || led || named || bracketed
  })
  const near = tied.filter((quantity) => isInReach(quantity, from, to, text))
  return near.length === 1 ? (near[0] ?? null) : null
}

export function changeClaim(change: SaidFigure, from: SaidFigure, to: SaidFigure): Statement {
  const stated = change.figure
  const percent = change.unit === 'percent'
  const ends = [from.figure, to.figure] as const
  const points = from.unit === 'percent' && to.unit === 'percent'
  const relative = percent
    ? judge(stated, (of) => {
        const value = quotient(size(difference(of(ends[1]), of(ends[0]))), of(ends[0]))
        return value && scaled(value, 100)
      })
    : null
  const absolute =
    !percent || points ? judge(stated, (of) => size(difference(of(ends[1]), of(ends[0])))) : null
  const judged = [relative, absolute].filter((one) => one !== null)
  const best =
    judged.find(({ verdict }) => verdict === 'holds') ??
    judged.find(({ verdict }) => verdict !== 'contradicted') ??
    judged[0]
  const distanceOf = Math.abs(ends[1].value - ends[0].value)
  const computed = percent ? (100 * distanceOf) / ends[0].value : inUnitOf(stated, distanceOf)
  const wrongBase = percent
    ? judge(stated, () => [(100 * distanceOf) / ends[1].value, (100 * distanceOf) / ends[1].value])
    : null
  const base =
    wrongBase && wrongBase.verdict !== 'contradicted'
      ? `; ${change.text.trim()} takes ${to.text.trim()} as the base`
      : ''
  return {
    variant: 'from-to',
    stated,
    others: ends,
    verdict: best?.verdict ?? 'holds',
    severity: 'error',
    published: change.value,
    computed: round(computed),
    interval: best ? [round(best.interval[0], 6), round(best.interval[1], 6)] : null,
    doubt: mayBeMisprint(change.value, computed, change.decimals ?? 0)
      ? null
      : 'the change may be of something else than the two figures beside it',
    working: percent ? changed(ends[0], ends[1]) : summed([ends[1]], [ends[0]]),
    message: `a change of ${change.text.trim()} is printed, but from ${from.text.trim()} to ${to.text.trim()} is ${numberText(computed)}${percent ? '%' : ''}${base}`,
    remark: null,
  }
}

/** "… from 408 to 229. The reduction of 179 represents 43.9%." */
function carriedOver(sentence: SentenceFigures): Statement[] {
  const { before, quantities, text } = sentence
  if (!before || quantities.length < 1) return []
  const [move, ...others] = movesOf(before)
  if (!move || others.length > 0) return []
  if (!goesOnAboutChange(text.slice(sentence.start, sentence.end))) return []
  return quantities.flatMap((quantity): Statement[] => {
    const lead = text.slice(sentence.start, quantity.start)
    const tied =
      /\b(?:of|represents|equates to|equivalent to|is|was|by)\s+(?:(?:a|an|about|around|just|over)\s+){0,2}$/i.test(
        lead,
      )
    if (!tied || quantity.form === 'ordinal') return []
    if (quantity.unit !== 'percent' && !sameKind(quantity, move.from)) return []
    return [
      {
        ...changeClaim(quantity, move.from, move.to),
        variant: 'carried-over',
        severity: 'warning',
        remark: 'the sentence may speak of another change than the one before it',
      },
    ]
  })
}

export function comparable(a: SaidFigure, b: SaidFigure): boolean {
  const plain = ({ form, qualifier }: SaidFigure) =>
    form !== 'ordinal' && (qualifier === null || qualifier === 'approx')
  return plain(a) && plain(b) && (a.unit === b.unit || bothMoney(a, b)) && a.value > 0
}

export function sameKind(a: SaidFigure, b: SaidFigure): boolean {
  return a.unit === b.unit || bothMoney(a, b)
}

function bothMoney(a: SaidFigure, b: SaidFigure): boolean {
  return isMoney(a.unit) && isMoney(b.unit)
}

function isInBrackets(text: string, from: number, start: number, end: number): boolean {
  const open = text.indexOf('(', from)
  return open >= 0 && open < start && text.indexOf(')', open) >= end
}

/** Words that go on to another statement: a change behind them is a change of something else. */
const GOES_ON = /;|\b(?:and|while|whilst|whereas|but|however|although|compared)\b/i

function isInReach(change: SaidFigure, from: SaidFigure, to: SaidFigure, text: string): boolean {
  const between =
    change.end <= from.start ? text.slice(change.reach, from.start) : text.slice(to.reach, change.start)
  return between.length < 130 && !GOES_ON.test(between)
}

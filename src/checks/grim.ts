import { dividesIt } from '../language/back-references.js'
import type { Statement } from './claim.js'
import { defineCheck } from './define-check.js'
import type { Evidence } from './evidence.js'
import { numberText, round } from './print.js'
import type { SaidFigure, SentenceFigures } from './sentence-figures.js'
import { countsFor } from './share-of-counts.js'

export const grimCheck = defineCheck({
  id: 'grim',
  texts: {
    title: 'No whole number gives this percentage',
    explanation:
      'A percentage of a small number of people can only be one of few values (the GRIM test): 45 % of 8 children is none.',
    otherReading: 'The percentage is of another number than the one printed beside it.',
  },
  docs: [
    'The GRIM test: a percentage of a small number of people can only be one of few values, and 45 % of 8 children is none of them.',
    '_Warning_ when the number beside the percentage is no figure of the catalogue.',
  ],
  scope: 'paper',
  run: checkGrim,
})

const OF_THE = /^\s*(?:\([^()]{0,20}\)\s*)?of\s+(?:the|these|those|all|all the|our|its)\s+$/i

/**
 * The GRIM test (granularity-related inconsistency of means; Brown and Heathers 2017): a percentage of a small whole can
 * only be one of few numbers, and `45% of the 8 children` is none of them. Digits that were cut off count as right.
 */
export function checkGrim({ sentences }: Evidence): Statement[] {
  return sentences.flatMap((sentence) => [...besideWholes(sentence), ...ofThem(sentence)])
}

function besideWholes({ quantities, text }: SentenceFigures): Statement[] {
  return quantities.flatMap((percent, index): Statement[] => {
    const whole = quantities[index + 1]
    if (!whole || percent.unit !== 'percent' || percent.qualifier !== null) return []
    if (!isCount(whole) || whole.value < 1) return []
    if (!OF_THE.test(text.slice(percent.reach, whole.start))) return []
    return [claimOf(percent, whole, 'sentence', whole.figure.record ? 'error' : 'warning')]
  })
}

/** So large a whole leaves few whole percentages out. */
const LARGEST = 150

/** "Fourteen children …. Half of them (7, 50%) …, 38% …": bare percentages of a whole that the pairs beside them show. */
function ofThem({ before, quantities, text, start, end }: SentenceFigures): Statement[] {
  const said = text.slice(start, end)
  const [whole, ...others] = before?.quantities.filter(isCount) ?? []
  if (!whole || others.length > 0 || whole.value > LARGEST || whole.value < 2 || !dividesIt(said)) return []
  const paired = (percent: SaidFigure) =>
    quantities.find((part) => isCount(part) && standTogether(part, percent, text))
  const percents = quantities.filter(({ unit, qualifier }) => unit === 'percent' && qualifier === null)
  const shown = percents.filter((percent) => {
    const part = paired(percent)
    return part && countsFor(percent.value, stepOf(percent), whole.value).includes(part.value)
  })
  const missed = percents.filter((percent) => paired(percent) && !shown.includes(percent))
  if (shown.length < 2 || missed.length > 0) return []
  return percents
    .filter((percent) => !paired(percent))
    .map((percent) => claimOf(percent, whole, 'of-them', 'error'))
}

function standTogether(part: SaidFigure, percent: SaidFigure, text: string): boolean {
  const between =
    part.start < percent.start ? text.slice(part.reach, percent.start) : text.slice(percent.reach, part.start)
  return /^\s*[(,]\s*$/.test(between)
}

function isCount({ unit, form, rangeEnd, decimals, figure }: SaidFigure): boolean {
  return (
    unit === null && form !== 'ordinal' && rangeEnd === null && decimals === null && figure.qualifier === null
  )
}

function stepOf({ decimals }: SaidFigure): number {
  return 10 ** -(decimals ?? 0)
}

function claimOf(
  percent: SaidFigure,
  whole: SaidFigure,
  variant: string,
  severity: Statement['severity'],
): Statement {
  const counts = countsFor(percent.value, stepOf(percent), whole.value)
  const nearest = Math.round((percent.value * whole.value) / 100)
  return {
    variant,
    stated: percent.figure,
    others: [whole.figure],
    verdict: counts.length > 0 ? 'holds' : 'contradicted',
    severity,
    published: percent.value,
    computed: round((100 * nearest) / whole.value),
    interval: null,
    message: `no whole number of ${whole.text.trim()} is ${percent.text.trim()}: the nearest, ${nearest}, is ${numberText((100 * nearest) / whole.value)}%`,
    remark:
      severity === 'error' ? null : 'the percentage may be of another number than the one printed beside it',
  }
}

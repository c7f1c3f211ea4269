import type { Statement } from './claim.js'
import { defineCheck } from './define-check.js'
import type { Evidence } from './evidence.js'
import { numberText, round } from './print.js'
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
  return sentences.flatMap(({ quantities, text }) =>
    quantities.flatMap((percent, index): Statement[] => {
      const whole = quantities[index + 1]
      if (!whole || percent.unit !== 'percent' || percent.qualifier !== null) return []
      if (
        whole.unit !== null ||
        whole.form === 'ordinal' ||
        whole.figure.qualifier !== null ||
        whole.value < 1
      )
        return []
      if (whole.rangeEnd !== null || whole.decimals !== null) return []
      if (!OF_THE.test(text.slice(percent.reach, whole.start))) return []
      const counts = countsFor(percent.value, 10 ** -(percent.decimals ?? 0), whole.value)
      const nearest = Math.round((percent.value * whole.value) / 100)
      return [
        {
          variant: 'sentence',
          stated: percent.figure,
          others: [whole.figure],
          verdict: counts.length > 0 ? 'holds' : 'contradicted',
          severity: whole.figure.record ? 'error' : 'warning',
          published: percent.value,
          computed: round((100 * nearest) / whole.value),
          interval: null,
          message: `no whole number of ${whole.text.trim()} is ${percent.text.trim()}: the nearest, ${nearest}, is ${numberText((100 * nearest) / whole.value)}%`,
          remark: whole.figure.record
            ? null
            : 'the percentage may be of another number than the one printed beside it',
        },
      ]
    }),
  )
}

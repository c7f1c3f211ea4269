import { judge, type Statement } from './claim.js'
import { defineCheck } from './define-check.js'
import type { Evidence } from './evidence.js'
import { type Figure, intervalOf } from './figure.js'
import { type Lines, linesOf } from './grid-lines.js'
import { exactly, meet, sum } from './interval.js'
import { numberText, round, termsText } from './print.js'

export const sharesToHundred = defineCheck({
  id: 'shares-to-hundred',
  texts: {
    title: 'Shares do not add up to a hundred',
    explanation:
      'Where the lines of a table share out a whole, each line must come to 100 % within the rounding of its parts.',
    otherReading: 'A share is left out of the line.',
  },
  docs: [
    'Lines of percentages that share out a whole. Two lines at least must come to a hundred, and more than do not.',
    '_Warning_ when the line is off by no more than two points.',
  ],
  scope: 'paper',
  run: checkHundreds,
})

/**
 * Percentages that share out a whole: the lines of a table that add up to a hundred, and one among them that does not.
 *
 * Nothing says of a line of percentages that it shares out a whole, apart from its neighbours: two lines at least must
 * make a hundred, and more of them than do not. Each part may be off by its rounding.
 */
export function checkHundreds({ tables }: Evidence): Statement[] {
  return tables.flatMap((grid) =>
    linesOf(grid).flatMap((lines) => {
      const shared = lines.across.flatMap((across) => {
        const parts = percentagesOf(lines, across)
        return parts ? [parts] : []
      })
      const right = shared.filter(makesHundred)
      if (right.length < 2 || right.length <= shared.length - right.length) return []
      return shared.flatMap((parts) => claimOf(parts, lines) ?? [])
    }),
  )
}

/** All figures of a line across, when every one of them is a percentage and there are at least two. */
function percentagesOf(lines: Lines, across: number): Figure[] | null {
  const parts: Figure[] = []
  for (const line of lines.lines) {
    if (/\btotals?\b/i.test(lines.label(line, across))) continue
    const place = lines.place(line, across)
    if (place.kind === 'withheld') return null
    if (!place.figure) continue
    const { unit, qualifier, value } = place.figure
    if (unit !== 'percent' || qualifier !== null || value < 0) return null
    parts.push(place.figure)
  }
  return parts.length >= 2 ? parts : null
}

function makesHundred(parts: readonly Figure[]): boolean {
  return meet(sum(parts.map((part) => intervalOf(part, 'rounded'))), exactly(100))
}

function claimOf(parts: readonly Figure[], lines: Lines): Statement | null {
  const [first, ...others] = parts
  if (!first) return null
  const rest = (of: (figure: Figure) => readonly [number, number]) => sum(others.map(of))
  const judged = judge(first, (of) => {
    const [low, high] = rest(of)
    return [100 - high, 100 - low]
  })
  if (!judged) return null
  const total = parts.reduce((all, { value }) => all + value, 0)
  return {
    variant: lines.direction,
    stated: first,
    others,
    verdict: judged.verdict,
    severity: Math.abs(total - 100) > 2 ? 'error' : 'warning',
    published: round(total),
    computed: 100,
    interval: null,
    message: `the shares add up to ${numberText(total)}% and not to 100% (${termsText(parts)}), unlike the other lines of the table`,
    remark: 'a share may be left out of this line',
  }
}

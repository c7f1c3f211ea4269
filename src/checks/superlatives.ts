import { addMonths, firstDay, lastDay, monthOf } from '../language/calendar.js'
import type { Statement } from './claim.js'
import { defineCheck } from './define-check.js'
import type { Evidence } from './evidence.js'
import { figureOfRecord } from './figure.js'
import { isLevel, queryOf } from './levels.js'

export const superlativeCheck = defineCheck({
  id: 'superlative',
  texts: {
    title: 'Another month is lower or higher than the one called so',
    explanation:
      'The lowest or highest month of a stated time is compared with the months that the paper prints.',
    otherReading: 'The figure is of another month than the one assumed.',
  },
  docs: [
    '“The lowest in the last 12 months”, against the months that the paper prints.',
    '_Warning_ when the sentence does not state the month itself.',
  ],
  rests: 'records',
  scope: 'paper',
  run: checkSuperlatives,
})

const WINDOW =
  /\b(lowest|highest)\b[^.;]{0,30}?\b(?:in|for|over)\s+(?:the\s+)?(?:last|past|previous)\s+(?:(\d+|twelve|six)\s+months|year)\b/i

/**
 * "The lowest in the last 12 months", against the months that the paper prints. Only months printed of the very same
 * figure count, and only one that is beyond what is said contradicts it.
 */
export function checkSuperlatives({ records, levels, catalogue }: Evidence): Statement[] {
  return records.flatMap((record): Statement[] => {
    if (record.source.table || record.period.kind !== 'month' || !isLevel(record, catalogue)) return []
    const said = WINDOW.exec(record.source.quote)
    if (!said || !record.period.end) return []
    const months =
      said[2] === undefined ? 12 : said[2] === 'twelve' ? 12 : said[2] === 'six' ? 6 : Number(said[2])
    const end = monthOf(record.period.end)
    const from = firstDay(addMonths(end, 1 - months))
    const lowest = said[1]?.toLowerCase() === 'lowest'
    const others = levels
      .over(queryOf(record))
      .filter(
        ({ record: other, qualifier }) =>
          other &&
          qualifier === null &&
          other.period.kind === 'month' &&
          other.period.id !== record.period.id &&
          (other.period.start ?? '') >= from &&
          (other.period.end ?? '') <= lastDay(end),
      )
    if (others.length === 0) return []
    const stated = figureOfRecord(record)
    const beyond = others.find(({ value }) => (lowest ? value < stated.value : value > stated.value))
    return [
      {
        variant: lowest ? 'lowest' : 'highest',
        stated,
        others: beyond ? [beyond] : others,
        verdict: beyond ? 'contradicted' : 'holds',
        severity: record.source.origins.period === 'sentence' ? 'error' : 'warning',
        published: stated.value,
        computed: beyond?.value ?? stated.value,
        interval: null,
        message: `${stated.text.trim()} is called the ${lowest ? 'lowest' : 'highest'} of ${months} months, but ${beyond?.text.trim() ?? ''} is printed for ${beyond?.record?.period.id ?? ''}`,
        remark: record.source.origins.period === 'sentence' ? null : 'the figure may be of another month',
      },
    ]
  })
}

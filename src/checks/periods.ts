import type { Section } from '../document/model.js'
import { findPeriods } from '../language/periods.js'
import { splitSentences } from '../language/sentences.js'
import type { Statement } from './claim.js'
import { defineCheck } from './define-check.js'
import type { Evidence } from './evidence.js'
import { type Figure, figureOfRecord } from './figure.js'

export const periodCheck = defineCheck({
  id: 'period',
  texts: {
    title: 'A time that cannot be',
    explanation:
      'Observed figures cannot be of a time after the paper was published, and nothing is compared with itself.',
    otherReading: 'One of the two dates is a misprint that changes no figure.',
  },
  docs: [
    'A span of observed figures that ends after the paper was published, and a comparison of a month with itself.',
    '_Warning_ for the comparison: one of the two dates is a misprint that changes no figure.',
  ],
  scope: 'paper',
  run: checkPeriods,
})

const OBSERVED =
  /\b(?:(?:graph|chart|figure|table|data|diagram|line)s?\b[^.;]{0,40}\bshows?|(?:increased|decreased|fell|rose|reduced|dropped|declined|grew|was|were|has been|have been|had been)\b)/i
const AHEAD =
  /\b(?:will|would|shall|forecasts?|forecasted|targets?|plan(?:s|ned)?|expect(?:s|ed)?|aims?|project(?:ed|ion|ions)|propos(?:e|ed|al|als)|until|by the end|strateg\w+|estimat\w+|anticipat\w+|due|next|contract\w*|funding|funded|agreed|approved|budget\w*|term|scheduled?|intend\w*|ambition|medium[- ]term|pilot|commission\w*|predict\w*|trajector\w+|model\w*)\b/i

/**
 * Times that cannot be: a span of observed figures that ends after the paper was published, and a comparison of a month
 * with itself.
 */
export function checkPeriods(evidence: Evidence): Statement[] {
  return [...spansAhead(evidence), ...selfComparisons(evidence)]
}

function spansAhead({ paper }: Evidence): Statement[] {
  const { document } = paper
  if (!document) return []
  return document.blocks.flatMap((block, index): Statement[] => {
    if (block.kind === 'table' || !/\b(?:between|from)\b[^.;]{3,40}\b(?:19|20)\d\d\b/i.test(block.text))
      return []
    const day = latestOf([dayOf(document.sections, block.section), document.published, document.meetingDate])
    if (day === null) return []
    return splitSentences(block.text).flatMap(({ start, end }): Statement[] => {
      const quote = block.text.slice(start, end)
      if (!OBSERVED.test(quote) || AHEAD.test(quote)) return []
      return findPeriods(quote, { asOf: day }).flatMap((mention): Statement[] => {
        const last = mention.ends?.[1]
        const lead = quote.slice(Math.max(0, mention.start - 10), mention.start + 8)
        if (!last?.start || mention.relative || !/\b(?:between|from)\b/i.test(lead)) return []
        const ahead = last.start > day
        const stated: Figure = {
          key: `${(paper.paper ?? '').replace(/^sha256:/, '').slice(0, 12)}-b${index}-${start + mention.start}`,
          record: null,
          value: 0,
          step: 0,
          unit: null,
          qualifier: null,
          text: mention.text,
          page: block.page,
          boxes: block.pieces.flatMap(({ box, page, start: from, end: to }) =>
            box && page === block.page && from < start + mention.end && to > start + mention.start
              ? [box]
              : [],
          ),
          quote,
          table: null,
        }
        return [
          {
            variant: 'ahead',
            stated,
            others: [],
            verdict: ahead ? 'contradicted' : 'holds',
            severity: 'error',
            published: last.id,
            computed: day,
            interval: null,
            message: `figures are said to be of “${mention.text}”, which ends after the paper of ${day} was published`,
            remark: null,
          },
        ]
      })
    })
  })
}

/** "30% less than January 2024", said of January 2024. */
function selfComparisons({ records }: Evidence): Statement[] {
  return records.flatMap((record): Statement[] => {
    const { basePeriod, period, source } = record
    if (!basePeriod || basePeriod.id === '' || source.table) return []
    const own = source.origins.period === 'sentence' || source.origins.period === 'phrase'
    const named = findPeriods(source.quote).some(
      ({ period: base, relative, start }) =>
        !relative &&
        base.id === basePeriod.id &&
        /\b(?:than|to|with|since|from)\s+(?:in\s+)?$/i.test(source.quote.slice(0, start)),
    )
    if (!own || !named) return []
    const same = basePeriod.id === period.id
    return [
      {
        variant: 'self',
        stated: figureOfRecord(record),
        others: [],
        verdict: same ? 'contradicted' : 'holds',
        severity: 'warning',
        published: basePeriod.id,
        computed: null,
        interval: null,
        message: `${record.text.trim()} compares ${period.id} with itself`,
        remark: 'one of the two dates is a misprint, or was not read right',
      },
    ]
  })
}

/** A report may be older than the meeting that it goes to; what lies behind the meeting is ahead of both. */
function latestOf(days: readonly (string | null)[]): string | null {
  return days.reduce(
    (latest, day) => (day !== null && (latest === null || day > latest) ? day : latest),
    null,
  )
}

/** The day that the block's own report states, or that of the report around it. */
function dayOf(sections: readonly Section[], index: number): string | null {
  for (let at: number | null = index; at !== null; at = sections[at]?.parent ?? null) {
    const date = sections[at]?.date
    if (date) return date
  }
  return null
}

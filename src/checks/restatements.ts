import type { Catalogue } from '../../schemas/catalogue.js'
import type { MetricRecord } from '../../schemas/record.js'
import { groupedBy } from '../language/grouped-by.js'
import { splitSentences } from '../language/sentences.js'
import type { CheckedPaper } from './checked-paper.js'
import type { Statement } from './claim.js'
import { defineCheck } from './define-check.js'
import { type Figure, figureOfRecord, intervalOf } from './figure.js'
import { meet } from './interval.js'
import { dimensionsText, isLevel, unitKind } from './levels.js'
import { inUnitOf, round } from './print.js'

export const restatementCheck = defineCheck({
  id: 'restatement',
  texts: {
    title: 'Another paper prints another value',
    explanation:
      'Figures of several papers are compared. Later papers revise earlier ones; a break in method or comparator group is named where a paper says so.',
    otherReading: 'The figure was revised in between.',
  },
  docs: [
    'The same figure in several papers with several values. Figures are revised, so this is a _note_; a break in method or comparator group is quoted where one of the papers says so.',
  ],
  rests: 'records',
  scope: 'papers',
  run: checkRestatements,
})

const BREAK =
  /\b(?:comparator|comparison|family|neighbour)\w*\s+(?:group|authorit\w+)\b[^.;]{0,40}\bchang|\bnow (?:being )?sourced\b|\bis being sourced\b|\bchang(?:e|ed|es|ing)\b[^.;]{0,40}\b(?:method\w*|definitions?|counting rules|cohorts?|calculat\w+)|\bno longer comparable\b|\bnot (?:directly )?comparable\b|\b(?:break in|series break)\b|\bmethodolog\w+\b[^.;]{0,30}\b(?:chang|revis)/i

/**
 * The same figure in several papers with several values: later papers restate earlier ones. That is usual (figures are
 * revised), so it is never an error; a break in method or comparator group is named where one of the papers says so.
 */
export function checkRestatements(papers: readonly CheckedPaper[], catalogue: Catalogue): Statement[] {
  const figures = papers.flatMap(({ records }) =>
    records
      .filter(
        (record) =>
          isLevel(record, catalogue) &&
          record.qualifier === null &&
          record.role === 'actual' &&
          record.area.id !== '' &&
          record.period.id !== '' &&
          record.confidence >= 0.8,
      )
      .map(figureOfRecord),
  )
  const breaks = new Map<string, string | null>()
  const breakOf = (paper: string): string | null => {
    if (!breaks.has(paper)) breaks.set(paper, breakIn(papers.find((one) => one.paper === paper)))
    return breaks.get(paper) ?? null
  }
  return [...groupedBy(figures, keyOf).values()].flatMap((same) => {
    const byPaper = [...groupedBy(same, ({ record }) => record?.source.paper ?? '').values()].flatMap(
      ([first]) => first ?? [],
    )
    if (byPaper.length < 2) return []
    const [latest, ...earlier] = byPaper.sort((a, b) => compare(dayOf(b), dayOf(a)) || compare(a.key, b.key))
    return latest ? earlier.map((other) => claimOf(other, latest, breakOf)) : []
  })
}

function claimOf(earlier: Figure, latest: Figure, breakOf: (paper: string) => string | null): Statement {
  const agrees = meet(intervalOf(earlier, 'wide'), intervalOf(latest, 'wide'))
  const said = agrees ? null : (breakOf(paperOf(latest)) ?? breakOf(paperOf(earlier)))
  return {
    variant: latest.key,
    stated: earlier,
    others: [latest],
    verdict: agrees ? 'holds' : 'contradicted',
    severity: 'note',
    published: inUnitOf(earlier, earlier.value),
    computed: round(inUnitOf(earlier, latest.value), 6),
    interval: null,
    message: `${earlier.text.trim()} is printed here, and ${latest.text.trim()} in ${latest.record?.source.file ?? 'a later paper'} for the same figure`,
    remark: said ? `a paper says so: “${said}”` : 'the figure may have been revised in between',
  }
}

function breakIn(paper: CheckedPaper | undefined): string | null {
  for (const block of paper?.document?.blocks ?? []) {
    if (block.kind === 'table' || !BREAK.test(block.text)) continue
    const sentence = splitSentences(block.text).find(({ start, end }) =>
      BREAK.test(block.text.slice(start, end)),
    )
    if (sentence) return block.text.slice(sentence.start, sentence.end)
  }
  return null
}

function keyOf(figure: Figure): string {
  const { metric, area, period, dimensions } = figure.record as MetricRecord
  return [metric, area.id, period.id, dimensionsText(dimensions), unitKind(figure)].join('|')
}

function paperOf({ record }: Figure): string {
  return record?.source.paper ?? ''
}

function dayOf({ record }: Figure): string {
  return record?.source.published ?? record?.source.meeting.date ?? ''
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}

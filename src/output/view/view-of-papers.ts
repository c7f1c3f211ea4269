import type { Catalogue } from '../../../schemas/catalogue.js'
import type { PaperEntry } from '../../../schemas/manifest.js'
import type { MetricRecord } from '../../../schemas/record.js'
import { checkPapers } from '../../checks/check-papers.js'
import { explainRecord } from '../../extract/explain-record.js'
import { explanationRows } from '../explanation-record.js'
import { periodText, signedValue, valueText } from '../figure-text.js'
import { idsOfPaper, shortIds } from '../short-id.js'
import { unreadTexts } from '../unread-text.js'
import { viewChecks } from './view-checks.js'
import type { ViewData, ViewFigure } from './view-data.js'
import { type ShownPaper, viewPaper } from './view-paper.js'
import { viewSeries } from './view-series.js'

/** Figures whose reasons are told; of more than any reader looks at, the first ones. */
const EXPLAINED = 5000

/**
 * What a view of papers holds: their figures as series, each with its page, its reasons and its checks.
 *
 * @param named what became of all papers that were named, also of those that cannot be shown
 */
export function viewOfPapers(
  papers: readonly ShownPaper[],
  named: readonly PaperEntry[],
  catalogue: Catalogue,
): ViewData {
  const records = papers.flatMap(({ wanted }) => wanted)
  const numbers = new Map(records.map(({ id }, index) => [id, index]))
  const given = papers.map(({ result: { entry, records: own, tokens, document } }) => {
    const { file, paper, outcome, message } = entry
    return { file, paper, outcome, message, records: own, tokens, document }
  })
  const { findings, ticks, papers: covered } = checkPapers(given, catalogue, { tick: true })
  const { checks, byFigure } = viewChecks(findings, ticks, {
    figures: numbers,
    papers: new Map(papers.map(({ result }, index) => [result.entry.file, index])),
  })
  const series = viewSeries(records, catalogue)
  const seriesOf = new Map(series.flatMap(({ figures }, index) => figures.map((figure) => [figure, index])))
  const ids = shortIds(papers.flatMap(({ result }) => idsOfPaper(result)))
  const paperOf = papers.flatMap(({ wanted }, index) => wanted.map(() => index))
  const figures = records.map(
    (record, index): ViewFigure => ({
      series: seriesOf.get(index) ?? 0,
      paper: paperOf[index] ?? 0,
      page: record.source.page,
      boxes: record.source.boxes,
      id: ids.get(record.id) ?? record.id,
      period: periodOf(record),
      value: signedValue(record),
      says: valueText(record),
      confidence: record.confidence,
      reasons: index < EXPLAINED ? reasonsOf(record, catalogue) : [],
      checks: byFigure.get(index) ?? [],
    }),
  )
  const shown = papers.map((paper, index) =>
    viewPaper(
      paper,
      records.flatMap((record, number) => (paperOf[number] === index ? [[record, number] as const] : [])),
      covered.find(({ paper: hash }) => hash === paper.result.entry.paper)?.coverage ?? nothing,
    ),
  )
  return { papers: shown, unread: named.flatMap(unreadOf), series, figures, checks }
}

function unreadOf(entry: PaperEntry): string[] {
  return unreadTexts(entry).map((text) => `${entry.url ?? entry.file}: ${text}`)
}

/** Of a paper that was not checked. */
const nothing = { figures: 0, checked: 0, unverified: 0, unreadable: 0 }

function periodOf({ period, basePeriod }: MetricRecord): string {
  return `${periodText(period)}${basePeriod ? ` since ${periodText(basePeriod)}` : ''}`
}

function reasonsOf(record: MetricRecord, catalogue: Catalogue): (readonly [string, string])[] {
  return explanationRows(explainRecord(record, catalogue)).filter(([, text]) => text !== '')
}

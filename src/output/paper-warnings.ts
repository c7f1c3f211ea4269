import type { Finding } from '../../schemas/finding.js'
import type { PaperEntry } from '../../schemas/manifest.js'
import type { MetricRecord } from '../../schemas/record.js'
import { groupedBy } from '../language/grouped-by.js'
import { saidValues } from '../series/said-values.js'
import { pointKey, seriesKey } from '../series/series-key.js'
import { periodText, valueText } from './figure-text.js'
import { indicatorOf } from './metric-title.js'
import { commonestArea } from './own-area.js'
import { printable } from './printable.js'
import { seriesName } from './series-names.js'
import type { SummaryOptions } from './summary-options.js'
import { unreadTexts } from './unread-text.js'
import { wrapped } from './wrapped.js'

/** Warnings of one kind that are told one by one; more are counted. */
const MOST = 8

/**
 * What a reader of a paper's figures must know first, a mark before each: what of it was not read, points with two values,
 * what does not add up.
 */
export function paperWarnings(
  entry: PaperEntry,
  records: readonly MetricRecord[],
  options: SummaryOptions,
): string[] {
  const findings = (options.findings ?? []).filter(({ severity }) => severity !== 'note')
  const reports = findings.map(findingText)
  const texts = [
    ...unreadTexts(entry),
    ...(records.some(({ area }) => area.id === '')
      ? ['no council found in the paper: state it with --council NAME']
      : []),
    ...limited(twoValues(records, findings, options), 'points with two values', '--all', options.all),
    ...limited(reports, 'findings', '`yjs validate`', options.all),
  ]
  return texts.flatMap((text) =>
    wrapped(printable(text).split(' '), options.width - 4, ' ').map((line, index) =>
      options.style.warning(`${index === 0 ? '! ' : '  '}${line}`),
    ),
  )
}

/** Two values for one point of one series: the paper contradicts itself, or what tells the two apart was not read. */
function twoValues(
  records: readonly MetricRecord[],
  findings: readonly Finding[],
  { catalogue, ids }: SummaryOptions,
): string[] {
  const own = commonestArea(records)
  const told = findings.map((finding) => new Set(finding.records))
  const pointOf = (record: MetricRecord): string => `${seriesKey(record)}|${pointKey(record)}`
  return [...groupedBy(records, pointOf).values()].flatMap((same) => {
    const values = saidValues(same)
    const [first] = same
    if (!first || values.length < 2) return []
    if (told.some((ids) => values.every((value) => value.some(({ id }) => ids.has(id))))) return []
    const name = [indicatorOf(first, catalogue), seriesName(first, own, catalogue)]
    const said = values.map(
      ([record]) => `${valueText(record)} [${ids.get(record.id) ?? `p. ${record.source.page}`}]`,
    )
    const point = [...name.filter((part) => part !== ''), periodText(first.period)].join(', ')
    return [`${values.length} values for ${point}: ${said.join(' and ')}`]
  })
}

function findingText({ severity, message, source, check }: Finding): string {
  return `${severity}: ${message}${source.page === null ? '' : ` (p. ${source.page})`} [${check}]`
}

function limited(texts: readonly string[], what: string, where: string, all: boolean): readonly string[] {
  if (all || texts.length <= MOST) return texts
  return [...texts.slice(0, MOST), `… and ${texts.length - MOST} more ${what}: ${where} shows them`]
}

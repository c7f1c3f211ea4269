import type { Catalogue } from '../../schemas/catalogue.js'
import type { MetricRecord } from '../../schemas/record.js'
import { dimensionsText } from '../series/series-key.js'
import { type CsvValue, csvFile, csvRows } from './csv.js'
import { indicatorOf } from './metric-title.js'
import { groupOf } from './series-names.js'

const columns: Readonly<Record<string, (record: MetricRecord, catalogue: Catalogue) => CsvValue>> = {
  id: (r) => r.id,
  metric: (r) => r.metric,
  area: (r) => r.area.id,
  area_code: (r) => r.area.code,
  area_name: (r) => r.area.name,
  area_kind: (r) => r.area.kind,
  period: (r) => r.period.id,
  period_kind: (r) => r.period.kind,
  period_start: (r) => r.period.start,
  period_end: (r) => r.period.end,
  dimensions: (r) => dimensionsText(r.dimensions),
  value: (r) => r.value,
  unit: (r) => r.unit,
  decimals: (r) => r.decimals,
  role: (r) => r.role,
  qualifier: (r) => r.qualifier,
  direction: (r) => r.direction,
  base_period: (r) => r.basePeriod?.id ?? null,
  status: (r) => r.status.join(';'),
  text: (r) => r.text,
  confidence: (r) => r.confidence,
  paper: (r) => r.source.paper,
  file: (r) => r.source.file,
  url: (r) => r.source.url,
  title: (r) => r.source.title,
  published: (r) => r.source.published,
  committee: (r) => r.source.meeting.committee,
  meeting_date: (r) => r.source.meeting.date,
  item: (r) => r.source.meeting.item,
  page: (r) => r.source.page,
  page_label: (r) => r.source.pageLabel,
  boxes: (r) => r.source.boxes.map((box) => box.join(' ')).join(';'),
  quote: (r) => r.source.quote,
  section: (r) => r.source.section,
  method: (r) => r.source.method,
  table: (r) => r.source.table?.index ?? null,
  table_caption: (r) => r.source.table?.caption ?? null,
  row: (r) => r.source.table?.row.join(' › ') ?? null,
  column: (r) => r.source.table?.column.join(' › ') ?? null,
  rule: (r) => r.source.rule,
  label: (r) => r.label ?? null,
  indicator: indicatorOf,
  group: groupOf,
}

/** The columns by name, in order. */
export const recordsCsvColumns: readonly string[] = Object.keys(columns)

/** One row a record, in the order given; the catalogue has the words for ids. */
export function recordsCsv(records: readonly MetricRecord[], catalogue: Catalogue, forExcel = false): string {
  return csvFile(recordsCsvColumns, recordsRows(records, catalogue), forExcel)
}

export function recordsCsvHeader(): string {
  return csvRows([recordsCsvColumns])
}

/** The rows without a header, for files that are written bit by bit. */
export function recordsCsvRows(records: readonly MetricRecord[], catalogue: Catalogue): string {
  return csvRows(recordsRows(records, catalogue))
}

/** The cells of the rows, as values. */
export function recordsRows(records: readonly MetricRecord[], catalogue: Catalogue): CsvValue[][] {
  const cells = Object.values(columns)
  return records.map((record) => cells.map((cell) => cell(record, catalogue)))
}

/** What a column of a table of figures holds. Days are ISO days; what has no type is text. */
export interface TableColumn {
  readonly says: string
  readonly type?: 'number' | 'integer' | 'date'
}

/** A column as it stands in a file: under its head. */
export interface NamedColumn extends TableColumn {
  readonly name: string
}

/** Columns of figures by their heads. */
export function namedColumns(header: readonly string[]): NamedColumn[] {
  return header.map((name) => ({ name, ...(tableColumns[name] ?? { says: name }) }))
}

/** The columns of `records.csv` and `series.csv` by name: what they mean, for people and for programs. */
export const tableColumns: Readonly<Record<string, TableColumn>> = {
  id: { says: 'Id of the record: the same paper and place give the same id' },
  metric: { says: 'What is counted or measured: id in the catalogue; a change is the metric and .change' },
  label: { says: 'Printed name of a metric that is not in the catalogue' },
  area: { says: 'Id of the place, or of the group of councils that is compared with' },
  area_code: { says: 'GSS code of the place' },
  area_name: { says: 'Name of the place' },
  area_kind: { says: 'Kind of the place, such as local-authority, region or comparator' },
  period: {
    says: 'Time: FY2022/23 April to March, AY2022/23 September to August, 2023, 2024-01, 2024-03-31; in a file for Excel month 2024-01, day 2024-03-31',
  },
  period_kind: { says: 'Kind of the time, such as financial-year or rolling-year' },
  period_start: { says: 'First day of the time', type: 'date' },
  period_end: { says: 'Last day of the time', type: 'date' },
  dimensions: { says: 'Group of children, as dimension=member; empty for the plain total' },
  value: { says: 'The number as printed; of a change its size, without a sign', type: 'number' },
  unit: { says: 'What the number is of, such as count, percent or per_1000' },
  decimals: { says: 'Decimals as printed; empty for whole numbers', type: 'integer' },
  role: { says: 'actual, target, forecast or threshold' },
  qualifier: { says: 'approx, lt, le, gt or ge: the number is rounded or a bound' },
  direction: { says: 'Of a change: increase, decrease or none' },
  base_period: { says: 'Of a change: the time since which' },
  status: { says: 'provisional, revised, suppressed and the like, with ; between them' },
  text: { says: 'The figure, letter by letter' },
  confidence: { says: 'The chance that all of it was read rightly, from 0 to 1', type: 'number' },
  paper: { says: 'SHA-256 of the paper' },
  file: { says: 'Name of the paper' },
  url: { says: 'Web address of the paper' },
  title: { says: 'Title of the paper' },
  published: { says: 'Day of publication, of a series else of the meeting', type: 'date' },
  committee: { says: 'Committee that the paper is for' },
  meeting_date: { says: 'Day of the meeting', type: 'date' },
  item: { says: 'Item of the agenda' },
  page: { says: 'Page in the file, from 1', type: 'integer' },
  page_label: { says: 'Number that is printed on the page' },
  boxes: { says: 'Rectangles in PDF points from the top left corner: left top right bottom' },
  quote: { says: 'Words around the figure' },
  section: { says: 'Heading above the figure' },
  method: { says: 'How it stands there: prose, list, table or chart' },
  table: { says: 'Table of the paper, from 0', type: 'integer' },
  table_caption: { says: 'Caption of the table' },
  row: { says: 'Labels of its row, outermost first' },
  column: { says: 'Heads of its column, outermost first' },
  rule: { says: 'Rule that read it' },
  series: { says: 'Id of the time series' },
  vintage: { says: '0 for the latest paper that says the point, 1 for the one before it', type: 'integer' },
  record: { says: 'Id of the record' },
  indicator: { says: 'What is counted or measured, in words' },
  group: { says: 'Group of children, in words; empty for the plain total' },
}

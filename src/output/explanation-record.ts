import type { MetricRecord, Origin } from '../../schemas/record.js'
import type { Feature } from '../extract/confidence.js'
import type { ExplainedMention, Explanation } from '../extract/explain-record.js'
import type { ExplanationLayout } from './explanation-layout.js'
import { periodText, valueText } from './figure-text.js'
import { indicatorOf } from './metric-title.js'
import { namedLines } from './named-lines.js'
import { printable } from './printable.js'
import { printedPlace } from './printed-place.js'
import { outcomeText } from './reason-text.js'
import { wrapped } from './wrapped.js'

/** A record explained for a reader at a terminal: the figure, its parts and where each was read, its words, its page. */
export function recordExplanation(explanation: Explanation, layout: ExplanationLayout): string {
  const { record, mentions } = explanation
  const { style } = layout
  const heading = `${indicatorOf(record, layout.catalogue)}: ${valueText(record)}, ${periodText(record.period)}`
  const lines = explanationRows(explanation).flatMap(([name, text]) => namedLines(name, text, layout))
  return [style.heading(heading), ...lines, ...mentionLines(mentions, layout), ''].join('\n')
}

/** What there is to say of a record, each with its name; a text may be empty. */
export function explanationRows({ record, rule, parts, evidence }: Explanation): Row[] {
  return [
    ['id', record.id],
    ['rule', `${record.source.rule}: ${rule}`],
    ...parts.map(({ part, value, origin, words }): Row => {
      const said = value === '' ? 'not stated' : value
      return [part, `${said}, ${origins[origin]}${words ? `: “${words}”` : ''}`]
    }),
    ['members', membersText(record)],
    ['role', roleText(record)],
    ['printed', record.text],
    ['digits', record.source.confirmedBy === undefined ? '' : outcomeText('confirmed-by-total')],
    ['words', quoteText(record)],
    ['stands in', placeText(record)],
    ['table', tableText(record)],
    [
      'confidence',
      `${record.confidence.toFixed(2)}: ${evidence.map((feature) => judged[feature]).join('; ')}`,
    ],
  ]
}

type Row = readonly [name: string, text: string]

function membersText({ dimensions }: MetricRecord): string {
  const members = Object.entries(dimensions).map(([dimension, member]) => `${dimension} ${member}`)
  return members.length > 0 ? members.join(', ') : 'none: the total'
}

function roleText({ role, direction, basePeriod, qualifier, status }: MetricRecord): string {
  const since = basePeriod ? ` since ${periodText(basePeriod)}` : ''
  return [role, direction ? `${direction}${since}` : null, qualifier, ...status]
    .filter((part) => part !== null)
    .join(', ')
}

/** The quote with the figure between marks. */
function quoteText({ text, source: { quote } }: MetricRecord): string {
  const place = printedPlace(text, quote)
  if (!place) return quote
  return `${quote.slice(0, place.start)}«${text}»${quote.slice(place.end)}`
}

function placeText({ source }: MetricRecord): string {
  const { page, pageLabel, boxes, file, section, title } = source
  const printed = pageLabel !== null && pageLabel !== String(page) ? ` (printed ${pageLabel})` : ''
  const [box] = boxes
  const at = box
    ? `, ${Math.round(box[0])} to ${Math.round(box[2])} pt from the left, ${Math.round(box[1])} to ${Math.round(box[3])} pt from the top`
    : ''
  const named = [title, section].filter((part) => part !== null && part !== '').join(' › ')
  return `${file}, page ${page}${printed}${at}${named === '' ? '' : `; ${named}`}`
}

function tableText({ source: { table } }: MetricRecord): string {
  if (!table) return ''
  const parts = [
    table.caption ? `“${table.caption}”` : `table ${table.index + 1}`,
    table.row.length > 0 ? `row ${table.row.join(' › ')}` : null,
    table.column.length > 0 ? `column ${table.column.join(' › ')}` : null,
  ]
  return parts.filter((part) => part !== null).join('; ')
}

function mentionLines(mentions: readonly ExplainedMention[], { style, width }: ExplanationLayout): string[] {
  if (mentions.length === 0) return []
  const rows = mentions.map(({ place, kind, text, says }): [string, string, string] => [
    place,
    kind,
    printable(`“${text}” ${says === '' ? '' : `→ ${says}`}`),
  ])
  const places = Math.max(...rows.map(([place]) => place.length))
  const kinds = Math.max(...rows.map(([, kind]) => kind.length))
  return [
    '',
    `  ${style.faint('what its words and labels say')}`,
    ...rows.flatMap(([place, kind, said]) =>
      wrapped(said.split(' '), width - places - kinds - 8, ' ').map((line, index) =>
        index === 0
          ? `    ${place.padEnd(places)}  ${kind.padEnd(kinds)}  ${line}`
          : `    ${' '.repeat(places + kinds + 4)}${line}`,
      ),
    ),
  ]
}

const judged: Readonly<Record<Feature, string>> = {
  table: 'a cell of a table',
  prose: 'read from running text',
  chance: 'how likely the sentence means the metric',
  named: 'how much of the labels the metric’s name explains',
  timed: 'how often a time said in this way is right',
  unexplained: 'words around it that nobody understands',
  derived: 'a change or a rank',
  continued: 'it goes on about what stood before it',
  periodOfReport: 'its period is that of the report',
  periodNone: 'it has no period',
}

const origins: Readonly<Record<Origin, string>> = {
  cell: 'from the cell itself',
  phrase: 'from the figure’s own words',
  sentence: 'from its sentence',
  'row-header': 'from the label of its row',
  'column-header': 'from the label of its column',
  caption: 'from the table’s caption',
  'previous-sentence': 'from the words before',
  heading: 'from a heading above',
  report: 'from what the report is about',
  paper: 'from the paper',
  none: 'nowhere',
}

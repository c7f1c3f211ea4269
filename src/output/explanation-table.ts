import type { MetricRecord } from '../../schemas/record.js'
import type { ExplainedCells, ExplainedRow } from '../extract/explain/explain-rows.js'
import type { ExplainedLevel, ExplainedScope, ExplainedTable } from '../extract/explain/explain-table.js'
import type { ExplanationLayout } from './explanation-layout.js'
import { periodText } from './figure-text.js'
import { namedLines } from './named-lines.js'
import { numberRanges } from './number-ranges.js'
import { counted } from './paper-summary.js'
import { printable, printableWithin } from './printable.js'
import { candidateText, outcomeText, tellingCandidates } from './reason-text.js'
import { quotedWords, takenText } from './taken-text.js'

/** A table explained for a reader at a terminal: what stands around it, its headers, its rows and what became of them. */
export function tableExplanation(file: string, table: ExplainedTable, layout: ExplanationLayout): string {
  const { style, width } = layout
  const caption = table.caption ? `: ${printable(table.caption)}` : ''
  const { rows, columns } = table.size
  const facts = `page ${table.pages.join(', ')} · ${table.kind} · ${counted(rows, 'row')} × ${counted(columns, 'column')} · ${file}`
  const lines = [
    style.heading(printableWithin(`Table ${table.table}${caption}`, width)),
    style.faint(printableWithin(facts, width)),
    ...(table.elsewhere === null
      ? []
      : [style.warning(`read for no figures: “${printable(table.elsewhere)}” is of another service`)]),
    '',
    style.heading('what stands around it'),
    ...aroundLines(table, layout),
    ...table.levels.flatMap((level) => levelLines(level, table, layout)),
    ...choiceLines(table.rows, layout),
    '',
    style.heading(`row by row (a reading below ${table.needed} is no figure)`),
    ...rowsLines(table.rows, layout),
    ...(table.rows.length === 0 ? ['  no numbers were looked at'] : []),
  ]
  return `${lines.join('\n')}\n`
}

const places: Readonly<Record<ExplainedScope['place'], string>> = {
  corner: 'corner',
  caption: 'caption',
  heading: 'heading',
  before: 'before it',
  note: 'note',
  paper: 'paper',
}

function aroundLines({ around, fields }: ExplainedTable, layout: ExplanationLayout): string[] {
  const lines = around.flatMap((scope) => {
    const text = scope.text === '' ? '' : `${quotedWords(printableWithin(scope.text, 120))}: `
    return namedLines(places[scope.place], `${text}${takenText(scope)}`, layout)
  })
  return [...lines, ...namedLines('speaks of', fields.join(', ') || 'no part of the field by name', layout)]
}

function levelLines(
  { axis, level, labels }: ExplainedLevel,
  { levels, membersOf, labelColumns }: ExplainedTable,
  layout: ExplanationLayout,
): string[] {
  const of = levels.filter((one) => one.axis === axis).length
  const members = membersOf[axis].length > 0 ? `, members of ${membersOf[axis].join(' or ')}` : ''
  const stubs =
    axis === 'columns' && labelColumns.length > 0
      ? [`  column ${numberRanges(labelColumns)}: labels of the figures to their right`]
      : []
  const title = `${axis}, level ${level} of ${of}${level === of ? members : ''}`
  const places = labels.map(({ at }) => printableWithin(numberRanges(at), 14))
  const names = Math.max(6, ...places.map(({ length }) => length))
  const shown = labels.slice(0, MOST_LABELS)
  const more = labels.length - shown.length
  return [
    '',
    layout.style.heading(title),
    ...stubs,
    ...shown.flatMap((label, index) =>
      namedLines(places[index] ?? '', `${quotedWords(label.text)}: ${takenText(label)}`, {
        ...layout,
        names,
      }),
    ),
    ...(more > 0 ? [`  … and ${counted(more, 'label')} more; -f json has all`] : []),
  ]
}

/** Labels of one level that a person looks through. */
const MOST_LABELS = 40

/** What was chosen for the numbers that became records, each metric once, with the one that came next. */
function choiceLines(rows: readonly ExplainedRow[], layout: ExplanationLayout): string[] {
  const chosen = new Map<string, { cells: number; columns: Set<number>; of: ExplainedCells }>()
  for (const of of rows.flatMap(({ outcomes }) => outcomes.filter(({ outcome }) => outcome === 'recorded'))) {
    const key = JSON.stringify([of.as, of.candidates[0]?.metric, of.candidates[0]?.unit])
    const known = chosen.get(key) ?? { cells: 0, columns: new Set<number>(), of }
    chosen.set(key, { ...known, cells: known.cells + of.cells.length })
    for (const { column } of of.cells) known.columns.add(column)
  }
  if (chosen.size === 0) return []
  const lines = [...chosen.values()].flatMap(({ cells, columns, of }) => {
    const [first, next] = of.candidates
    if (!first) return []
    const where = `${counted(cells, 'record')} of column ${numberRanges([...columns].sort((a, b) => a - b))}`
    const rival = next ? `; next ${next.metric} ${next.score.toFixed(2)}, ${candidateText(next, true)}` : ''
    const text = `${first.metric}, ${where}${takenAs[of.as ?? 'names']}; ${candidateText(first, true)}${rival}`
    return namedLines(first.score.toFixed(2), text, { ...layout, names: 6 })
  })
  return ['', layout.style.heading('what its figures were taken for'), ...lines]
}

const takenAs: Readonly<Record<NonNullable<ExplainedCells['as']>, string>> = {
  names: '',
  'member-rows': ', the rows as members',
  'member-columns': ', the columns as members',
  members: ', rows and columns as members',
  lines: ', the rows as lines of money',
}

/** The rows with what became of their numbers; candidates that are those of a row above are not written again. */
function rowsLines(rows: readonly ExplainedRow[], layout: ExplanationLayout): string[] {
  const written = new Map<string, number>()
  return rows.flatMap(({ row, label, outcomes }) => {
    const title = printable(label.join(' › ')) || 'no label'
    const lines = outcomes.flatMap((cells) => {
      if (cells.outcome === 'recorded' || cells.candidates.length === 0)
        return cellsLines(cells, null, layout)
      const key = JSON.stringify(cells.candidates)
      const before = written.get(key) ?? null
      if (before === null) written.set(key, row)
      return cellsLines(cells, before, layout)
    })
    return [...namedLines(`${row}`, title, { ...layout, names: 6 }), ...lines]
  })
}

/** Numbers of one row with one outcome: as what they were recorded, or why not and what they might have been. */
function cellsLines(cells: ExplainedCells, asInRow: number | null, layout: ExplanationLayout): string[] {
  const { outcome, candidates } = cells
  const numbers = cells.cells.map(({ header, text, record }) => cellText(header, text, record)).join('; ')
  const metric = cells.cells[0]?.record?.metric ?? ''
  const said = outcome === 'recorded' ? `→ ${metric}` : `no figure, ${outcomeText(outcome)}`
  const lines = namedLines('', `${said}: ${numbers}`, { ...layout, indent: 8, names: 0 })
  if (outcome === 'recorded') return lines
  if (asInRow !== null)
    return [
      ...lines,
      ...namedLines('', `candidates as in row ${asInRow}`, { ...layout, indent: 10, names: 0 }),
    ]
  const within = { ...layout, indent: 12, names: 4 }
  return [
    ...lines,
    ...tellingCandidates(candidates).flatMap((one) =>
      namedLines(one.score.toFixed(2), `${one.metric} ${candidateText(one)}`, within),
    ),
  ]
}

function cellText(header: string, text: string, record: MetricRecord | null): string {
  const column = header === '' ? '' : `${header} `
  if (!record) return `${column}${text}`
  const members = Object.entries(record.dimensions).map(([dimension, member]) => `${dimension} ${member}`)
  const facts = [periodText(record.period), ...(record.role === 'actual' ? [] : [record.role]), ...members]
  return `${column}${text} (${facts.join(', ')})`
}

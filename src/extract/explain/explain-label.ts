import type { Catalogue } from '../../../schemas/catalogue.js'
import type { Cell, Table } from '../../document/model.js'
import type { QuantityMention } from '../../language/mention.js'
import { spokenScopes } from '../../understanding/names/spoken-scopes.js'
import { vocabularyOf } from '../../understanding/names/vocabulary.js'
import { lexiconOf } from '../lexicon.js'
import { textReader } from '../read-text.js'
import type { Surroundings } from '../surroundings.js'
import { namingLabel, noLabel } from '../table/cell-labels.js'
import { cellCandidates } from '../table/cell-readings.js'
import { shownUnit } from '../table/cell-unit.js'
import { LEAST_SCORE } from '../table/joint-reading.js'
import { phraseReading, withPhrase } from '../table/phrase-witness.js'
import { readTableLabels } from '../table/table-reading.js'
import { tableContext } from '../table/table-scopes.js'
import type { Tools } from '../tools.js'
import { type ExplainedCandidate, explainCellCandidate } from './explain-candidate.js'
import { type ExplainedText, explainLabelPart } from './taken-for.js'

/** A label alone, read as extraction reads one before a number and nothing around it. */
export interface ExplainedLabel {
  /** Its parts, outermost first, each with what it was taken for. */
  readonly parts: readonly ExplainedText[]
  /** The parts of the field that it speaks of. */
  readonly fields: readonly string[]
  /** The unit that label or number state; null for a bare number. */
  readonly unit: string | null
  /** Whether it speaks of a rate, or of a change between two times. */
  readonly rate: boolean
  readonly change: boolean
  /** A reading below it is no figure. */
  readonly needed: number
  /** The likeliest metrics; the first is meant where it is likely enough. */
  readonly candidates: readonly ExplainedCandidate[]
}

const SHOWN = 6

/**
 * Explains a label without a paper: what its words mean, what is left over, and which metrics it may name.
 *
 * @param path the label, or the levels of its header from the outermost; at least one
 * @param number the number behind it; without one it is taken for a whole number of any size
 */
export function explainLabel(
  path: readonly [string, ...string[]],
  number: QuantityMention | null,
  catalogue: Catalogue,
): ExplainedLabel {
  const lexicon = lexiconOf(catalogue)
  const tools: Tools = { lexicon, read: textReader(lexicon) }
  const vocabulary = vocabularyOf(catalogue)
  const reading = readTableLabels(tableOf(path), nothingAround, tools)
  const [label] = reading.rows
  const row = namingLabel(label, null, vocabulary, tools)
  const context = tableContext(reading, vocabulary)
  const held = { cell: cellOf(1, ''), quantity: number ?? unprinted, aside: false, split: [], status: [] }
  const measured = shownUnit(reading, held.cell, held.quantity)
  const shown = number === null ? { ...measured, value: null } : measured
  const found = cellCandidates(row, noLabel, context, shown, vocabulary, [])
  const { candidates } = withPhrase(
    { row: 0, column: 1, block: '', apart: { row: '', column: '' }, candidates: new Map([['names', found]]) },
    phraseReading(reading, held, catalogue),
    false,
  )
  const words = [row.own, ...row.groups].map((part) => part.words)
  return {
    parts: label ? label.parts.map((part) => explainLabelPart(part, label, [], null, tools)) : [],
    fields: [...spokenScopes(words, catalogue)].map((id) => catalogue.scopes.get(id)?.title ?? id),
    unit: shown.own ?? shown.stated,
    rate: shown.rate,
    change: shown.change,
    needed: LEAST_SCORE,
    candidates: (candidates.get('names') ?? [])
      .slice(0, SHOWN)
      .map((one) => explainCellCandidate(one, { row, column: noLabel, context })),
  }
}

/** A table of one row that holds one number, and nothing over it. */
function tableOf(path: readonly string[]): Table {
  return {
    index: 0,
    kind: 'markup',
    rows: 1,
    columns: 2,
    cells: [cellOf(0, path.at(-1) ?? ''), cellOf(1, '')],
    headerRows: 0,
    headerColumns: 1,
    columnPaths: [[], []],
    rowPaths: [path],
    caption: null,
    unitText: null,
    notes: [],
    pages: [1],
    regions: [],
    joins: [],
    confidence: 1,
    reasons: [],
  }
}

function cellOf(column: number, text: string): Cell {
  return { row: 0, column, rowSpan: 1, columnSpan: 1, text, page: 1, box: null, pieces: [], bold: false }
}

/** A bare whole number of which nothing else is known. */
const unprinted: QuantityMention = {
  start: 0,
  end: 0,
  reach: 0,
  text: '',
  value: 0,
  unit: null,
  decimals: null,
  qualifier: null,
  form: 'digits',
  outOf: null,
  rangeEnd: null,
  noun: null,
}

const nothingAround: Surroundings = {
  asOf: null,
  day: null,
  about: null,
  inspection: null,
  area: { value: { id: '', code: null, name: '', kind: '' }, origin: 'none' },
  headings: [],
  reportPeriod: null,
  titlePeriod: null,
  leadIn: null,
  note: null,
  entry: false,
  subject: new Map(),
  paper: '',
}

import type { Finding, Severity } from '../../../schemas/finding.js'
import type { MetricRecord } from '../../../schemas/record.js'
import type { DatasetCounts } from '../../../schemas/validation.js'
import { periodLabel } from '../../language/period.js'
import { dimensionsText } from '../levels.js'
import type { DatasetFigure } from './dataset-figure.js'
import type { Comparison, Outcome, PrintedAt } from './published-figures.js'

/** Findings of one kind that are kept one by one; a dataset of a million wrong rows is told by its first ones. */
const keptOfAKind = 1000

/** Takes in the figures of a dataset one by one, and holds no more than counts and a bounded number of findings. */
export class DatasetReport {
  readonly #file: string
  readonly #findings: Finding[] = []
  readonly #kept = new Map<Kind, number>()
  readonly #more = new Map<Kind, number>()
  readonly #counts = {
    rows: 0,
    equal: 0,
    roundedEqual: 0,
    different: 0,
    otherPeriod: 0,
    printed: 0,
    notFound: 0,
    withoutValue: 0,
  }

  constructor(file: string) {
    this.#file = file
  }

  /** A figure, and what the papers say of it; null where its cell holds none. */
  add(figure: DatasetFigure, comparison: Comparison | null): void {
    this.#counts.rows++
    if (comparison === null) {
      this.#counts.withoutValue++
      return
    }
    this.#counts[counters[comparison.outcome]]++
    const kind = kinds[comparison.outcome]
    if (kind === null) return
    const before = this.#kept.get(kind) ?? 0
    if (before < keptOfAKind) {
      this.#kept.set(kind, before + 1)
      this.#findings.push(findingOf(figure, comparison, kind, this.#file))
    } else this.#more.set(kind, (this.#more.get(kind) ?? 0) + 1)
  }

  get counts(): DatasetCounts {
    return { file: this.#file, ...this.#counts }
  }

  /** In the order of the rows, and one more for each kind of which not all are kept. */
  get findings(): Finding[] {
    const more = [...this.#more].map(([kind, count]) => furtherFinding(kind, count, this.#file))
    return [...this.#findings, ...more]
  }
}

interface Kind {
  readonly check: string
  readonly severity: Severity
  readonly title: string
}

const kinds: Readonly<Record<Outcome, Kind | null>> = {
  equal: null,
  'rounded-equal': null,
  different: { check: 'dataset.different', severity: 'error', title: 'The dataset and the papers differ' },
  'other-period': {
    check: 'dataset.other-period',
    severity: 'warning',
    title: 'The papers print the figure for another period',
  },
  printed: {
    check: 'dataset.printed',
    severity: 'note',
    title: 'The papers print the number, which was not read as this figure',
  },
  'not-found': { check: 'dataset.not-found', severity: 'note', title: 'No paper prints the figure' },
}

const counters = {
  equal: 'equal',
  'rounded-equal': 'roundedEqual',
  different: 'different',
  'other-period': 'otherPeriod',
  printed: 'printed',
  'not-found': 'notFound',
} as const satisfies Record<Outcome, string>

function findingOf(
  figure: DatasetFigure,
  { record, printedAt }: Comparison,
  { check, severity, title }: Kind,
  file: string,
): Finding {
  return {
    id: `${check} ${file} ${figure.row} ${figure.column}`,
    check,
    severity,
    title,
    message: `row ${figure.row}, column ${figure.column}: ${figure.text.trim()}, but ${paperText(record, printedAt, check)}`,
    records: record ? [record.id] : [],
    cause: null,
    published: figure.value,
    computed: record?.value ?? null,
    interval: null,
    explanation: record ? `${placeText(record)} says: “${record.source.quote}”` : '',
    working: null,
    chance: null,
    source: {
      // A dataset grows from day to day: it is known by its name, a paper by its hash.
      paper: `dataset:${file}`,
      file,
      page: null,
      boxes: [],
      quote: `${subjectText(figure)}: ${figure.text.trim()}`,
      table: null,
    },
  }
}

function subjectText({ metric, area, period, dimensions }: DatasetFigure): string {
  const members = dimensionsText(dimensions)
  return [metric, members === '' ? null : members, area, periodLabel(period) || 'no period']
    .filter((part) => part !== null)
    .join(' · ')
}

function paperText(record: MetricRecord | null, printedAt: PrintedAt | undefined, check: string): string {
  if (printedAt)
    return `${printedAt.file}, p. ${printedAt.page} prints ${printedAt.text}, which was not read as this figure`
  if (record === null) return 'no paper prints it'
  const period = check === 'dataset.other-period' ? ` for ${periodLabel(record.period) || 'no period'}` : ''
  return `${placeText(record)} prints ${record.text}${period}`
}

function placeText({ source }: MetricRecord): string {
  return `${source.file}, p. ${source.page}`
}

function furtherFinding({ check, severity, title }: Kind, count: number, file: string): Finding {
  return {
    id: `${check} ${file} further`,
    check,
    severity,
    title,
    message: `${count} further figures of the same kind are counted and not listed`,
    records: [],
    cause: null,
    published: null,
    computed: null,
    interval: null,
    explanation: '',
    working: null,
    chance: null,
    source: { paper: `dataset:${file}`, file, page: null, boxes: [], quote: '', table: null },
  }
}

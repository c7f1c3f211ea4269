import { loadCatalogue } from '../../schemas/catalogue.js'
import type { MetricRecord } from '../../schemas/record.js'
import type { Block, Document, Table, TextBlock } from '../../src/document/model.js'
import { extractRecords } from '../../src/extract/extract-records.js'
import type { PaperIdentity } from '../../src/extract/to-record.js'

/** A part of a paper: plain text is a paragraph, `# ` before it makes a heading and `- ` a list item. */
export type Part = string | Table

export const paper: PaperIdentity = { sha256: `sha256:${'0'.repeat(64)}`, file: 'paper.pdf', url: null }

/** A paper of Leeds City Council for a meeting in September 2016, in one section, with these parts in order. */
export function documentOf(parts: readonly Part[], changes: Partial<Document> = {}): Document {
  return {
    kind: 'html',
    title: null,
    committee: null,
    meetingDate: '2016-09-12',
    published: null,
    publisherText: 'Leeds City Council',
    pages: [],
    blocks: parts.map(blockOf),
    sections: [{ title: '', level: 0, page: 1, parent: null, item: null, date: null }],
    links: [],
    info: { title: null, author: null, producer: null, created: null },
    ...changes,
  }
}

/** The records of such a paper. */
export function recordsOf(parts: readonly Part[], changes: Partial<Document> = {}): readonly MetricRecord[] {
  return extractRecords(documentOf(parts, changes), loadCatalogue(), paper).records
}

/**
 * The records of such a paper, each as a line: metric, value, unit, period; then what is not as usual: another area
 * than the paper's, members, role, qualifier, direction and base period.
 */
export function linesOf(...parts: readonly Part[]): string[] {
  return recordsOf(parts).map(lineOf)
}

/** The lines of such a paper with other properties of its own. */
export function linesFrom(changes: Partial<Document>, ...parts: readonly Part[]): string[] {
  return recordsOf(parts, changes).map(lineOf)
}

function lineOf(record: MetricRecord): string {
  const { metric, value, unit, period, area, dimensions, role, qualifier, direction, basePeriod } = record
  const members = Object.keys(dimensions)
    .sort()
    .map((dimension) => `${dimension}=${dimensions[dimension]}`)
  return [
    metric,
    value,
    unit,
    period.id,
    ...(area.id === 'leeds' ? [] : [`@${area.id}`]),
    ...members,
    ...(role === 'actual' ? [] : [role]),
    ...(qualifier ? [qualifier] : []),
    ...(direction ? [direction] : []),
    ...(basePeriod ? [`since ${basePeriod.id}`] : []),
  ].join(' ')
}

function blockOf(part: Part): Block {
  if (typeof part !== 'string') return { kind: 'table', table: part, page: 1, section: 0 }
  if (part.startsWith('# ')) return textBlock('heading', part.slice(2), 1)
  return part.startsWith('- ') ? textBlock('list-item', part.slice(2), 1) : textBlock('paragraph', part, 0)
}

function textBlock(kind: TextBlock['kind'], text: string, level: number): TextBlock {
  return {
    kind,
    text,
    pieces: [{ start: 0, end: text.length, page: 1, box: null }],
    page: 1,
    level,
    marker: null,
    size: 10,
    bold: kind === 'heading',
    section: 0,
  }
}

import type { MetricRecord } from '../../schemas/record.js'
import type { Box } from '../document/geometry.js'
import { boxAsScanned } from '../document/leaning.js'
import type { Document, Piece } from '../document/model.js'
import { confidenceOf, type Evidence, LEAST_CONFIDENCE } from './confidence.js'
import type { Figure } from './figure.js'
import { textHash } from './text-hash.js'

/** The paper that records come from. */
export interface PaperIdentity {
  /** `sha256:` and 64 hex digits. */
  readonly sha256: string
  readonly file: string
  readonly url: string | null
}

/**
 * A figure as a record: its value, its place on the page, its quote and the account of where each part was read.
 *
 * The id is made of the paper's hash and the figure's place, so the same paper gives the same ids, whatever the rules.
 */
export function toRecord(
  figure: Figure,
  document: Document,
  paper: PaperIdentity,
  item: string | null,
): MetricRecord {
  const { passage, quantity } = figure
  const covered = passage.pieces.filter(({ start, end }) => start < quantity.end && end > quantity.start)
  const page = covered[0]?.page ?? passage.page
  const sheet = document.pages.find(({ number }) => number === page)
  const boxes = covered.flatMap(({ box, page: on }) =>
    box && on === page ? [sheet ? boxAsScanned(box, sheet.ocr?.leaning ?? 0, sheet) : box] : [],
  )
  return {
    id: idOf(figure, paper, page, covered[0]),
    metric: figure.metric.value,
    ...(figure.label === undefined ? {} : { label: figure.label }),
    area: figure.area.value,
    period: figure.period.value,
    dimensions: { ...figure.dimensions },
    value: quantity.value,
    unit: figure.unit.value,
    decimals: figure.unit.value === 'count' ? null : (quantity.decimals ?? 0),
    role: figure.role,
    qualifier: quantity.qualifier,
    direction: figure.direction,
    basePeriod: figure.basePeriod,
    status: [...figure.status],
    text: quantity.text,
    source: {
      paper: paper.sha256,
      file: paper.file,
      url: paper.url,
      title: document.title,
      published: document.published,
      meeting: { committee: document.committee, date: document.meetingDate, item },
      page,
      pageLabel: sheet?.label ?? null,
      boxes: boxes.map(rounded),
      quote:
        typeof figure.quote === 'string'
          ? figure.quote
          : passage.text.slice(figure.quote.start, figure.quote.end),
      section: passage.section,
      method: passage.method,
      ...(sheet?.ocr === undefined ? {} : { ocr: true as const }),
      table: passage.table && {
        index: passage.table.index,
        caption: passage.table.caption,
        row: [...passage.table.row],
        column: [...passage.table.column],
      },
      rule: figure.rule,
      origins: {
        metric: figure.metric.origin,
        area: figure.area.origin,
        period: figure.period.origin,
        unit: figure.unit.origin,
        ...(figure.period.construction === undefined ? {} : { time: figure.period.construction }),
      },
    },
    confidence: Math.round(100 * confidenceOf(evidenceOf(figure))) / 100,
  }
}

/** Whether too little of a figure of running text is sure, all that it says taken together: its metric, its time, its words. */
export function isDoubtful(figure: Figure): boolean {
  return confidenceOf(evidenceOf(figure)) < LEAST_CONFIDENCE
}

/** What a figure's confidence is judged by. */
export function evidenceOf({ passage, rule, period, chance, unexplained = 0 }: Figure): Evidence {
  return {
    method: passage.method,
    rule,
    period: period.origin,
    time: period.construction ?? null,
    ...(chance === undefined ? {} : { chance }),
    tableConfidence: passage.table?.confidence ?? 1,
    unexplained,
  }
}

/** A passage that has no place on a page (HTML) is named by its words. */
function idOf(
  { passage, quantity }: Figure,
  paper: PaperIdentity,
  page: number,
  piece: Piece | undefined,
): string {
  const short = paper.sha256.replace(/^sha256:/, '').slice(0, 12)
  const place = piece?.box
    ? `${Math.round(piece.box[0])}-${Math.round(piece.box[1])}-${quantity.start - piece.start}`
    : passage.table
      ? `t${passage.table.index}-${passage.table.row.join('/')}-${passage.table.column.join('/')}-${quantity.start}`
      : `${textHash(passage.text)}-${quantity.start}`
  return `${short}-p${page}-${place.replace(/[^\w.-]+/g, '_')}`
}

/** A tenth of a point is finer than print, and keeps the bytes of two engines' builds the same. */
function rounded([left, top, right, bottom]: Box): [number, number, number, number] {
  const tenth = (value: number) => Math.round(value * 10) / 10
  return [tenth(left), tenth(top), tenth(right), tenth(bottom)]
}

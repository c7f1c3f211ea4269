import type { MetricRecord } from '../../schemas/record.js'
import type { Document, TextBlock } from '../document/model.js'
import type { QuantityMention, Span } from '../language/mention.js'
import { findQuantities } from '../language/quantities.js'
import { splitSentences } from '../language/sentences.js'
import { exact, type Figure, figureOfRecord, stepOf, unitWorth } from './figure.js'
import { boxesKey, coveredBoxes } from './printed-place.js'

/** A quantity of a sentence, with the figure that it is. */
export interface SaidFigure extends QuantityMention {
  readonly figure: Figure
}

/** A sentence that holds two quantities or more, so that arithmetic can be in it. */
export interface SentenceFigures extends Span {
  /** Text of the whole block; the spans of the sentence and of its quantities are places in it. */
  readonly text: string
  readonly quantities: readonly SaidFigure[]
  readonly page: number
  readonly section: number
  /** The sentence before it in the same block. */
  readonly before: SentenceFigures | null
}

/** Only percentages, changes and pairs of values make a sentence's arithmetic; other texts are not searched for numbers. */
const MAY_BE_CHECKED =
  /%|\bper\s?cent|\bfrom\b|\b(?:increas|ris(?:e|ing)|rose|grew|grow|decreas|reduc|fall|fell|drop|declin|few|less|more|higher|lower|compared|up\b|down\b)|£[\d.,]+\s?[a-z]*\s+to\s+£/i

/** The sentences of a paper's running text and lists that hold quantities; one of them is a record's where one stands. */
export function sentenceFigures(
  document: Document,
  paper: string,
  records: readonly MetricRecord[],
): SentenceFigures[] {
  const byPlace = new Map<string, MetricRecord[]>()
  for (const record of records) {
    if (record.source.table) continue
    const key = placeKey(record.source.page, record.text, boxesKey(record.source.boxes))
    byPlace.set(key, [...(byPlace.get(key) ?? []), record])
  }
  return document.blocks.flatMap((block, index) =>
    block.kind === 'table' || !MAY_BE_CHECKED.test(block.text)
      ? []
      : sentencesOf(block, index, paper, byPlace),
  )
}

function sentencesOf(
  block: TextBlock,
  index: number,
  paper: string,
  byPlace: ReadonlyMap<string, readonly MetricRecord[]>,
): SentenceFigures[] {
  const spans = splitSentences(block.text)
  const numbered = spans.filter(({ start, end }) => /\d/.test(block.text.slice(start, end)))
  if (numbered.length === 0) return []
  const quantities = findQuantities(block.text)
  const used = new Set<MetricRecord>()
  const sentences: SentenceFigures[] = []
  for (const span of spans) {
    const quote = block.text.slice(span.start, span.end)
    const said = quantities.filter(({ start, end }) => start >= span.start && end <= span.end)
    if (said.length === 0) continue
    sentences.push({
      ...span,
      text: block.text,
      page: block.page,
      section: block.section,
      before: sentences.at(-1) ?? null,
      quantities: said.map((quantity) => {
        const boxes = coveredBoxes(block.pieces, quantity)
        const page = block.pieces.find((piece) => piece.end > quantity.start)?.page ?? block.page
        const record = (byPlace.get(placeKey(page, quantity.text, boxesKey(boxes))) ?? []).find(
          (one) =>
            !used.has(one) &&
            (boxes.length > 0 || quote.includes(one.source.quote) || one.source.quote.includes(quote)),
        )
        if (record) used.add(record)
        const figure: Figure = record
          ? { ...figureOfRecord(record), value: Math.abs(record.value) * unitWorth(record.unit) }
          : {
              key: `${paper.replace(/^sha256:/, '').slice(0, 12)}-b${index}-${quantity.start}`,
              record: null,
              value: exact(quantity.value * unitWorth(quantity.unit)),
              step: stepOf(quantity.value, quantity.unit, quantity.decimals ?? 0),
              unit: quantity.unit,
              qualifier: quantity.qualifier,
              text: quantity.text,
              page,
              boxes,
              quote,
              table: null,
            }
        return { ...quantity, figure }
      }),
    })
  }
  return sentences
}

function placeKey(page: number, text: string, boxes: string): string {
  return `${page} ${text} ${boxes}`
}

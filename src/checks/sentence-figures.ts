import type { MetricRecord } from '../../schemas/record.js'
import type { Document, TextBlock } from '../document/model.js'
import { refersBack, speaksOfPopulation } from '../language/back-references.js'
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
  /** Index of its block in the paper. */
  readonly block: number
  /** The sentence before it in the same block. */
  readonly before: SentenceFigures | null
}

/** Only percentages, changes and pairs of values make a sentence's arithmetic; other texts are not searched for numbers. */
const MAY_BE_CHECKED =
  /%|\bper\s?cent|\bper 1[\d,k]|\bfrom\b|\b(?:increas|ris(?:e|ing)|rose|grew|grow|decreas|reduc|fall|fell|drop|declin|few|less|more|higher|lower|compared|up\b|down\b)|£[\d.,]+\s?[a-z]*\s+to\s+£/i
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
    block.kind === 'table' || !mayBeChecked(block.text) || !/\d/.test(block.text)
      ? []
      : sentencesOf(block, index, paper, byPlace),
  )
}

function mayBeChecked(text: string): boolean {
  return MAY_BE_CHECKED.test(text) || speaksOfPopulation(text)
}

function sentencesOf(
  block: TextBlock,
  index: number,
  paper: string,
  byPlace: ReadonlyMap<string, readonly MetricRecord[]>,
): SentenceFigures[] {
  const spans = splitSentences(block.text)
  const quotes = spans.map(({ start, end }) => block.text.slice(start, end))
  const used = new Set<MetricRecord>()
  const sentences: SentenceFigures[] = []
  for (const [at, span] of spans.entries()) {
    const quote = quotes[at] ?? ''
    const own = /\d/.test(quote) && mayBeChecked(quote)
    if (!own && !refersBack(quotes[at + 1] ?? '')) continue
    const said = findQuantities(quote).filter(
      ({ start, text, unit }) => !isNumbering(span.start + start, text, unit),
    )
    if (said.length === 0) continue
    const before = sentences.at(-1)
    sentences.push({
      ...span,
      text: block.text,
      page: block.page,
      section: block.section,
      block: index,
      before: before && before.end === spans[at - 1]?.end ? before : null,
      quantities: said.map((found) => {
        const quantity = movedBy(found, span.start)
        return {
          ...quantity,
          figure:
            figureIn(block, quantity, quote, byPlace, used) ??
            numberIn(
              block,
              quantity,
              quote,
              `${paper.replace(/^sha256:/, '').slice(0, 12)}-b${index}-${quantity.start}`,
            ),
        }
      }),
    })
  }
  return sentences
}

/** "5.1 812 children …": the number of the paragraph opens it. */
function isNumbering(start: number, text: string, unit: QuantityMention['unit']): boolean {
  return start === 0 && unit === null && /^\d+\.\d+$/.test(text)
}

function movedBy(quantity: QuantityMention, places: number): QuantityMention {
  return {
    ...quantity,
    start: quantity.start + places,
    end: quantity.end + places,
    reach: quantity.reach + places,
  }
}

/** The record that was made of a quantity. Its value is taken without a sign, as sentences print changes. */
function figureIn(
  block: TextBlock,
  quantity: QuantityMention,
  quote: string,
  byPlace: ReadonlyMap<string, readonly MetricRecord[]>,
  used: Set<MetricRecord>,
): Figure | null {
  const boxes = coveredBoxes(block.pieces, quantity)
  const record = byPlace
    .get(placeKey(pageOf(block, quantity), quantity.text, boxesKey(boxes)))
    ?.find(
      (one) =>
        !used.has(one) &&
        (boxes.length > 0 || quote.includes(one.source.quote) || one.source.quote.includes(quote)),
    )
  if (!record) return null
  used.add(record)
  return { ...figureOfRecord(record), value: Math.abs(record.value) * unitWorth(record.unit) }
}

function numberIn(block: TextBlock, quantity: QuantityMention, quote: string, key: string): Figure {
  const { value, unit, decimals, qualifier, text } = quantity
  return {
    key,
    record: null,
    value: exact(value * unitWorth(unit)),
    step: stepOf(value, unit, decimals ?? 0),
    unit,
    qualifier,
    text,
    page: pageOf(block, quantity),
    boxes: coveredBoxes(block.pieces, quantity),
    quote,
    table: null,
  }
}

function pageOf({ pieces, page }: TextBlock, { start }: Span): number {
  return pieces.find((piece) => piece.end > start)?.page ?? page
}

function placeKey(page: number, text: string, boxes: string): string {
  return `${page} ${text} ${boxes}`
}

import type { Catalogue } from '../../schemas/catalogue.js'
import type { MetricRecord, Origin } from '../../schemas/record.js'
import { isTimeConstruction } from '../understanding/frame/time-construction.js'
import { type Feature, featuresOf } from './confidence.js'
import { lexiconOf } from './lexicon.js'
import { type TextReading, textReader } from './read-text.js'
import { ruleText } from './rule-texts.js'

/** One part of a record and where it was read. */
export interface ExplainedPart {
  readonly part: 'metric' | 'unit' | 'period' | 'area'
  readonly value: string
  readonly origin: Origin
  /** The words that say it, where the record still holds the text that they stand in. */
  readonly words: string | null
}

/** Something that a recogniser finds in the words of a record. */
export interface ExplainedMention {
  readonly place: 'words' | 'row' | 'column' | 'caption' | 'section'
  readonly kind: 'quantity' | 'name' | 'period' | 'area' | 'member' | 'change' | 'role' | 'no figure'
  readonly text: string
  readonly says: string
}

/** Why a record is what it is. */
export interface Explanation {
  readonly record: MetricRecord
  readonly rule: string
  readonly parts: readonly ExplainedPart[]
  readonly mentions: readonly ExplainedMention[]
  /** What its confidence was judged by, beside the table's own. */
  readonly evidence: readonly Feature[]
}

interface PlacedReading {
  readonly place: ExplainedMention['place']
  readonly reading: TextReading
}

/** Explains a record out of itself: its rule, what its words say to the recognisers, where each part was read. */
export function explainRecord(record: MetricRecord, catalogue: Catalogue): Explanation {
  const texts = textsOf(record)
  const read = textReader(lexiconOf(catalogue))
  const asOf = record.source.meeting.date ?? record.source.published
  const readings = texts.map(({ place, text }) => ({ place, reading: read(text, asOf) }))
  return {
    record,
    rule: ruleText(record.source.rule),
    parts: partsOf(record, readings),
    mentions: readings.flatMap(mentionsIn),
    evidence: evidenceOf(record),
  }
}

/** What of its confidence a record still shows: how its metric was weighed and what nobody understood it does not keep. */
function evidenceOf({ source: { method, rule, origins } }: MetricRecord): Feature[] {
  const features = featuresOf({
    method,
    rule,
    period: origins.period,
    time: isTimeConstruction(origins.time) ? origins.time : null,
    unexplained: 0,
  })
  return (Object.keys(features) as Feature[]).filter(
    (feature) => feature !== 'chance' && features[feature] !== 0,
  )
}

/** The texts of a record in which its parts may stand; the quote of a table's row is its labels and figures again. */
function textsOf({ source }: MetricRecord): { place: ExplainedMention['place']; text: string }[] {
  const { table, section } = source
  const own = table
    ? [
        ...table.row.map((text) => ({ place: 'row' as const, text })),
        ...table.column.map((text) => ({ place: 'column' as const, text })),
        ...(table.caption ? [{ place: 'caption' as const, text: table.caption }] : []),
      ]
    : [{ place: 'words' as const, text: source.quote }]
  return [...own, ...(section ? [{ place: 'section' as const, text: section }] : [])]
}

function partsOf(record: MetricRecord, readings: readonly PlacedReading[]): ExplainedPart[] {
  const { origins } = record.source
  const base = record.metric.replace(/\.(?:change|rank)$/, '')
  const find = (origin: Origin, pick: (reading: TextReading) => string | undefined): string | null =>
    readings
      .filter(({ place }) => placesOf(origin).includes(place))
      .map(({ reading }) => pick(reading))
      .find((words) => words !== undefined) ?? null
  return [
    {
      part: 'metric',
      value: record.metric,
      origin: origins.metric,
      words:
        record.label ??
        find(origins.metric, ({ names }) => names.find(({ value }) => value.metrics.includes(base))?.text),
    },
    {
      part: 'unit',
      value: record.unit,
      origin: origins.unit,
      words:
        origins.unit === 'cell' ? record.text : find(origins.unit, (reading) => unitWords(reading, record)),
    },
    {
      part: 'period',
      value: record.period.id,
      origin: origins.period,
      words: find(
        origins.period,
        ({ periods }) => periods.find(({ period }) => period.id === record.period.id)?.text,
      ),
    },
    {
      part: 'area',
      value: record.area.name || record.area.id,
      origin: origins.area,
      words: find(origins.area, ({ areas }) => areas.find(({ area }) => area.id === record.area.id)?.text),
    },
  ]
}

/** The figure with the words after it that make its unit: "0.19 per 1,000". */
function unitWords({ text, quantities }: TextReading, record: MetricRecord): string | undefined {
  const own = quantities.find((quantity) => quantity.text === record.text && quantity.unit === record.unit)
  return own && text.slice(own.start, Math.max(own.end, own.reach))
}

function placesOf(origin: Origin): readonly ExplainedMention['place'][] {
  switch (origin) {
    case 'row-header':
      return ['row']
    case 'column-header':
      return ['column']
    case 'caption':
      return ['caption']
    case 'heading':
      return ['section']
    case 'cell':
    case 'phrase':
    case 'sentence':
      return ['words']
    default:
      return []
  }
}

function mentionsIn({ place, reading }: PlacedReading): ExplainedMention[] {
  const found = [
    ...reading.quantities.map((one) => ({
      ...one,
      kind: 'quantity' as const,
      says: `${one.value}${one.unit ? ` ${one.unit}` : ''}`,
    })),
    ...reading.names.map((one) => ({
      ...one,
      kind: 'name' as const,
      says: one.value.metrics.join(' or '),
    })),
    ...reading.periods.map((one) => ({ ...one, kind: 'period' as const, says: one.period.id })),
    ...reading.areas.map((one) => ({ ...one, kind: 'area' as const, says: one.area.id })),
    ...reading.dimensions.map((one) => ({
      ...one,
      kind: 'member' as const,
      says: `${one.dimension} ${one.member}`,
    })),
    ...reading.changes.map((one) => ({ ...one, kind: 'change' as const, says: one.direction })),
    ...reading.roles.map((one) => ({ ...one, kind: 'role' as const, says: one.role })),
    // A date inside a period is no news.
    ...reading.nonFigures
      .filter((one) => !reading.periods.some(({ start, end }) => start <= one.start && one.end <= end))
      .map((one) => ({ ...one, kind: 'no figure' as const, says: one.reason })),
  ]
  const keyOf = (one: (typeof found)[number]) => `${one.start}-${one.end}-${one.kind}-${one.says}`
  return [...new Map(found.map((one) => [keyOf(one), one])).values()]
    .sort((a, b) => a.start - b.start || a.end - b.end)
    .map(({ kind, text, says }) => ({ place, kind, text, says }))
}

import type { Catalogue } from '../../schemas/catalogue.js'
import type { MetricRecord, Origin } from '../../schemas/record.js'
import { groupedBy } from '../language/grouped-by.js'
import { isTotalAlone } from '../language/sum-words.js'
import type { Statement } from './claim.js'
import { defineCheck } from './define-check.js'
import type { Evidence } from './evidence.js'
import { type Figure, intervalOf, placeOf } from './figure.js'
import { meet } from './interval.js'
import { dimensionsText, type Levels, unitKind } from './levels.js'
import { mayBeMisprint } from './misprint.js'
import { inUnitOf, round } from './print.js'

export const conflictCheck = defineCheck({
  id: 'conflict',
  texts: {
    title: 'The same figure is printed with two values',
    explanation:
      'Text and tables, summary and body are compared where they state the same metric for the same area, time and group.',
    otherReading: 'One of the two places is of another day, or counts something else.',
  },
  docs: [
    'The same figure twice in one paper with two values that no rounding joins: one of them in a table and both stating metric and time themselves or by the heading right above, or two that one sentence compares. Targets are compared with targets. What is far less than the total of a table may be one of its parts; one digit in common makes two numbers of two digits no misprint of each other, unless a third place prints one of them.',
    '_Warning_ when one of the two was not read with confidence.',
  ],
  rests: 'records',
  scope: 'paper',
  run: checkConflicts,
})

/** Origins of a part of a record that was said of the figure itself and not taken over from further out. */
const SAID: ReadonlySet<Origin> = new Set([
  'cell',
  'phrase',
  'sentence',
  'row-header',
  'column-header',
  'caption',
  'heading',
])

/**
 * Below this confidence a place was likely misread; a time from the heading above it is just sure enough. Of all records
 * that were looked at, five in six are surer.
 */
const SURE = 0.6

/** Two places that are further apart than this, by more than a slip of a digit, tell of two things. */
const FURTHEST = 1.5

/**
 * The same figure twice in one paper (text and table, summary and body), with two values that no rounding joins.
 *
 * Two values contradict each other only where one stands in a table and both places, or the headings right above them,
 * state metric and time:
 * two sentences seldom name everything that tells their figures apart. Targets are compared with targets.
 */
export function checkConflicts({ levels, catalogue }: Evidence): Statement[] {
  const stated = levels.all.filter(
    ({ record, qualifier }) =>
      record && qualifier === null && record.period.id !== '' && record.area.id !== '',
  )
  return [...groupedBy(stated, (figure) => sameKey(figure, catalogue)).values()].flatMap((same) => {
    const [reference, ...others] = [...same].sort(byWeight)
    if (!reference) return []
    return others.flatMap((other) => {
      const claim = claimOf(other, reference, same)
      if (claim === null) return []
      const beside = claim.verdict === 'contradicted' && isPrintedBeside(other, reference, levels)
      return beside ? { ...claim, severity: 'warning' as const, remark: ELSEWHERE } : claim
    })
  })
}

/** What may be meant where the table prints the value that the other place gives. */
const ELSEWHERE = 'the table prints this value in another of its lines: one of the two may be of that line'

/** The table prints the very value elsewhere in the metric's lines: time, group or area of one of the two was read wrong. */
function isPrintedBeside({ record, value, unit }: Figure, { table }: Figure, levels: Levels): boolean {
  return levels.all.some(
    (other) =>
      other.table !== null &&
      other.table.index === table?.index &&
      other.value === value &&
      other.unit === unit &&
      other.record?.metric === record?.metric &&
      other.key !== record?.id,
  )
}

function claimOf(stated: Figure, reference: Figure, same: readonly Figure[]): Statement | null {
  if (reference.table === null || placeOf(stated) === placeOf(reference)) return null
  const agrees = meet(intervalOf(stated, 'wide'), intervalOf(reference, 'wide'))
  const exactly = meet(intervalOf(stated, 'rounded'), intervalOf(reference, 'rounded'))
  if (!agrees && !(saysItself(stated) && saysItself(reference))) return null
  if (!agrees && (printsBoth(stated, reference) || isHundred(stated) || isHundred(reference))) return null
  const slip = isOneMisprint(stated, reference, same)
  if (!agrees && !slip && isPartOfTotal(stated, reference)) return null
  const error = same.length <= 6 && slip && sure(stated) && sure(reference)
  return {
    variant: reference.key,
    stated,
    others: [reference],
    verdict: exactly ? 'holds' : agrees ? 'holds-cut-off' : 'contradicted',
    severity: error ? 'error' : 'warning',
    published: inUnitOf(stated, stated.value),
    computed: round(inUnitOf(stated, reference.value), 6),
    interval: null,
    message: `${stated.text.trim()} and ${reference.text.trim()} (page ${reference.page ?? '?'}) are both printed for the same figure`,
    remark: error ? null : 'one of the two may be of another day or may count something else',
  }
}

/** A sentence that prints the other value too tells the two apart, in words that were not understood. */
function printsBoth(stated: Figure, reference: Figure): boolean {
  const bare = (text: string) => text.trim().replace(/[^\d.,]+/g, '')
  // The 14 of "SO14" and of "13/14" is no figure.
  const numbersOf = (quote: string): readonly string[] =>
    quote.match(/(?<![\p{L}\d/])(?:\d[\d.,]*\d|\d)/gu) ?? []
  const both = (a: Figure, b: Figure) => a.table === null && numbersOf(a.quote).includes(bare(b.text))
  return both(stated, reference) || both(reference, stated)
}

/**
 * One of the two may be the other misprinted: they are near, or a slip of one digit of three apart. Of numbers of two
 * digits a fifth of all pairs have one in common: there it takes a third place that bears one of the two out.
 */
function isOneMisprint(stated: Figure, reference: Figure, same: readonly Figure[]): boolean {
  if (!mayBeMisprint(stated.value, reference.value, 1, FURTHEST)) return false
  const apart = Math.abs(stated.value / reference.value)
  const near = apart < FURTHEST && apart > 1 / FURTHEST
  const long = [stated, reference].some(({ text }) => text.replace(/\D/g, '').length > 2)
  const isBorneOut = (figure: Figure) => same.filter(({ value }) => value === figure.value).length > 1
  return near || long || isBorneOut(stated) || isBorneOut(reference)
}

/** What is less than the total of a table's lines, and not called so itself, may be one of them or a part of one. */
function isPartOfTotal(stated: Figure, { table, value }: Figure): boolean {
  const isTotal = [table?.row.at(-1), table?.column.at(-1)].some((label) => isTotalAlone(label ?? ''))
  const own = [stated.table?.row.at(-1), stated.table?.column.at(-1)]
  return isTotal && !own.some((label) => isTotalAlone(label ?? '')) && stated.value < value
}

/** A hundred per cent is the whole of something and no share of it. */
function isHundred({ unit, value }: Figure): boolean {
  return unit === 'percent' && value === 100
}

function saysItself({ record }: Figure): boolean {
  if (!record) return false
  const { metric, period } = record.source.origins
  return SAID.has(metric) && SAID.has(period)
}

function sure({ record }: Figure): boolean {
  return (record?.confidence ?? 0) >= SURE
}

/** The place to hold the others against: tables before sentences, surer before less sure, earlier before later. */
function byWeight(a: Figure, b: Figure): number {
  return (
    Number(b.table !== null) - Number(a.table !== null) ||
    (b.record?.confidence ?? 0) - (a.record?.confidence ?? 0) ||
    (a.page ?? 0) - (b.page ?? 0) ||
    (a.key < b.key ? -1 : 1)
  )
}

function sameKey(figure: Figure, catalogue: Catalogue): string {
  const record = figure.record as MetricRecord
  return [
    record.metric,
    record.area.id,
    record.period.id,
    dimensionsText(withoutWholes(record, catalogue)),
    record.role === 'target' ? 'target' : 'stated',
    unitKind(figure),
  ].join('|')
}

/** A member that the catalogue marks as the whole (the directorate itself) breaks nothing down. */
function withoutWholes({ dimensions }: MetricRecord, catalogue: Catalogue): MetricRecord['dimensions'] {
  return Object.fromEntries(
    Object.entries(dimensions).filter(([dimension, member]) => {
      const known = catalogue.dimensions.get(dimension)?.members.find(({ code }) => code === member)
      return known?.whole !== true
    }),
  )
}

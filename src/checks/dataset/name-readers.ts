import type { Catalogue } from '../../../schemas/catalogue.js'
import type { Period } from '../../../schemas/period.js'
import type { MetricRecord, Role } from '../../../schemas/record.js'
import { roleSchema } from '../../../schemas/record.js'
import { type Unit, unitSchema } from '../../../schemas/units.js'
import { lexiconOf } from '../../extract/lexicon.js'
import { didYouMean } from '../../language/nearest-name.js'
import { financialYear, parsePeriodId } from '../../language/period.js'
import { periodOfLabel } from '../../language/periods.js'

/** A cell read as what it names, or the rule that it breaks. */
export type NameReading<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly rule: string }

/** Readers of the cells that name things; each remembers what it has read, as columns repeat themselves. */
export interface NameReaders {
  metric(text: string): NameReading<string>
  area(text: string): NameReading<string>
  period(text: string): NameReading<Period>
  unit(text: string): NameReading<Unit>
  role(text: string): NameReading<Role>
  /** A member of a dimension, by its code or by the names that papers give it. */
  member(dimension: string, text: string): NameReading<string>
}

/** Names of the catalogue, and those of the records: a paper may speak of areas and metrics that no catalogue lists. */
export function nameReaders(catalogue: Catalogue, records: readonly MetricRecord[]): NameReaders {
  const metrics = metricNames(catalogue, records)
  const areas = areaNames(catalogue, records)
  const lexicon = lexiconOf(catalogue)
  const members = new Map<string, (text: string) => NameReading<string>>()
  return {
    metric: remembered((text) => {
      const value = metrics.get(folded(text)) ?? derivedMetric(text, catalogue)
      return value === null
        ? lost(text, 'is no metric of the catalogue', catalogue.metrics.keys())
        : found(value)
    }),
    area: remembered((text) => {
      const [mention] = lexicon.areas(text)
      const whole = mention !== undefined && mention.start === 0 && mention.end === text.length
      const value = areas.get(folded(text)) ?? (whole ? mention.area.id : null)
      if (value !== null) return found(value)
      return lost(
        text,
        'is no area of the catalogue',
        [...catalogue.areas.values()].map(({ name }) => name),
      )
    }),
    period: remembered((text) => {
      const value = periodOf(text)
      return value === null
        ? { ok: false, rule: 'is no period (like 2022/23, Mar-24, 31/03/2024)' }
        : found(value)
    }),
    unit: (text) => oneOf(text, unitSchema.options, 'is no unit'),
    role: (text) => oneOf(text, roleSchema.options, 'is no role'),
    member: (dimension, text) => {
      const read = members.get(dimension) ?? remembered(memberReader(dimension, catalogue))
      members.set(dimension, read)
      return read(text)
    },
  }
}

/** `reoffending.rate.change`: what papers say of a metric beside its level is named after it. */
function derivedMetric(text: string, catalogue: Catalogue): string | null {
  const base = text.replace(/\.[a-z_]+$/, '')
  return base !== text && catalogue.metrics.has(base) ? text : null
}

function metricNames(catalogue: Catalogue, records: readonly MetricRecord[]): Map<string, string> {
  const names = new Map<string, string>()
  for (const { id, title } of catalogue.metrics.values()) names.set(folded(title), id)
  for (const { metric } of records) names.set(folded(metric), metric)
  for (const id of catalogue.metrics.keys()) names.set(folded(id), id)
  return names
}

function areaNames(catalogue: Catalogue, records: readonly MetricRecord[]): Map<string, string> {
  const names = new Map<string, string>()
  // Ids last: they win where one area is called what another one's id is.
  for (const { id, aka } of catalogue.areas.values()) for (const name of aka) names.set(folded(name), id)
  const all = [...records.map(({ area }) => area), ...catalogue.areas.values()].filter(({ id }) => id !== '')
  for (const { id, name } of all) names.set(folded(name), id)
  for (const { id, code } of all) if (code !== null) names.set(folded(code), id)
  for (const { id } of all) names.set(folded(id), id)
  return names
}

function memberReader(dimension: string, catalogue: Catalogue): (text: string) => NameReading<string> {
  const known = catalogue.dimensions.get(dimension)
  const codes = new Map<string, string>()
  for (const { code, label, aka } of known?.members ?? []) {
    for (const name of [...aka, label, code]) codes.set(folded(name), code)
  }
  const only = new Set([dimension])
  return (text) => {
    const listed = codes.get(folded(text))
    if (listed !== undefined) return found(listed)
    const [mention] = lexiconOf(catalogue).dimensions(text, only)
    if (mention !== undefined && mention.text === text) return found(mention.member)
    if (known?.closed !== true) return found(text)
    return lost(text, `is no member of ${dimension}`, [...codes.values()])
  }
}

/** An id of the contract, also as it is written for Excel; a label of a table, or the `202223` of official statistics. */
function periodOf(text: string): Period | null {
  try {
    const byId = parsePeriodId(text.replace(/^(?:month|day) (?=\d{4}-\d\d(?:-\d\d)?$)/, ''))
    if (byId.id !== '') return byId
  } catch (error) {
    if (!(error instanceof RangeError)) throw error
  }
  const pair = /^(20\d\d)(\d\d)$/.exec(text)
  if (pair && Number(pair[2]) === (Number(pair[1]) + 1) % 100) return financialYear(Number(pair[1]))
  return periodOfLabel(text)
}

function oneOf<T extends string>(text: string, options: readonly T[], rule: string): NameReading<T> {
  const value = options.find((option) => option === folded(text))
  return value === undefined ? lost(text, rule, options) : found(value)
}

function found<T>(value: T): NameReading<T> {
  return { ok: true, value }
}

function lost(text: string, rule: string, names: Iterable<string>): { ok: false; rule: string } {
  return { ok: false, rule: `${rule}${didYouMean(text, names)}` }
}

function folded(text: string): string {
  return text.trim().replace(/\s+/g, ' ').toLowerCase()
}

/** Columns hold few different texts in many rows; a column that does not is not remembered for ever. */
function remembered<T>(read: (text: string) => NameReading<T>): (text: string) => NameReading<T> {
  const known = new Map<string, NameReading<T>>()
  return (text) => {
    const before = known.get(text)
    if (before) return before
    const reading = read(text)
    if (known.size < 50_000) known.set(text, reading)
    return reading
  }
}

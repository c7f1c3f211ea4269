import type { Area } from '../../../schemas/area.js'
import type { Period } from '../../../schemas/period.js'
import type { Role } from '../../../schemas/record.js'
import type { Unit } from '../../../schemas/units.js'
import { joinsNames, namesBody } from '../../language/areas.js'
import { withoutGoal } from '../../language/goal-labels.js'
import type { DimensionMention, Span } from '../../language/mention.js'
import { periodOfLabel } from '../../language/periods.js'
import { findRateBases } from '../../language/rate-bases.js'
import { rolesOfLabel } from '../../language/roles.js'
import { isCalledAll } from '../../language/sum-words.js'
import { wordsBeyond } from '../function-words.js'
import type { NameMention } from '../lexicon.js'
import type { TextReader, TextReading } from '../read-text.js'
import { speaksOfRate, statedUnit } from '../stated-unit.js'

/** What one header cell says. */
export interface LabelPart {
  readonly text: string
  /** The same without the places it names: what is left of "Wakefield 2022" is a year. */
  readonly timed: string
  readonly period: Period | null
  readonly names: readonly NameMention[]
  readonly dimensions: readonly DimensionMention[]
  readonly area: Area | null
  readonly role: Role | null
  readonly unit: Unit | null
  readonly rate: boolean
  /** "Total", "All", "Overall": the sum of its siblings, no member of its own. */
  readonly total: boolean
  /** "Rank", "Position": the figures below are places in an order. */
  readonly rank: boolean
  /** "Change from previous year": the figures below are differences. */
  readonly change: boolean
  /** Letters that no recogniser accounts for: what the label says beyond what is known. */
  readonly unknown: string
}

const TOTAL =
  /^(?:grand |overall |sub[- ]?)?totals?\b|^(?:all|overall|sum)$|^all (?:children|young people|ages)$|\btotals?$/i
const RANK = /\brank(?:ing)?\b|\bposition\b/i
export const CHANGE = /\b(?:change|difference|diff|movement|increase|decrease|reduction)\b/i

/**
 * Reads one header cell: the period, area, members, metric names, unit and role that it states.
 *
 * @param asOf day of the paper, by which "Q1" or "Sep" without a year are placed
 */
export function readLabelPart(text: string, asOf: string | null, read: TextReader): LabelPart {
  const reading = read(text, asOf)
  // "From 05/05/2016" opens a time and does not say when it ends: the table's own period holds.
  const opens =
    /^\s*(?:(?:carr(?:y|ied)|brought) forward\s+)?(?:from|since)\b|^\s*(?:carr(?:y|ied)|brought) forward\b/i.test(
      text,
    ) && !/\b(?:to|until|till)\b|[–-]\s*\D/i.test(text)
  const timed = withoutAreas(text, reading.areas)
  const relative = reading.periods.length > 0 && reading.periods.every((mention) => mention.relative)
  const period =
    opens || (relative && reading.dimensions.length > 0)
      ? null
      : periodOfLabel(timed, asOf === null ? {} : { asOf })
  return {
    text,
    timed,
    period,
    names: reading.names,
    dimensions: period === null ? reading.dimensions : reading.dimensions.filter((one) => !isYear(text, one)),
    area: areaOf(text, placesBeyondMembers(reading)),
    role: rolesOfLabel(text, reading.roles)[0]?.role ?? null,
    unit: statedUnit(text),
    rate: speaksOfRate(text),
    // "All referrals" is the total; "All boys" are members of one group and no sum of everybody.
    total: TOTAL.test(text.trim()) || (isCalledAll(text) && reading.dimensions.length === 0),
    rank: RANK.test(text),
    change: CHANGE.test(withoutGoal(text)),
    unknown: wordsBeyond(text, [
      ...reading.names,
      ...reading.dimensions,
      ...reading.areas,
      ...reading.periods,
      ...reading.roles,
      ...findRateBases(text),
      ...(period !== null ? [{ start: 0, end: text.length }] : []),
    ]),
  }
}

/** "Foster Wales carers": a place within the name of a member is no place of the figures. */
function placesBeyondMembers({ areas, dimensions }: TextReading): TextReading['areas'] {
  return areas.filter(
    ({ start, end }) =>
      !dimensions.some((one) => one.start <= start && end <= one.end && one.end - one.start > end - start),
  )
}

/** The area that a label names; of several it lists ("… - statistical neighbours and England") it says that they are compared. */
function areaOf(text: string, areas: TextReading['areas']): Area | null {
  const named = areas.filter(({ end }) => !namesBody(text.slice(end)))
  const [first, second] = named
  const listed = second && first && joinsNames(text.slice(first.end, second.start))
  return listed && second.area.id !== first.area.id ? null : (first?.area ?? null)
}

function withoutAreas(text: string, areas: readonly Span[]): string {
  const rest = areas.reduceRight((left, { start, end }) => `${left.slice(0, start)} ${left.slice(end)}`, text)
  return rest.trim() === '' ? text : rest.trim()
}

/** "22/23" alone is a year although it could be two ages: where the label gives a time, it is no age as well. */
function isYear(text: string, { start, end }: DimensionMention): boolean {
  return text.slice(start, end).includes('/') && end - start === text.trim().length
}

import { type Box, overlapOf, unionOf } from './geometry.js'
import type { Rule } from './model.js'

/** Anything that takes part in the reading order of a page. */
export interface Boxed {
  readonly box: Box
}

/** The narrowest gap, in points, that counts as a gutter between two columns. */
const gutter = 6

/**
 * Puts the parts of a page in the order in which they are read: bands from top to bottom; in a band, columns from left
 * to right. Neighbouring bands that share a gutter are read as one, column by column, unless a ruling line across the
 * gutter parts them: rows of a bordered layout table are read row by row.
 */
export function inReadingOrder<T extends Boxed>(parts: readonly T[], rules: readonly Rule[]): T[] {
  const lines = joinedHorizontalRules(rules)
  return orderRegion(parts, lines, 0)
}

function orderRegion<T extends Boxed>(parts: readonly T[], rules: readonly Box[], depth: number): T[] {
  if (parts.length < 2) return [...parts]
  if (depth > 12) return rowOrder(parts)
  const bands = mergeBands(bandsOf(parts), rules)
  if (bands.length > 1) return bands.flatMap((band) => orderRegion(band, rules, depth + 1))
  const columns = columnsOf(parts)
  if (columns.length > 1) return columns.flatMap((column) => orderRegion(column, rules, depth + 1))
  return rowOrder(parts)
}

function rowOrder<T extends Boxed>(parts: readonly T[]): T[] {
  return [...parts].sort((a, b) => a.box[1] - b.box[1] || a.box[0] - b.box[0])
}

/** Parts between which no horizontal line can be drawn without cutting one of them stand in one band. */
function bandsOf<T extends Boxed>(parts: readonly T[]): T[][] {
  return sweep(parts, 1, 3, -1)
}

function columnsOf<T extends Boxed>(parts: readonly T[]): T[][] {
  return sweep(parts, 0, 2, gutter)
}

/** Groups by overlap along one axis; a gap of more than `least` starts a new group. */
function sweep<T extends Boxed>(parts: readonly T[], low: 0 | 1, high: 2 | 3, least: number): T[][] {
  const sorted = [...parts].sort((a, b) => a.box[low] - b.box[low] || a.box[high] - b.box[high])
  const groups: T[][] = []
  let reach = Number.NEGATIVE_INFINITY
  for (const part of sorted) {
    if (part.box[low] - reach > least || groups.length === 0) groups.push([part])
    else groups.at(-1)?.push(part)
    reach = Math.max(reach, part.box[high])
  }
  return groups
}

/** A group of parts with the stretches of the x axis that its columns take, and the heights it reaches. */
interface Band<T> {
  readonly parts: T[]
  columns: readonly Interval[]
  box: Box
}

type Interval = readonly [number, number]

function mergeBands<T extends Boxed>(groups: readonly T[][], rules: readonly Box[]): T[][] {
  const merged: Band<T>[] = []
  for (const parts of groups) {
    const columns = intervalsOf(parts.map((part) => [part.box[0], part.box[2]]))
    const box = unionOf(parts.map((part) => part.box)) ?? [0, 0, 0, 0]
    const previous = merged.at(-1)
    const joint = previous && sharedColumns(previous.columns, columns)
    if (previous && joint && !partedByRule(previous.box, box, rules)) {
      previous.parts.push(...parts)
      previous.columns = joint
      previous.box = unionOf([previous.box, box]) ?? box
    } else merged.push({ parts: [...parts], columns, box })
  }
  return merged.map((band) => band.parts)
}

/** The columns of two bands read together, or null when no gutter runs through both between columns of each. */
function sharedColumns(upper: readonly Interval[], lower: readonly Interval[]): readonly Interval[] | null {
  const joint = intervalsOf([...upper, ...lower])
  const taken = (columns: readonly Interval[]) =>
    joint.filter((column) => columns.some((one) => one[0] >= column[0] && one[1] <= column[1])).length
  return joint.length > 1 && taken(upper) > 1 && taken(lower) > 1 ? joint : null
}

/** Joins intervals that overlap or leave less than a gutter between them. */
function intervalsOf(stretches: readonly Interval[]): Interval[] {
  const sorted = [...stretches].sort((a, b) => a[0] - b[0])
  const joined: Interval[] = []
  for (const stretch of sorted) {
    const last = joined.at(-1)
    if (last && stretch[0] - last[1] <= gutter) {
      joined[joined.length - 1] = [last[0], Math.max(last[1], stretch[1])]
    } else joined.push(stretch)
  }
  return joined
}

/** Whether a ruling line runs between two bands along all that they share. `rules` are in order of height. */
function partedByRule(upper: Box, lower: Box, rules: readonly Box[]): boolean {
  const left = Math.max(upper[0], lower[0])
  const right = Math.min(upper[2], lower[2])
  for (let i = firstBelow(rules, upper[3] - 4); i < rules.length; i++) {
    const rule = rules[i]
    if (!rule || rule[1] > lower[1] + 4) return false
    if (overlapOf(rule[0], rule[2], left, right) >= 0.9 * (right - left)) return true
  }
  return false
}

function firstBelow(rules: readonly Box[], y: number): number {
  let low = 0
  let high = rules.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((rules[middle]?.[1] ?? 0) < y) low = middle + 1
    else high = middle
  }
  return low
}

/** Ruling lines at one height that touch, as borders of neighbouring cells do, make one line. */
function joinedHorizontalRules(rules: readonly Rule[]): Box[] {
  const horizontal = rules
    .filter((rule) => rule.direction === 'horizontal')
    .sort((a, b) => a.box[1] - b.box[1] || a.box[0] - b.box[0])
  const joined: Box[] = []
  for (const { box } of horizontal) {
    const last = joined.at(-1)
    if (last && Math.abs(last[1] - box[1]) < 1 && box[0] - last[2] < 3) {
      joined[joined.length - 1] = [last[0], last[1], Math.max(last[2], box[2]), Math.max(last[3], box[3])]
    } else joined.push(box)
  }
  return joined
}

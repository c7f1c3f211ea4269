import type { Catalogue } from '../../../schemas/catalogue.js'
import type { Metric } from '../../../schemas/metric.js'
import { isAnybodysCount } from '../../language/ellipsis.js'
import type { HeldQuantity } from './held-quantities.js'
import type { ChosenReading } from './joint-reading.js'
import { candidateBy } from './phrase-witness.js'
import type { TableReading } from './table-reading.js'

/** A ratio proves what a line of counts is where it holds in so many places, and in nearly all that can be worked out. */
const FEWEST_PLACES = 3
const NEARLY_ALL = 0.9
/** How sure a proven reading is, against the one that it hangs on. */
const PROVEN = 0.97
/** Points by which a percentage may miss the ratio beside half of its last digit: both are printed rounded. */
const SLACK = 1e-9

/** The cells of one row or one column, by where they stand along it. */
type Line = ReadonlyMap<number, number>

/**
 * The chosen readings of a table's cells, where a line of counts under a head that any metric may have ("Children",
 * "Number") is shown by division to be what another line is a share of: where reoffenders by it are the reoffending rate in
 * row after row, it is the cohort. Lines are columns, or rows where the metrics stand down the side.
 *
 * Source: the identities of the catalogue's metrics.
 */
export function withProvenRatios(
  { columns, rows }: TableReading,
  held: readonly HeldQuantity[],
  chosen: ReadonlyMap<number, ChosenReading>,
  catalogue: Catalogue,
): Map<number, ChosenReading> {
  const settled = new Map(chosen)
  const isAnybodys = (line: Line, axis: 'row' | 'column') => {
    const cell = held[[...line.values()][0] ?? -1]?.cell
    const label = cell && (axis === 'column' ? columns[cell.column] : rows[cell.row])
    return label !== undefined && isAnybodysCount(label.parts.at(-1)?.text ?? '')
  }
  for (const axis of ['column', 'row'] as const) {
    const lines = linesOf(held, axis)
    for (const [rates, ratio] of ratiosOf(lines, chosen, catalogue)) {
      const counts = lines.find((line) => isOf(line, ratio.numerator, chosen))
      if (!counts || lines.some((line) => isOf(line, ratio.denominator, settled))) continue
      const wholes = lines.filter(
        (line) =>
          line !== counts &&
          line !== rates &&
          isAnybodys(line, axis) &&
          holds(held, [counts, line, rates], ratio.scale),
      )
      const [whole, ...others] = wholes
      if (!whole || others.length > 0) continue
      for (const [place, index] of whole) {
        const from = chosen.get(counts.get(place) ?? -1)
        if (from) settled.set(index, provenBy(from, ratio.denominator))
      }
    }
  }
  return settled
}

interface Ratio {
  readonly numerator: Metric
  readonly denominator: Metric
  readonly scale: number
}

function linesOf(held: readonly HeldQuantity[], axis: 'row' | 'column'): Line[] {
  const lines = new Map<number, Map<number, number>>()
  for (const [index, { cell, aside }] of held.entries()) {
    if (aside) continue
    const line = lines.get(cell[axis]) ?? new Map<number, number>()
    lines.set(cell[axis], line.set(axis === 'row' ? cell.column : cell.row, index))
  }
  return [...lines.values()].filter(({ size }) => size >= FEWEST_PLACES)
}

/** The lines that are read as ratios of two counts, with what they are the ratio of. */
function ratiosOf(
  lines: readonly Line[],
  chosen: ReadonlyMap<number, ChosenReading>,
  catalogue: Catalogue,
): (readonly [Line, Ratio])[] {
  return lines.flatMap((line) => {
    const metric = metricOf(line, chosen)
    const identity = metric?.identities.find(({ kind }) => kind === 'ratio')
    const numerator = catalogue.metrics.get(identity?.numerator ?? '')
    const denominator = catalogue.metrics.get(identity?.denominator ?? '')
    if (!identity?.scale || !numerator || !denominator || denominator.unit !== 'count') return []
    return [[line, { numerator, denominator, scale: identity.scale }] as const]
  })
}

/** The one metric that all read cells of a line are of. */
function metricOf(line: Line, chosen: ReadonlyMap<number, ChosenReading>): Metric | null {
  const read = [...line.values()].flatMap((index) => chosen.get(index)?.candidate ?? [])
  const [first] = read
  if (!first || read.some(({ metric, share }) => metric !== first.metric || share)) return null
  return first.metric
}

function isOf(line: Line, metric: Metric, chosen: ReadonlyMap<number, ChosenReading>): boolean {
  return metricOf(line, chosen) === metric
}

/** Whether the first line over the second is the third, within what rounding allows, nearly wherever all three stand. */
function holds(
  held: readonly HeldQuantity[],
  [parts, wholes, rates]: readonly [Line, Line, Line],
  scale: number,
): boolean {
  const tried = [...rates].flatMap(([place, rate]): boolean[] => {
    const [part, whole, ratio] = [parts.get(place), wholes.get(place), rate].map(
      (index) => held[index ?? -1]?.quantity,
    )
    if (!part || !whole || !ratio || whole.unit !== null || part.value === 0) return []
    if (!Number.isInteger(whole.value) || whole.value <= part.value) return [false]
    const half = 0.5 * 10 ** -(ratio.decimals ?? 0)
    return [Math.abs((scale * part.value) / whole.value - ratio.value) <= half + SLACK]
  })
  const proven = tried.filter(Boolean).length
  return proven >= FEWEST_PLACES && proven >= NEARLY_ALL * tried.length
}

/** The reading that division gives, as sure as that of the counts that were divided, and a little less. */
function provenBy(from: ChosenReading, metric: Metric): ChosenReading {
  const times = Math.min(1, from.candidate.score) * PROVEN
  return { ...from, candidate: candidateBy(metric, metric.unit, { by: 'division', times }) }
}

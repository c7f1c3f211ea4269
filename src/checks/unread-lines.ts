import { isCalledTotal } from '../language/sum-words.js'
import type { Figure } from './figure.js'
import { type Lines, linesOf } from './grid-lines.js'
import type { TableFigures } from './table-figures.js'

/**
 * Whether a table prints, among the lines of these parts and their whole, a count that no record was made of, or one
 * that is withheld: then the parts are not all there is, and their sum says nothing against the whole.
 *
 * Lines that stand together reach from one total to the next; those that stand beside each other from the first to the
 * last of them.
 */
export function hasUnreadLines(
  grid: TableFigures,
  parts: readonly Figure[],
  wholes: readonly Figure[],
): boolean {
  return linesOf(grid).some((lines) => {
    const across = lines.across.find((one) => parts.every(({ key }) => lineOf(key, lines, one) !== undefined))
    return across !== undefined && isBroken(lines, across, parts, wholes)
  })
}

function isBroken(
  lines: Lines,
  across: number,
  parts: readonly Figure[],
  wholes: readonly Figure[],
): boolean {
  const known = new Set([...parts, ...wholes].map(({ key }) => key))
  const own = parts.flatMap(({ key }) => lineOf(key, lines, across) ?? [])
  const whole = wholes.flatMap(({ key }) => lineOf(key, lines, across) ?? [])
  const [first, last] = reach(lines, across, [...own, ...whole])
  return lines.lines.some((line) => {
    if (line < first || line > last || isCalledTotal(lines.label(line, across))) return false
    const { kind, figure } = lines.place(line, across)
    if (kind === 'withheld') return true
    return figure !== null && figure.record === null && isCount(figure) && !known.has(figure.key)
  })
}

function reach(lines: Lines, across: number, own: readonly number[]): readonly [number, number] {
  const [first, last] = [Math.min(...own), Math.max(...own)]
  if (lines.direction === 'columns') return [first, last]
  const before = lines.lines.findLast((line) => line < first && isCalledTotal(lines.label(line, across)))
  return [(before ?? -1) + 1, last]
}

function isCount({ unit, step, text }: Figure): boolean {
  return (unit === null || unit === 'count') && step === 0 && !/[%£.]/.test(text)
}

function lineOf(key: string, lines: Lines, across: number): number | undefined {
  return lines.lines.find((line) => lines.place(line, across).figure?.key === key)
}

import { overlapOf } from './geometry.js'
import { LineRows } from './line-rows.js'
import { type Line, lineOf } from './lines.js'

/** Fewer rows than this are no table of contents. */
const fewRows = 4

/**
 * Joins the titles of a contents page with the page numbers that stand in a column at the right: lone whole numbers under
 * one another that never fall. Elsewhere a column of numbers is left alone.
 */
export function joinContents(lines: readonly Line[]): Line[] {
  const numbers = lines.filter(isPageNumber).sort((a, b) => a.box[1] - b.box[1])
  if (numbers.length < fewRows) return [...lines]
  const edge = Math.max(...numbers.map((line) => line.box[2]))
  const column = numbers.filter((line) => edge - line.box[2] < 3)
  if (column.length < fewRows || !neverFalls(column)) return [...lines]
  const rows = new LineRows(lines.filter((line) => line.box[2] < edge - 20))
  const numberOf = new Map<Line, Line>()
  for (const number of column) {
    const title = [...rows.between(number.box[1], number.box[3])].find(
      (line) => isOnRow(line, number) && !numberOf.has(line),
    )
    if (!title) return [...lines]
    numberOf.set(title, number)
  }
  const taken = new Set(numberOf.values())
  return lines.flatMap((line) => {
    if (taken.has(line)) return []
    const number = numberOf.get(line)
    return [number ? lineOf([...line.words, ...number.words], line.marker) : line]
  })
}

/** Whether a line leads from a title to a page number, by dots or by a gap. */
export function isContentsLine(line: Line): boolean {
  if (line.words.some(({ word }) => word.text.includes('....') || word.text.includes('……'))) return true
  const [title, number] = line.words.slice(-2)
  if (!title || !number || !/^\d{1,3}$/u.test(number.word.text)) return false
  return number.box[0] - title.box[2] > 2 * number.word.size
}

function isPageNumber(line: Line): boolean {
  return (
    line.marker.length === 0 && line.words.length === 1 && /^\d{1,3}$/u.test(line.words[0]?.word.text ?? '')
  )
}

function neverFalls(column: readonly Line[]): boolean {
  const printed = column.map((line) => Number(line.words[0]?.word.text))
  return (
    printed.every((number, index) => number >= (printed[index - 1] ?? 0)) && printed.at(-1) !== printed[0]
  )
}

function isOnRow(title: Line, number: Line): boolean {
  const height = Math.min(title.box[3] - title.box[1], number.box[3] - number.box[1])
  return (
    overlapOf(title.box[1], title.box[3], number.box[1], number.box[3]) > 0.5 * height &&
    /\p{L}/u.test(title.words[0]?.word.text ?? '')
  )
}

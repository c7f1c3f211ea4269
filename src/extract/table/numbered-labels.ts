import { codeOf, withoutEnumerators } from '../../language/label-numbers.js'
import type { TextReader } from '../read-text.js'

type Paths = readonly (readonly string[])[]

/** Fewer labels with one kind of code, each with a number of its own, may be of something: "KS2", "KS4". */
const FEWEST_CODES = 3
/** The share of an axis that they must be. */
const MOSTLY = 0.5

/**
 * The header paths of an axis without what they are counted by: "C. Expenditure", "(b) Boys", and codes of a scorecard
 * ("CS12 Children in care"), which are told from words such as "KS2" and "Y9" by how many rows bear them.
 */
export function withoutNumbers(paths: Paths, read: TextReader): Paths {
  const labels = withoutEnumerators(paths.map((path) => path.at(-1) ?? ''))
  const plain = paths.map((path, index) =>
    path.length === 0 ? path : [...path.slice(0, -1), labels[index] ?? ''],
  )
  const coded = plain.map((path) => codeOf(path.at(-1) ?? ''))
  const numbers = new Map<string, Set<string>>()
  for (const code of coded)
    if (code) numbers.set(code.letters, (numbers.get(code.letters) ?? new Set()).add(code.number))
  const named = plain.filter((path) => path.length > 0).length
  const codes = new Set(
    [...numbers].flatMap(([letters, { size }]) => (size >= FEWEST_CODES ? [letters] : [])),
  )
  const marked = coded.filter((code) => code && codes.has(code.letters)).length
  if (marked < MOSTLY * named) return plain
  return plain.map((path, index) => {
    const code = coded[index]
    const label = path.at(-1)
    if (!code || label === undefined || !codes.has(code.letters) || opensWithMeaning(label, code.rest, read))
      return path
    return [...path.slice(0, -1), code.rest]
  })
}

/** "CIC 3", "GCSE 5": a time, a member, a place or a name of a metric is no code, with its number or without. */
function opensWithMeaning(label: string, rest: string, read: TextReader): boolean {
  const end = label.length - rest.length
  const letters = /^\p{L}+/u.exec(label)?.[0] ?? ''
  return [read(label, null), read(letters, null)].some(({ periods, dimensions, areas, names }) =>
    [...periods, ...dimensions, ...areas, ...names].some(({ start }) => start < end),
  )
}

import type { Catalogue } from '../../../schemas/catalogue.js'
import type { MappedPart, Mapping } from '../../../schemas/mapping.js'
import { didYouMean } from '../../language/nearest-name.js'
import type { NameReaders, NameReading } from './name-readers.js'
import { valueColumnsOf } from './read-row.js'

/**
 * What is wrong with a mapping, before any row is read: columns that the table has not, names that the catalogue has
 * not (with the nearest one), and figures of which a part is left open. Each as one line that begins with the place.
 */
export function mappingProblems(
  mapping: Mapping,
  header: readonly string[],
  names: NameReaders,
  catalogue: Catalogue,
): string[] {
  return [
    ...columnProblems(mapping, header),
    ...openParts(mapping),
    ...nameProblems(mapping, names),
    ...dimensionProblems(mapping, catalogue),
  ]
}

const readable = ['metric', 'area', 'period', 'unit', 'role'] as const

function columnProblems(mapping: Mapping, header: readonly string[]): string[] {
  const parts = [...readable.map((part) => [part, mapping[part]] as const), ...dimensionsOf(mapping)]
  const used = [
    ...parts.flatMap(([place, part]) => {
      const column = columnOf(part)
      return column === null ? [] : [[place, column] as const]
    }),
    ...valueColumnsOf(mapping).map(({ column }) => ['value', column] as const),
  ]
  return used
    .filter(([, column]) => !header.includes(column))
    .map(
      ([place, column]) =>
        `${place}: the table has no column ${JSON.stringify(column)}${didYouMean(column, header)}`,
    )
}

function openParts(mapping: Mapping): string[] {
  return valueColumnsOf(mapping).flatMap((value) =>
    (['metric', 'area', 'period'] as const)
      .filter((part) => mapping[part] === undefined && value[part] === undefined)
      .map((part) => `value ${JSON.stringify(value.column)}: nothing says what its ${part} is`),
  )
}

/** Names that the mapping itself states; those in cells are read with their rows. */
function nameProblems(mapping: Mapping, names: NameReaders): string[] {
  const problems: string[] = []
  const check = (place: string, text: string, read: (text: string) => NameReading<unknown>): void => {
    const reading = read(text)
    if (!reading.ok) problems.push(`${place}: ${JSON.stringify(text)} ${reading.rule}`)
  }
  for (const part of readable) {
    for (const [place, text] of statedNames(part, mapping[part])) check(place, text, names[part])
    for (const value of valueColumnsOf(mapping)) {
      const own = value[part]
      if (own !== undefined) check(`value ${JSON.stringify(value.column)}: ${part}`, own, names[part])
    }
  }
  for (const [place, part] of dimensionsOf(mapping)) {
    const dimension = place.slice('dimensions.'.length)
    for (const [where, text] of statedNames(place, part)) {
      check(where, text, (member) => names.member(dimension, member))
    }
  }
  return problems
}

function dimensionProblems(mapping: Mapping, catalogue: Catalogue): string[] {
  const known = new Set([...catalogue.dimensions.keys(), ...catalogue.universalDimensions])
  const used = [mapping.dimensions, ...valueColumnsOf(mapping).map(({ dimensions }) => dimensions ?? {})]
  return [...new Set(used.flatMap((dimensions) => Object.keys(dimensions)))]
    .filter((dimension) => !known.has(dimension))
    .map(
      (dimension) =>
        `dimensions: "${dimension}" is no dimension of the catalogue${didYouMean(dimension, known)}`,
    )
}

function dimensionsOf(mapping: Mapping): [string, MappedPart][] {
  return Object.entries(mapping.dimensions).map(([key, part]) => [`dimensions.${key}`, part])
}

function statedNames(place: string, part: MappedPart | undefined): [string, string][] {
  if (part === undefined || typeof part === 'string') return []
  if ('fixed' in part) return [[place, part.fixed]]
  return Object.entries(part.names ?? {}).map(([cell, name]) => [`${place}: ${JSON.stringify(cell)}`, name])
}

function columnOf(part: MappedPart | undefined): string | null {
  if (typeof part === 'string') return part
  return part !== undefined && 'column' in part ? part.column : null
}

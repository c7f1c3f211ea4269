import type { Catalogue, CatalogueFile } from '../../schemas/catalogue.js'
import { identityParts, type Metric } from '../../schemas/metric.js'
import type { Wording } from '../../schemas/words.js'
import { didYouMean } from '../language/nearest-name.js'

/** What is wrong with a catalogue file, and where: the keys and places that lead to it. */
export interface CatalogueFault {
  readonly path: readonly PropertyKey[]
  readonly message: string
}

type Path = readonly PropertyKey[]

/**
 * What a catalogue file names and nothing defines: metrics, dimensions, members, concepts and scopes, each with the
 * nearest name there is; and metrics of its own without a word by which a paper could print them.
 *
 * @param catalogue the file's own entries and those that it extends
 */
export function catalogueReferences(file: CatalogueFile, catalogue: Catalogue): CatalogueFault[] {
  return [
    ...file.metrics.flatMap((metric, at) => metricFaults(metric, ['metrics', at], catalogue)),
    ...file.metrics.flatMap((metric, at) => wordless(metric, ['metrics', at], catalogue)),
    ...file.phrases.flatMap((name, at) => [
      ...unknown('metric', name.metrics, ['phrases', at, 'metrics'], catalogue.metrics),
      ...memberFaults(name.dimensions ?? {}, ['phrases', at, 'dimensions'], catalogue),
    ]),
    ...(file.wordings ?? []).flatMap((words, at) => wordingFaults(words, ['wordings', at], catalogue)),
    ...(file.scopes ?? []).flatMap(({ concepts }, at) =>
      unknown('concept', concepts, ['scopes', at, 'concepts'], catalogue.concepts),
    ),
    ...Object.entries(file.dimensions).flatMap(([id, { members }]) =>
      members.flatMap(({ parts = [] }, at) =>
        unknown('member', parts, ['dimensions', id, 'members', at, 'parts'], codesOf(id, catalogue)),
      ),
    ),
    ...file.areas.flatMap(({ resolves_to: other }, at) =>
      other === undefined ? [] : unknown('area', [other], ['areas', at, 'resolves_to'], catalogue.areas),
    ),
  ]
}

interface Known {
  readonly has: (name: string) => boolean
  readonly keys: () => Iterable<string>
}

/** A fault for each name that is not known; `path` leads to the list of names. */
function unknown(kind: string, names: readonly string[], path: Path, known: Known): CatalogueFault[] {
  return names.flatMap((name, at) =>
    known.has(name)
      ? []
      : [{ path: [...path, at], message: `unknown ${kind} "${name}"${didYouMean(name, known.keys())}` }],
  )
}

function metricFaults(metric: Metric, path: Path, catalogue: Catalogue): CatalogueFault[] {
  const dimensions = new Set([...catalogue.dimensions.keys(), ...catalogue.universalDimensions])
  return [
    ...unknown('dimension', metric.dimensions, [...path, 'dimensions'], dimensions),
    ...unknown('dimension', metric.requires, [...path, 'requires'], dimensions),
    ...metric.identities.flatMap((identity, at) =>
      identityFaults(identity, [...path, 'identities', at], catalogue),
    ),
  ]
}

/** Parts of an identity that name metrics; `le` may name a dimension, `population` is said in words. */
const METRIC_PARTS = [
  'numerator',
  'denominator',
  'minuend',
  'subtrahend',
  'stock',
  'inflow',
  'outflow',
  'metric',
] as const

function identityFaults(
  identity: Metric['identities'][number],
  path: Path,
  catalogue: Catalogue,
): CatalogueFault[] {
  const missing = identityParts[identity.kind].filter((part) => identity[part] === undefined)
  const { kind, dimension, le, of, factors = [] } = identity
  const named = METRIC_PARTS.flatMap((part) => identity[part] ?? [])
  const bound = le === undefined || catalogue.dimensions.has(le) ? [] : [le]
  return [
    ...missing.map((part) => ({ path, message: `an identity of kind "${kind}" needs "${part}"` })),
    ...unknown(
      'metric',
      [...named, ...factors, ...bound, ...(of === undefined ? [] : [of])],
      path,
      catalogue.metrics,
    ),
    ...unknown('dimension', dimension === undefined ? [] : [dimension], path, catalogue.dimensions),
  ]
}

function wordless({ id, phrases, aka }: Metric, path: Path, catalogue: Catalogue): CatalogueFault[] {
  const named =
    phrases.length > 0 ||
    aka.length > 0 ||
    catalogue.wordings.has(id) ||
    catalogue.names.some(({ metrics }) => metrics.includes(id))
  return named ? [] : [{ path, message: `metric "${id}" has no words: no phrases, no name and no wording` }]
}

function memberFaults(
  members: Readonly<Record<string, string>>,
  path: Path,
  catalogue: Catalogue,
): CatalogueFault[] {
  return Object.entries(members).flatMap(([dimension, code]) => {
    const known = catalogue.dimensions.get(dimension)
    if (!known) return unknown('dimension', [dimension], path, catalogue.dimensions)
    return known.closed ? unknown('member', [code], [...path, dimension], codesOf(dimension, catalogue)) : []
  })
}

function codesOf(dimension: string, catalogue: Catalogue): Known {
  return new Set(catalogue.dimensions.get(dimension)?.members.map(({ code }) => code))
}

function wordingFaults(words: Wording, path: Path, catalogue: Catalogue): CatalogueFault[] {
  const { is, over, scope } = words
  const lists = ['with', 'withOneOf', 'withOptional', 'without', 'counts'] as const
  const singles = [is.measure, ...is.of, ...(is.population === undefined ? [] : [is.population].flat())]
  return [
    ...unknown('metric', [words.metric], path, catalogue.metrics),
    ...unknown('concept', singles, [...path, 'is'], catalogue.concepts),
    ...unknown('concept', over === undefined ? [] : [over], [...path, 'over'], catalogue.concepts),
    ...unknown('scope', scope === undefined ? [] : [scope], [...path, 'scope'], catalogue.scopes),
    ...lists.flatMap((list) => unknown('concept', words[list] ?? [], [...path, list], catalogue.concepts)),
  ]
}

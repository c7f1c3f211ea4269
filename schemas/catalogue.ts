import { createRequire } from 'node:module'
import { z } from 'zod'
import {
  type AreaEntry,
  areaEntrySchema,
  type Dimension,
  dimensionSchema,
  type Metric,
  type MetricName,
  metricNameSchema,
  metricSchema,
} from './metric.js'
import { type Concept, conceptSchema, type Scope, scopeSchema, type Wording, wordingSchema } from './words.js'

/** Keys that explain a catalogue file to its readers. */
const explanations = {
  $schema: z.string().optional(),
  version: z.number().optional(),
  note: z.string().optional(),
  source: z.string().optional(),
  rules: z.array(z.string()).optional(),
  slug_rule: z.string().optional(),
  identity_rules: z.record(z.string(), z.string()).optional(),
  ambiguous_aka: z.record(z.string(), z.array(z.string())).optional(),
  record_key: z.array(z.string()).optional(),
  units: z.record(z.string(), z.string()).optional(),
  derived: z.array(z.record(z.string(), z.unknown())).optional(),
}

/** What a catalogue file may hold; a user's own file adds to, and overrides, the built-in one by id. */
export const catalogueFileSchema = z.strictObject({
  ...explanations,
  universal_dimensions: z.array(z.string()).optional(),
  elsewhere: z.array(z.string()).optional(),
  commonWords: z.array(z.string()).optional(),
  metrics: z.array(metricSchema).default([]),
  dimensions: z.record(z.string(), dimensionSchema).default({}),
  areas: z.array(areaEntrySchema).default([]),
  phrases: z.array(metricNameSchema).default([]),
  concepts: z.array(conceptSchema).optional(),
  wordings: z.array(wordingSchema).optional(),
  scopes: z.array(scopeSchema).optional(),
})
export type CatalogueFile = z.infer<typeof catalogueFileSchema>

/** The metrics, dimensions and areas that papers are read with, by id. */
export interface Catalogue {
  readonly metrics: ReadonlyMap<string, Metric>
  readonly dimensions: ReadonlyMap<string, Dimension>
  readonly areas: ReadonlyMap<string, AreaEntry>
  /** The notions of the field by id, with the words that papers use for them. */
  readonly concepts: ReadonlyMap<string, Concept>
  /** How papers say each metric, by metric id. */
  readonly wordings: ReadonlyMap<string, Wording>
  /** The parts of the field by id. */
  readonly scopes: ReadonlyMap<string, Scope>
  /** How papers name the metrics, in the order in which names of equal length are preferred. */
  readonly names: readonly MetricName[]
  /** Words of the council's other services: what is said of them is never a figure of this field. */
  readonly elsewhere: readonly string[]
  /** Words that any service uses: alone they do not say that children's services are spoken of. */
  readonly commonWords: readonly string[]
  /** Metrics that the user's own files describe: they are meant even where another service is spoken of. */
  readonly own: ReadonlySet<string>
  /** Dimensions that every metric may carry. */
  readonly universalDimensions: readonly string[]
}

const require = createRequire(import.meta.url)

let builtIn: Catalogue | undefined

/**
 * The catalogue that ships with the package, extended by the user's own files in the order given. Reads and validates the
 * files of `schemas/catalogue` when it is first called; throws where one breaks the schema.
 */
export function loadCatalogue(own: readonly CatalogueFile[] = []): Catalogue {
  builtIn ??= catalogueOf((name) => catalogueFileSchema.parse(require(`#catalogue/${name}.json`)))
  return own.reduce(extendCatalogue, builtIn)
}

/** The files of `schemas/catalogue`, each with the parts that its name says. */
export const catalogueFiles = [
  'areas',
  'concepts',
  'dimensions',
  'metrics',
  'phrases',
  'scopes',
  'wordings',
] as const

/** The catalogue of these files, as `schemas/catalogue` holds them. */
export function catalogueOf(file: (name: (typeof catalogueFiles)[number]) => CatalogueFile): Catalogue {
  const { metrics, universal_dimensions: universalDimensions = [] } = file('metrics')
  const { phrases, elsewhere = [] } = file('phrases')
  const { scopes = [], commonWords = [] } = file('scopes')
  return {
    metrics: new Map(metrics.map((metric) => [metric.id, metric])),
    dimensions: new Map(Object.entries(file('dimensions').dimensions)),
    areas: new Map(file('areas').areas.map((area) => [area.id, area])),
    concepts: new Map(file('concepts').concepts?.map((concept) => [concept.id, concept])),
    wordings: new Map(file('wordings').wordings?.map((words) => [words.metric, words])),
    scopes: new Map(scopes.map((scope) => [scope.id, scope])),
    names: phrases,
    elsewhere,
    commonWords,
    own: new Set(),
    universalDimensions,
  }
}

/** A new catalogue in which the file's entries replace those of the same id and the others are kept. */
export function extendCatalogue(catalogue: Catalogue, file: CatalogueFile): Catalogue {
  return {
    metrics: new Map([...catalogue.metrics, ...file.metrics.map((metric) => [metric.id, metric] as const)]),
    dimensions: new Map([...catalogue.dimensions, ...Object.entries(file.dimensions)]),
    areas: new Map([...catalogue.areas, ...file.areas.map((area) => [area.id, area] as const)]),
    concepts: new Map([
      ...catalogue.concepts,
      ...(file.concepts ?? []).map((concept) => [concept.id, concept] as const),
    ]),
    wordings: new Map([
      ...catalogue.wordings,
      ...(file.wordings ?? []).map((words) => [words.metric, words] as const),
    ]),
    scopes: new Map([...catalogue.scopes, ...(file.scopes ?? []).map((scope) => [scope.id, scope] as const)]),
    names: [...namesOf(file), ...catalogue.names],
    elsewhere: catalogue.elsewhere,
    commonWords: catalogue.commonWords,
    own: new Set([...catalogue.own, ...file.metrics.map(({ id }) => id)]),
    universalDimensions: catalogue.universalDimensions,
  }
}

/** A file's own list of names, and the phrases that its metrics carry themselves. */
function namesOf(file: Pick<CatalogueFile, 'metrics' | 'phrases'>): MetricName[] {
  const own = file.metrics.filter((metric) => metric.phrases.length > 0)
  return [...file.phrases, ...own.map((metric) => ({ metrics: [metric.id], phrases: metric.phrases }))]
}

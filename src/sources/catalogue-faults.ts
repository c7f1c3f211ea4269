import type { z } from 'zod'
import {
  type Catalogue,
  type CatalogueFile,
  catalogueFileSchema,
  extendCatalogue,
} from '../../schemas/catalogue.js'
import { didYouMean } from '../language/nearest-name.js'
import { type CatalogueFault, catalogueReferences } from './catalogue-references.js'

export type CheckedFile =
  | { readonly ok: true; readonly file: CatalogueFile }
  | { readonly ok: false; readonly faults: readonly CatalogueFault[] }

/** The parts of which a file must hold at least one. */
const PARTS = [
  'metrics',
  'dimensions',
  'areas',
  'phrases',
  'concepts',
  'wordings',
  'scopes',
  'elsewhere',
] as const

/**
 * Checks a catalogue file against the schema and against what it names: a misspelt key, an unknown metric, dimension,
 * member, concept, scope, unit or kind of identity is refused with the nearest right spelling.
 *
 * @param known the catalogue that the file extends; null where what it names is not looked for
 */
export function checkCatalogueFile(value: unknown, known: Catalogue | null): CheckedFile {
  const parsed = catalogueFileSchema.safeParse(value)
  if (!parsed.success)
    return { ok: false, faults: parsed.error.issues.flatMap((issue) => faultsOf(issue, value)) }
  const file = parsed.data
  if (!PARTS.some((part) => Object.keys(file[part] ?? {}).length > 0)) {
    return { ok: false, faults: [{ path: [], message: `holds none of ${PARTS.slice(0, 7).join(', ')}` }] }
  }
  const faults = known === null ? [] : catalogueReferences(file, extendCatalogue(known, file))
  return faults.length === 0 ? { ok: true, file } : { ok: false, faults }
}

function faultsOf(issue: z.core.$ZodIssue, value: unknown): CatalogueFault[] {
  if (issue.code === 'unrecognized_keys') {
    const right = keysAt(catalogueFileSchema, issue.path)
    return issue.keys.map((key) => ({
      path: [...issue.path, key],
      message: `unknown key "${key}"${didYouMean(key, right)}`,
    }))
  }
  const given = valueAt(value, issue.path)
  if (issue.code !== 'invalid_value' || typeof given !== 'string') {
    return [{ path: issue.path, message: issue.message }]
  }
  const right = issue.values.map(String)
  return [
    {
      path: issue.path,
      message: `unknown value "${given}"${didYouMean(given, right) || `; one of ${right.join(', ')}`}`,
    },
  ]
}

function valueAt(value: unknown, [step, ...rest]: readonly PropertyKey[]): unknown {
  if (step === undefined || typeof value !== 'object' || value === null) return value
  return valueAt((value as Record<PropertyKey, unknown>)[step], rest)
}

interface Inner {
  readonly shape?: Readonly<Record<string, unknown>>
  readonly element?: unknown
  readonly valueType?: unknown
  readonly unwrap?: () => unknown
}

/** The keys that the schema allows at a place: through optional values, arrays and records to its object. */
function keysAt(schema: unknown, path: readonly PropertyKey[]): string[] {
  const [step, ...rest] = path
  const inner = schema as Inner
  if (inner.shape)
    return step === undefined ? Object.keys(inner.shape) : keysAt(inner.shape[String(step)], rest)
  if (inner.element !== undefined) return keysAt(inner.element, rest)
  if (inner.valueType !== undefined) return keysAt(inner.valueType, rest)
  return inner.unwrap ? keysAt(inner.unwrap(), path) : []
}

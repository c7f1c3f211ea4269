import type { CatalogueFile } from '../../schemas/catalogue.js'
import { inertJson } from './json.js'

/** A catalogue file as `--catalogue` reads it: only what its entries say, one entry after the other, to be edited. */
export function catalogueJson({ metrics, phrases }: CatalogueFile): string {
  const entries = metrics.map((metric) =>
    Object.fromEntries(Object.entries(metric).filter(([, value]) => !isEmpty(value))),
  )
  const file = { metrics: entries, ...(phrases.length > 0 ? { phrases } : {}) }
  return `${inertJson(JSON.stringify(file, null, 2))}\n`
}

function isEmpty(value: unknown): boolean {
  return value === null || value === undefined || (Array.isArray(value) && value.length === 0)
}

import { z } from 'zod'
import { areaSchema } from './area.js'
import { baselineSchema } from './baseline.js'
import { catalogueFileSchema } from './catalogue.js'
import { comparisonSchema } from './comparison.js'
import { findingSchema } from './finding.js'
import { manifestSchema } from './manifest.js'
import { mappingSchema } from './mapping.js'
import { dimensionSchema, metricSchema } from './metric.js'
import { periodSchema } from './period.js'
import { recordSchema } from './record.js'
import { seriesSchema } from './series.js'
import { validationSchema } from './validation.js'

const published = {
  area: areaSchema,
  baseline: baselineSchema,
  catalogue: catalogueFileSchema,
  comparison: comparisonSchema,
  dimension: dimensionSchema,
  finding: findingSchema,
  manifest: manifestSchema,
  mapping: mappingSchema,
  metric: metricSchema,
  period: periodSchema,
  record: recordSchema,
  series: seriesSchema,
  validation: validationSchema,
}

/** The contract as JSON Schema (draft 2020-12), by file name, for readers that do not speak TypeScript. */
export function jsonSchemas(): Record<string, string> {
  return Object.fromEntries(
    Object.entries(published).map(([name, schema]) => [
      `${name}.schema.json`,
      `${JSON.stringify({ title: name, ...z.toJSONSchema(schema, { io: 'input' }) }, null, 2)}\n`,
    ]),
  )
}

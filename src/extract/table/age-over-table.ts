import type { Metric } from '../../../schemas/metric.js'
import type { Members } from './cell-dimensions.js'
import type { TableReading } from './table-reading.js'

const AGE = 'age_band'

/** "Care leavers aged 19 to 21" over the labels: whom all rows count, where they say no age themselves. */
export function ageOver({ corner, caption }: TableReading, { dimensions }: Metric): Members {
  if (!dimensions.includes(AGE)) return {}
  for (const { dimensions: stated } of [corner, caption]) {
    const ages = new Set(stated.filter(({ dimension }) => dimension === AGE).map(({ member }) => member))
    const [age] = ages
    if (age !== undefined) return ages.size === 1 ? { [AGE]: age } : {}
  }
  return {}
}

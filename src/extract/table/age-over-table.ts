import type { Catalogue } from '../../../schemas/catalogue.js'
import type { Metric } from '../../../schemas/metric.js'
import type { Cell } from '../../document/model.js'
import { vocabularyOf } from '../../understanding/names/vocabulary.js'
import type { Figure } from '../figure.js'
import type { TableReading } from './table-reading.js'

const AGE = 'age_band'

/**
 * "Care leavers aged 19 to 21" over the labels or the table: whom its rows count, where they count care leavers and neither
 * say an age nor close the table.
 */
export function withAgeOver(
  figure: Figure,
  { corner, caption, rows }: TableReading,
  { row }: Cell,
  { id, dimensions }: Metric,
  catalogue: Catalogue,
): Figure {
  if (!dimensions.includes(AGE) || AGE in figure.dimensions || rows[row]?.total) return figure
  const counted = [catalogue.wordings.get(id)?.is.population ?? []].flat()
  for (const { text, dimensions: stated } of [corner, caption]) {
    const ages = new Set(stated.filter(({ dimension }) => dimension === AGE).map(({ member }) => member))
    const [age] = ages
    if (age === undefined) continue
    const { concepts } = vocabularyOf(catalogue).words(text)
    const isOfThem = counted.some((one) => concepts.has(one))
    return ages.size === 1 && isOfThem
      ? { ...figure, dimensions: { ...figure.dimensions, [AGE]: age } }
      : figure
  }
  return figure
}

import type { Catalogue } from '../../schemas/catalogue.js'
import type { Comparison, Pivot } from '../../schemas/comparison.js'
import type { MetricRecord } from '../../schemas/record.js'
import { catalogueOrder } from '../output/metric-title.js'
import { compareSeries as compared } from '../series/compare-series.js'
import { builtInCatalogue } from '../sources/built-in-catalogue.js'

/**
 * Records of any number of papers → their series side by side, as `yjs series --pivot` sets them: a column an area (or a
 * period, or a metric), each metric in one unit, breakdowns that mean the same as one. At each place stands the value of
 * the latest paper, with what it prints.
 *
 * @param pivot what the columns are
 * @example
 * const { columns, rows } = await compareSeries(records, 'area')
 */
export async function compareSeries(
  records: readonly MetricRecord[],
  pivot: Pivot,
  { catalogue: given }: { readonly catalogue?: Catalogue } = {},
): Promise<Comparison> {
  const catalogue = given ?? (await builtInCatalogue())
  return compared(records, pivot, catalogue, catalogueOrder(catalogue))
}

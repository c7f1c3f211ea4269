import type { Series } from '../../../schemas/series.js'
import { groupedBy } from '../../language/grouped-by.js'
import { areaName } from '../series-names.js'

/** An area as the figure tells it from others: by its number. */
export interface PlottedArea {
  readonly id: string
  readonly name: string
}

/** What tells the area of a series from others; areas that no paper names are each paper's own. */
export function areaKey({ area, points }: Pick<Series, 'area' | 'points'>): string {
  return area.id === '' ? `?${points[0]?.vintages[0]?.paper}` : area.id
}

/** The areas of series, those with most points first. */
export function plottedAreas(series: readonly Series[]): PlottedArea[] {
  const size = (members: readonly Series[]) => members.reduce((sum, { points }) => sum + points.length, 0)
  return [...groupedBy(series, areaKey)]
    .sort(([a, x], [b, y]) => size(y) - size(x) || (a < b ? -1 : 1))
    .map(([id, [first]]) => ({ id, name: first ? areaName(first.area) : id }))
}

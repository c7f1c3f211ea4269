import type { Catalogue } from '../../../schemas/catalogue.js'
import type { Series, Vintage } from '../../../schemas/series.js'
import { groupedBy } from '../../language/grouped-by.js'
import { byCodeUnit } from '../../series/series-key.js'
import { builtInCatalogue } from '../../sources/built-in-catalogue.js'
import { catalogueOrder } from '../metric-title.js'
import { drawFigure } from './draw-figure.js'
import { drawnLines, metricFigure } from './metric-figure.js'
import { plotName } from './plot-name.js'
import { plottedAreas } from './plotted-areas.js'

export interface PlotOptions {
  /** Names of metrics and groups; the built-in one unless another is given. */
  readonly catalogue?: Catalogue
  /** Ids of records whose reading is not sure: their points are hollow. */
  readonly unsure?: ReadonlySet<string>
  /** The address of the page that a value stands on; its point is then a link. None unless given. */
  readonly placeOf?: (vintage: Vintage) => string | null
  /** Also metrics of which there is one figure alone. */
  readonly all?: boolean
}

/** One metric as a picture. */
export interface Plot {
  readonly metric: string
  readonly title: string
  /** A name for its file that every system takes: `custody.rate.svg`. */
  readonly file: string
  /** Values that it holds, and areas. */
  readonly points: number
  readonly areas: number
  /** An SVG document, without XML declaration. */
  readonly svg: string
}

/** The plots of series, and the metrics that have none because a single figure makes no picture. */
export interface Plots {
  readonly plots: readonly Plot[]
  readonly single: readonly { readonly metric: string; readonly title: string }[]
}

/**
 * Time series → one SVG picture a metric, in the catalogue's order: areas as lines, targets dashed, each breakdown in a
 * panel of its own, lines broken where a period is missing, and the papers and pages under it. The same series give the
 * same bytes. Words of papers are text in it, never markup.
 */
export async function plotSeries(series: readonly Series[], options: PlotOptions = {}): Promise<Plots> {
  const catalogue = options.catalogue ?? (await builtInCatalogue())
  const unsure = options.unsure ?? new Set<string>()
  const placeOf = options.placeOf ?? (() => null)
  const areas = plottedAreas(series)
  const place = catalogueOrder(catalogue)
  const metrics = [...groupedBy(series, ({ metric }) => metric)].sort(
    ([a], [b]) => place(a) - place(b) || byCodeUnit(a, b),
  )
  const plots: Plot[] = []
  const single: { metric: string; title: string }[] = []
  const taken = new Set<string>()
  for (const [metric, members] of metrics) {
    const figure = metricFigure(metric, members, areas, { catalogue, unsure, placeOf })
    const lines = [...drawnLines(figure), ...figure.alone]
    const points = lines.reduce((sum, line) => sum + line.points.length, 0)
    if (points < (options.all ? 1 : 2)) {
      single.push({ metric, title: figure.title })
      continue
    }
    const file = plotName(metric, taken)
    taken.add(file.toLowerCase())
    const svg = drawFigure(figure, file.replace(/\.svg$/, '').replaceAll('.', '-'))
    plots.push({ metric, title: figure.title, file, points, areas: figure.areas.length, svg })
  }
  return { plots, single }
}

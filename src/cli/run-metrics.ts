import { jsonArray } from '../output/json.js'
import { metricsList, metricText } from '../output/metrics-text.js'
import { CannotRun } from './cannot-run.js'
import { catalogueFor } from './catalogue-for.js'
import type { Terminal } from './terminal.js'

export interface MetricsFlags {
  readonly format?: 'text' | 'json'
  readonly catalogue?: string[]
}

/** `yjs metrics`: the catalogue's metrics, a family of them, or one explained. */
export async function runMetrics(
  id: string | undefined,
  flags: MetricsFlags,
  terminal: Terminal,
): Promise<void> {
  const catalogue = await catalogueFor(flags.catalogue ?? [])
  const all = [...catalogue.metrics.values()]
  const one = id === undefined ? undefined : catalogue.metrics.get(id)
  const metrics = one ? [one] : all.filter((metric) => id === undefined || metric.id.startsWith(`${id}.`))
  if (metrics.length === 0) {
    throw new CannotRun(`no metric ${id ?? ''} in the catalogue`, '`yjs metrics` lists them')
  }
  if (flags.format === 'json') terminal.out(`${jsonArray(metrics)}\n`)
  else if (one) terminal.out(metricText(one, catalogue, await terminal.style(), terminal.width))
  else terminal.out(metricsList(metrics, await terminal.style()))
}

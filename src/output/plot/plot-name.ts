import { createHash } from 'node:crypto'

/** Characters of a name without its end. */
const LONGEST = 80

/**
 * The file of a metric's plot: `custody.rate.svg`. Ids of records that were saved elsewhere may hold anything: a name that
 * had to be changed to be safe, or is taken, ends in letters of its own.
 *
 * @param taken names in small letters
 */
export function plotName(metric: string, taken: ReadonlySet<string> = new Set()): string {
  const safe = metric
    .replace(/[^A-Za-z0-9._-]+/g, '-')
    .replace(/^[.-]+|[.-]+$/g, '')
    .slice(0, LONGEST)
  const name = `${safe}.svg`
  if (safe !== '' && safe === metric && !reserved.test(safe) && !taken.has(name.toLowerCase())) return name
  const own = createHash('sha256').update(metric).digest('hex').slice(0, 6)
  return `plot-${safe}-${own}.svg`
}

/** Names that Windows keeps for devices, whatever their end. */
const reserved = /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/i

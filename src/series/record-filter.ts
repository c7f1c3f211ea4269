import type { MetricRecord, Role } from '../../schemas/record.js'

/** What of a paper's figures is wanted. What is left out, or empty, wants everything; within a list one match is enough. */
export interface WantedRecords {
  /** Ids with `*` for anything: `custody.*`; the first part alone (`custody`) is its whole family. */
  readonly metrics?: readonly string[]
  /** Names, ids or GSS codes, capitals or not, with `*` for anything. */
  readonly areas?: readonly string[]
  /** Ids as in the records (`FY2022/23`), without their letters (`2022/23`), with `*` for anything. */
  readonly periods?: readonly string[]
  readonly pages?: (page: number) => boolean
  readonly roles?: readonly Role[]
  /** Members by dimension: `['sex', 'male']`, `['sex', '*']` of any; an empty member is the total, without the dimension. */
  readonly dimensions?: readonly (readonly [dimension: string, member: string])[]
}

/** A test whether a record is wanted. Of several dimensions all must fit, of several members of one dimension any. */
export function recordFilter(wanted: WantedRecords): (record: MetricRecord) => boolean {
  const metrics = wanted.metrics?.map((one) =>
    patternOf(one.includes('.') || one.includes('*') ? one : `${one}.*`),
  )
  const areas = wanted.areas?.map(patternOf)
  const periods = wanted.periods?.map(patternOf)
  const members = new Map<string, RegExp[]>()
  for (const [dimension, member] of wanted.dimensions ?? [])
    members.set(dimension, [...(members.get(dimension) ?? []), patternOf(member)])
  return ({ metric, area, period, role, dimensions, source }) =>
    fits(metrics, [metric]) &&
    fits(areas, [area.id, area.code ?? '', area.name]) &&
    fits(periods, [period.id, period.id.replace(/^(?:FY|AY)/, '')]) &&
    (wanted.pages?.(source.page) ?? true) &&
    (wanted.roles === undefined || wanted.roles.includes(role)) &&
    [...members].every(([dimension, any]) => fits(any, [String(dimensions[dimension] ?? '')]))
}

function fits(patterns: readonly RegExp[] | undefined, texts: readonly string[]): boolean {
  return patterns === undefined || patterns.some((pattern) => texts.some((text) => pattern.test(text)))
}

/** `custody.*` → the whole text is that, with anything (and something) for each star. */
function patternOf(text: string): RegExp {
  const parts = text.split('*').map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
  return new RegExp(`^${parts.join('.+')}$`, 'i')
}

import type { Catalogue } from '../../schemas/catalogue.js'
import type { MetricRecord } from '../../schemas/record.js'
import { printable } from './printable.js'

/** What tells a series from the others of its metric, as a person says it: members, role, an area that is not `own`. */
export function seriesName(
  { dimensions, role, area }: Pick<MetricRecord, 'dimensions' | 'role' | 'area'>,
  own: string | null,
  catalogue: Catalogue,
): string {
  return [
    groupOf({ dimensions }, catalogue) || null,
    role === 'actual' ? null : role,
    area.id === own ? null : areaName(area),
  ]
    .filter((part) => part !== null)
    .map(printable)
    .join(', ')
}

/** The group of children as a person says it: `Male, Age 10 to 14`; empty for the plain total. */
export function groupOf({ dimensions }: Pick<MetricRecord, 'dimensions'>, catalogue: Catalogue): string {
  return Object.entries(dimensions)
    .map(([key, member]) => printable(memberName(key, String(member), catalogue)))
    .join(', ')
}

/** An area as a person says it. */
export function areaName({ name, id }: Pick<MetricRecord['area'], 'name' | 'id'>): string {
  return printable(name || id || 'area unknown')
}

/**
 * `Youth caution`, `Age 10 to 14`: the label of a member, with its dimension where it says little alone; of a yes or no
 * what it is or `not` is: `not unaccompanied asylum-seeking child`.
 */
export function memberName(dimension: string, code: string, catalogue: Catalogue): string {
  const known = catalogue.dimensions.get(dimension)
  const label = known?.members.find((member) => member.code === code)?.label || code.replaceAll('_', ' ')
  const title = (known?.title ?? dimension).replace(/\s*\(.*$/, '')
  if (/^yes$/i.test(label)) return title
  if (/^no$/i.test(label))
    return `not ${/^.[a-z]/.test(title) ? title.charAt(0).toLowerCase() + title.slice(1) : title}`
  return label.length < 4 || /^[\d<>+]/.test(label) ? `${title} ${label}` : label
}

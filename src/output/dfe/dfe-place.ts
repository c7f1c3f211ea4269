import type { Area } from '../../../schemas/area.js'
import type { Catalogue } from '../../../schemas/catalogue.js'
import { authorities, type ListedAuthority } from './local-authorities.js'

/** A place as its code and its name in the Department's lists. */
export type CodeAndName = readonly [code: string, name: string]

export interface DfePlace {
  readonly level: 'National' | 'Regional' | 'Local authority'
  readonly country: CodeAndName
  /** Null of a nation, and of an authority whose region is not known. */
  readonly region: CodeAndName | null
  readonly authority: ListedAuthority | null
}

/**
 * A place as the Department for Education names it; null for what its lists do not have: groups of councils that are
 * compared with, places of Wales, places that the paper does not say.
 *
 * @param on the last day that the figure speaks of: codes change, names stay
 */
export function dfePlace({ id, code }: Area, on: string | null, { areas }: Catalogue): DfePlace | null {
  if (code === null) return null
  const nation = countries.get(code)
  if (nation !== undefined)
    return { level: 'National', country: [code, nation], region: null, authority: null }
  const region = regionOf(code)
  if (region) return { level: 'Regional', country: england, region, authority: null }
  const authority = authorityOn(code, on)
  if (authority === null) return null
  const above = areas.get(areas.get(id)?.region ?? '')?.code ?? null
  return {
    level: 'Local authority',
    country: england,
    region: above === null ? null : regionOf(above),
    authority,
  }
}

/** The authority of a code, under the code that held on a day. */
function authorityOn(code: string, on: string | null): ListedAuthority | null {
  const listed = authorities.find(({ newCode }) => newCode === code)
  if (!listed || on === null) return listed ?? null
  const holds = ({ from, to }: ListedAuthority): boolean => from <= on && (to === '' || on <= to)
  if (holds(listed)) return listed
  const others = authorities.filter(({ name, oldCode }) => name === listed.name && oldCode === listed.oldCode)
  return others.find(holds) ?? listed
}

function regionOf(code: string): CodeAndName | null {
  const name = regions.get(code)
  return name === undefined ? null : [code, name]
}

const england: CodeAndName = ['E92000001', 'England']

const countries: ReadonlyMap<string, string> = new Map([
  england,
  ['K02000001', 'United Kingdom'],
  ['K03000001', 'Great Britain'],
  ['K04000001', 'England and Wales'],
  ['N92000002', 'Northern Ireland'],
  ['S92000003', 'Scotland'],
  ['W92000004', 'Wales'],
])

const regions: ReadonlyMap<string, string> = new Map([
  ['E12000001', 'North East'],
  ['E12000002', 'North West'],
  ['E12000003', 'Yorkshire and The Humber'],
  ['E12000004', 'East Midlands'],
  ['E12000005', 'West Midlands'],
  ['E12000006', 'East of England'],
  ['E12000007', 'London'],
  ['E12000008', 'South East'],
  ['E12000009', 'South West'],
  ['E13000001', 'Inner London'],
  ['E13000002', 'Outer London'],
])

import type { Catalogue } from '../../../schemas/catalogue.js'

/**
 * Whether a metric may count people of an age: "19 to 21" is of care leavers, and of no child known to youth justice.
 *
 * @param age a member of `age_band`: `15`, `10-17`, `17+`, `under-16`; others are of everybody
 */
export function countsAge(metric: string, age: string, { wordings, scopes }: Catalogue): boolean {
  const ages = scopes.get(wordings.get(metric)?.scope ?? '')?.ages
  const [youngest, oldest] = boundsOf(age)
  if (ages === undefined) return true
  const ofGrownUps = Number.isFinite(oldest) && oldest > GROWN_UP
  return youngest <= ages[1] && oldest >= ages[0] && !ofGrownUps
}

/** No service for children reaches beyond this age (of care leavers: Children and Social Work Act 2017, section 3). */
const GROWN_UP = 25

/** The youngest and the oldest of an age band, in years. */
function boundsOf(age: string): readonly [youngest: number, oldest: number] {
  const under = /^under-(\d+)$/.exec(age)?.[1]
  if (under !== undefined) return [0, Number(under) - 1]
  const [, from, to, open] = /^(\d+)(?:-(\d+))?(\+)?$/.exec(age) ?? []
  if (from === undefined) return [0, Number.POSITIVE_INFINITY]
  return [Number(from), open === undefined ? Number(to ?? from) : Number.POSITIVE_INFINITY]
}

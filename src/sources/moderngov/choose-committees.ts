import { type FetchResult, fetchFailure } from '../http/fetch-failure.js'
import type { SiteAddress } from './site-address.js'
import type { Committee, SiteDoor } from './site-model.js'
import { NO_MODERNGOV } from './site-page.js'

/** A committee to ask for; its title is null where only its number is known. */
export interface ChosenCommittee {
  readonly id: number
  readonly title: string | null
}

/**
 * The committees that a user means, by number: those named by title (capitals, blanks and "&" for "and" do not count) or by
 * number; else the one whose page was named; else all that meet at present. A former committee is taken when it is named
 * and the site still lists it.
 */
export async function chosenCommittees(
  door: SiteDoor,
  site: SiteAddress,
  wanted: readonly string[],
): Promise<FetchResult<readonly ChosenCommittee[]>> {
  if (wanted.length === 0 && site.committeeId !== null) {
    return { ok: true, value: [{ id: site.committeeId, title: null }] }
  }
  // Numbers need no list, which spares a request.
  if (wanted.length > 0 && wanted.every(isNumber)) {
    return { ok: true, value: sorted(wanted.map((id) => ({ id: Number(id), title: null }))) }
  }
  const listed = await door.committees()
  if (!listed.ok) {
    const { failure } = listed
    return failure.status === 404 ? { ok: false, failure: { ...failure, hint: NO_MODERNGOV } } : listed
  }
  if (wanted.length === 0) return { ok: true, value: sorted(listed.value.filter(({ expired }) => !expired)) }
  const chosen: ChosenCommittee[] = []
  for (const name of wanted) {
    const fits = listed.value.filter(({ id, title }) =>
      isNumber(name) ? id === Number(name) : folded(title) === folded(name),
    )
    if (fits.length === 0 && !isNumber(name)) return { ok: false, failure: noCommittee(name, listed.value) }
    chosen.push(...(fits.length > 0 ? fits : [{ id: Number(name), title: null }]))
  }
  return { ok: true, value: sorted(chosen) }
}

function noCommittee(name: string, committees: readonly Committee[]): ReturnType<typeof fetchFailure> {
  const near = committees.filter(({ title }) => sharesWords(title, name)).map(({ title }) => `"${title}"`)
  const hint =
    near.length > 0 ? `there is ${near.slice(0, 5).join(', ')}` : 'list all with `yjs meetings URL`'
  return fetchFailure('bad-address', `the site lists no committee "${name}"`, hint)
}

/** Half of the name's words are in the title. */
function sharesWords(title: string, name: string): boolean {
  const words = folded(name).split(' ')
  const known = new Set(folded(title).split(' '))
  return words.filter((word) => known.has(word)).length * 2 >= words.length
}

function sorted(committees: readonly ChosenCommittee[]): ChosenCommittee[] {
  return [...new Map(committees.map(({ id, title }) => [id, { id, title }])).values()].sort(
    (a, b) => a.id - b.id,
  )
}

function folded(title: string): string {
  return title
    .normalize('NFKC')
    .toLowerCase()
    .replace(/&/gu, ' and ')
    .replace(/[’']/gu, '')
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '')
    .join(' ')
}

function isNumber(text: string): boolean {
  return /^\d{1,9}$/u.test(text.trim())
}

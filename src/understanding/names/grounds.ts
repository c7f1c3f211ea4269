import type { Catalogue } from '../../../schemas/catalogue.js'
import type { Wording } from '../../../schemas/words.js'

/** Whether a metric, by one of its names, may be meant where concepts are spoken of. */
export type Grounds = (metric: string, name: ReadonlySet<string>, spoken: Spoken) => boolean

/** What is spoken of by the labels of a figure and what stands over them, by the other labels beside them, by the paper. */
export interface Spoken {
  readonly near: ReadonlySet<string>
  readonly table: ReadonlySet<string>
  readonly paper: ReadonlySet<string>
}

const compiled = new WeakMap<Catalogue, Grounds>()

/**
 * What says that a figure is of a metric's service at all. "Net change", "average", "total spend" are printed of
 * everything that a council does: they are a metric's where something of its part of the field is spoken of. Money and
 * staff are every service's: theirs is any word of children's services.
 */
export function groundsOf(catalogue: Catalogue): Grounds {
  const known = compiled.get(catalogue)
  if (known) return known
  const scopesOf = scopesByConcept(catalogue)
  const isAnybodys = (concept: string) => ANYBODYS.has(catalogue.concepts.get(concept)?.kind ?? '')
  // A thing that several parts of the field count (a budget, a post) says none of them.
  const tells = (concept: string) =>
    catalogue.concepts.get(concept)?.alone !== false &&
    !(isAnybodys(concept) && (scopesOf.get(concept)?.size ?? 0) > 1)
  const ofScope = new Map<string, Set<string>>()
  for (const [id, { concepts }] of catalogue.scopes) ofScope.set(id, new Set(concepts.filter((one) => isListed(one, catalogue))))
  for (const wording of catalogue.wordings.values()) {
    const own = ofScope.get(wording.scope ?? '')
    for (const concept of formulaOf(wording))
      if (tells(concept) && scopesOf.get(concept)?.size === 1) own?.add(concept)
  }
  const field = new Set([
    ...CHILDREN,
    ...[...catalogue.scopes].flatMap(([id, { everybodys }]) => (everybodys ? [] : [...(ofScope.get(id) ?? [])])),
  ])
  const grounds = new Map<string, ReadonlySet<string>>()
  for (const wording of catalogue.wordings.values()) {
    const scope = catalogue.scopes.get(wording.scope ?? '')
    if (!scope) continue
    const own = ofScope.get(scope.id) ?? []
    grounds.set(
      wording.metric,
      scope.everybodys ? field : new Set([...own, ...formulaOf(wording).filter(tells)]),
    )
  }
  const isGrounded: Grounds = (metric, name, spoken) => {
    const needed = grounds.get(metric)
    if (needed === undefined) return true
    const says = (concept: string) => needed.has(concept) || (field.has(concept) && name.has(concept))
    // Beside the children's services stand the other services, and the total of all.
    const beside = needed === field ? [] : spoken.table
    return [...spoken.near, ...beside, ...spoken.paper].some(says)
  }
  compiled.set(catalogue, isGrounded)
  return isGrounded
}

/** Concepts that the catalogue itself lists for a part of the field; a department may be any. */
function isListed(concept: string, { concepts }: Catalogue): boolean {
  const known = concepts.get(concept)
  return known?.kind !== 'service' || known.alone !== false
}

/** Whose services the field is of. */
const CHILDREN = ['child', 'child-0-17']

/** Kinds of concepts that any service has: things that are bought, held and counted, and people at work. */
const ANYBODYS: ReadonlySet<string> = new Set(['thing', 'population'])

function formulaOf({ is }: Wording): string[] {
  return [is.of, is.population ?? []].flat()
}

function scopesByConcept({ wordings }: Catalogue): Map<string, Set<string>> {
  const scopes = new Map<string, Set<string>>()
  for (const wording of wordings.values()) {
    for (const concept of formulaOf(wording)) {
      const known = scopes.get(concept) ?? new Set()
      scopes.set(concept, known.add(wording.scope ?? ''))
    }
  }
  return scopes
}

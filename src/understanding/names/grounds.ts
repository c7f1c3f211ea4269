import type { Catalogue } from '../../../schemas/catalogue.js'
import type { Wording } from '../../../schemas/words.js'
import { onceFor } from '../../language/once-for.js'
import { stemmedWords } from '../../language/words.js'
import { compiledOnce } from './compiled-once.js'
import type { Segment, WordSet } from './word-set.js'

/** Whether a metric, by one of its names, may be meant where something is spoken of: read once for all candidates there. */
export type Grounds = (spoken: Spoken) => (metric: string, name: WordSet | null) => boolean

/** What the labels of a figure and what stands over them say, the other labels beside them, the paper of itself. */
export interface Spoken {
  readonly near: readonly WordSet[]
  readonly beside: readonly WordSet[]
  readonly paper: WordSet
}

/** What speaks for the metrics, as it is written to a file and read back. */
export interface GroundsTable {
  /** Concepts of children's services at large. */
  readonly field: readonly string[]
  /** The concepts that speak for each part of the field. */
  readonly scopes: Readonly<Record<string, readonly string[]>>
  /** Each metric of a part of the field with that part, null where any of the field speaks for it, and with concepts of its own. */
  readonly metrics: readonly (readonly [metric: string, scope: string | null, own: readonly string[]])[]
  /** Stems of words that any service uses. */
  readonly common: readonly string[]
}

/**
 * What says that a figure is of a metric's service at all. "Net change", "average", "total spend" are printed of
 * everything that a council does: they are a metric's where something of its part of the field is spoken of. Money and
 * staff are every service's: theirs is any word of children's services.
 */
export const groundsOf = compiledOnce(compileGrounds, openGrounds)

function compileGrounds(catalogue: Catalogue): GroundsTable {
  const scopesOf = scopesByConcept(catalogue)
  const isAnybodys = (concept: string) => ANYBODYS.has(catalogue.concepts.get(concept)?.kind ?? '')
  // A thing that several parts of the field count (a budget, a post) says none of them.
  const tells = (concept: string) =>
    catalogue.concepts.get(concept)?.alone !== false &&
    !(isAnybodys(concept) && (scopesOf.get(concept)?.size ?? 0) > 1)
  const ofScope = new Map<string, Set<string>>()
  for (const [id, { concepts }] of catalogue.scopes)
    ofScope.set(id, new Set(concepts.filter((one) => isListed(one, catalogue))))
  for (const wording of catalogue.wordings.values()) {
    const own = ofScope.get(wording.scope ?? '')
    for (const concept of formulaThatTells(wording, catalogue))
      if (tells(concept) && scopesOf.get(concept)?.size === 1) own?.add(concept)
  }
  const field = [...catalogue.scopes].flatMap(([id, { everybodys }]) =>
    everybodys ? [] : [...(ofScope.get(id) ?? [])],
  )
  return {
    field: [...new Set([...CHILDREN, ...field])],
    scopes: Object.fromEntries([...ofScope].map(([id, concepts]) => [id, [...concepts]])),
    metrics: [...catalogue.wordings.values()].flatMap((wording) => {
      const scope = catalogue.scopes.get(wording.scope ?? '')
      if (!scope) return []
      const own = formulaThatTells(wording, catalogue).filter(
        (one) => tells(one) && !ofScope.get(scope.id)?.has(one),
      )
      return [[wording.metric, scope.everybodys ? null : scope.id, own] as const]
    }),
    common: [...new Set(catalogue.commonWords.flatMap((word) => stemmedWords(word).map(({ stem }) => stem)))],
  }
}

function openGrounds({ wordings }: Catalogue, table: GroundsTable): Grounds {
  const field = new Set(table.field)
  const common = new Set(table.common)
  const grounds = new Map(
    table.metrics.map(([metric, scope, own]) => {
      return [metric, scope === null ? field : new Set([...(table.scopes[scope] ?? []), ...own])] as const
    }),
  )
  const ofAnyChild = new Set([...wordings.values()].filter(countsAnyChild).map(({ metric }) => metric))
  const tellingOf = onceFor((words: WordSet) => telling(words, common))
  const inOwnWords = onceFor((words: WordSet) => inWordsOfTheirOwn(words, common))
  const toldBy = (texts: readonly WordSet[]) => new Set(texts.flatMap((words) => [...tellingOf(words)]))
  return ({ near, beside, paper }) => {
    const told = new Set([
      ...toldBy(near),
      ...inOwnWords(paper),
      ...CHILDREN.filter((one) => paper.concepts.has(one)),
    ])
    const toldBeside = new Set([...told, ...toldBy(beside)])
    return (metric, name) => {
      const needed = grounds.get(metric)
      if (needed === undefined) return true
      const named = name === null ? new Set<string>() : tellingOf(name)
      // Beside the children's services stand the other services, and the total of all.
      const heard = needed === field ? told : toldBeside
      const tells = (one: string) => named.has(one) && (ofAnyChild.has(metric) || !ANY_CHILD.has(one))
      return [...heard].some((one) => needed.has(one) || (field.has(one) && tells(one)))
    }
  }
}

/** The concepts that a text says, apart from those that it says in a word that any service uses ("approved"). */
function telling(words: WordSet, common: ReadonlySet<string>): Set<string> {
  const told = new Set(words.concepts)
  for (const one of words.segments.filter((segment) => isCommon(segment, common)))
    for (const concept of one.concepts) told.delete(concept)
  return new Set([...told, ...inWordsOfTheirOwn(words, common)])
}

/** A title is few words: what lies within a longer wording of it ("needs" in "needs assessment") says nothing. */
function inWordsOfTheirOwn({ segments }: WordSet, common: ReadonlySet<string>): string[] {
  return segments.flatMap((one) => (isCommon(one, common) ? [] : one.concepts))
}

function isCommon({ stems, length }: Segment, common: ReadonlySet<string>): boolean {
  return length === 1 && stems.some((stem) => common.has(stem))
}

/** Concepts that the catalogue itself lists for a part of the field; a department may be any. */
function isListed(concept: string, { concepts }: Catalogue): boolean {
  const known = concepts.get(concept)
  return known?.kind !== 'service' || known.alone !== false
}

/** Whose services the field is of. */
const CHILDREN = ['child', 'child-0-17']

/** Whether a metric is of what every service has, such as money and staff, and of no part of the field alone. */
export function isEverybodys(metric: string, { scopes, wordings }: Catalogue): boolean {
  return scopes.get(wordings.get(metric)?.scope ?? '')?.everybodys === true
}

/** Kinds of concepts that any service has: things that are bought, held and counted, and people at work. */
const ANYBODYS: ReadonlySet<string> = new Set(['thing', 'population'])

/** Costs, income and grants are printed of every service: of a sum of money only whose it is tells of which. */
function formulaThatTells(wording: Wording, { metrics }: Catalogue): string[] {
  const isMoney = metrics.get(wording.metric)?.unit.startsWith('gbp') === true
  return isMoney ? [wording.is.population ?? []].flat() : formulaOf(wording)
}

function formulaOf({ is }: Wording): string[] {
  return [is.of, is.population ?? []].flat()
}

export const scopesByConcept = onceFor(
  ({ wordings, scopes }: Catalogue): ReadonlyMap<string, ReadonlySet<string>> => {
    const known = new Map<string, Set<string>>()
    const add = (concept: string, scope: string) =>
      known.set(concept, (known.get(concept) ?? new Set()).add(scope))
    for (const wording of wordings.values())
      for (const concept of formulaOf(wording)) add(concept, wording.scope ?? '')
    for (const [id, { concepts }] of scopes) for (const concept of concepts) add(concept, id)
    return known
  },
)

/** A metric of some children ("young offenders") is not spoken of where only children are. */
function countsAnyChild({ is }: Wording): boolean {
  return [is.of, is.population ?? []].flat().some((concept) => ANY_CHILD.has(concept))
}

const ANY_CHILD: ReadonlySet<string> = new Set(CHILDREN)

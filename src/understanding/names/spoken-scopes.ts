import type { Catalogue } from '../../../schemas/catalogue.js'
import type { WordSet } from './word-set.js'

/** The part of the field whose metrics count all residents. */
export const EVERYBODY = 'population'

/** The parts of the field (ids of the catalogue's scopes) that texts speak of, by a concept of theirs. */
export function spokenScopes(texts: readonly WordSet[], { scopes }: Catalogue): ReadonlySet<string> {
  const spoken = [...scopes].filter(([, { concepts }]) =>
    texts.some((words) => concepts.some((concept) => words.concepts.has(concept))),
  )
  return new Set(spoken.map(([id]) => id))
}

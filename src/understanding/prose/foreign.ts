import type { Catalogue } from '../../../schemas/catalogue.js'
import { stemmedWords } from '../../language/words.js'
import { type ConceptMatcher, conceptMatcher } from '../names/concept-matcher.js'

const compiled = new WeakMap<Catalogue, ConceptMatcher>()

/** How many concepts of other services (health, adults, housing, the whole council …) a text speaks of. */
export function foreignConcepts(text: string, catalogue: Catalogue): number {
  let match = compiled.get(catalogue)
  if (!match) {
    match = conceptMatcher(
      [...catalogue.concepts.values()].filter(({ id }) => /^(?:other|service)-/.test(id)),
    )
    compiled.set(catalogue, match)
  }
  return new Set(match(stemmedWords(text)).flatMap(({ concepts }) => concepts)).size
}

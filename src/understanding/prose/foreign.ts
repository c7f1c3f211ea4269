import type { Catalogue } from '../../../schemas/catalogue.js'
import { stemmedWords } from '../../language/words.js'
import { compiledOnce } from '../names/compiled-once.js'
import { conceptMatcher, stemPlaces } from '../names/concept-matcher.js'
import { type ConceptTable, compileConcepts } from '../names/concept-table.js'

export type ForeignConcepts = (text: string) => number

/** How many concepts of other services (health, adults, housing, the whole council …) a text speaks of. */
export const foreignConcepts = compiledOnce(compileForeign, openForeign)

function compileForeign({ concepts }: Catalogue): ConceptTable {
  return compileConcepts([...concepts.values()].filter(({ id }) => /^(?:other|service)-/.test(id)))
}

function openForeign(_: Catalogue, wordings: ConceptTable): ForeignConcepts {
  const match = conceptMatcher(wordings)
  const placeOf = stemPlaces(wordings)
  return (text) => {
    const words = stemmedWords(text)
    const matches = match(
      words,
      words.map(({ stem }) => placeOf(stem)),
    )
    return new Set(matches.flatMap(({ list }) => wordings.lists[list] ?? [])).size
  }
}

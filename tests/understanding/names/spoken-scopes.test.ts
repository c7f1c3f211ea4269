import { describe, expect, it } from 'vitest'
import { loadCatalogue } from '../../../schemas/catalogue.js'
import { spokenScopes } from '../../../src/understanding/names/spoken-scopes.js'
import { vocabularyOf } from '../../../src/understanding/names/vocabulary.js'

const catalogue = loadCatalogue()
const spoken = (...texts: readonly string[]) => [
  ...spokenScopes(
    texts.map((text) => vocabularyOf(catalogue).words(text)),
    catalogue,
  ),
]

describe('the parts of the field that texts speak of', () => {
  it('are those of which one of the texts says a concept', () => {
    expect(spoken('First-time entrants', 'Premises licences')).toEqual(spoken('First-time entrants'))
    expect(spoken('First-time entrants')).toContain('youth-justice')
  })

  it('are none where nothing of the field is said', () => {
    expect(spoken('Premises licences')).toEqual([])
  })
})

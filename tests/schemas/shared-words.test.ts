import { describe, expect, it } from 'vitest'
import { extendCatalogue, loadCatalogue } from '../../schemas/catalogue.js'
import { sharedWords } from './shared-words.js'

/** Words that really mean both; what decides is said beside them. */
const ADMITTED: readonly { words: string; metrics: readonly string[]; why: string }[] = [
  {
    words: 'caseload',
    metrics: ['workforce.caseload', 'yjs.caseload'],
    why: 'the mean of a worker where the workforce is spoken of, the children open where youth justice is',
  },
]

describe('sharedWords', () => {
  it('finds no words of two metrics that nothing tells apart, but those that are admitted with a reason', () => {
    const admitted = ADMITTED.map(({ words, metrics }) => ({ words, metrics: [...metrics] }))
    expect(sharedWords(loadCatalogue())).toEqual(admitted)
  })

  it('finds the words that a new wording takes from another metric', () => {
    const catalogue = loadCatalogue()
    const rate = catalogue.wordings.get('cin.rate')
    if (!rate) throw new Error('no wording')
    const taken = { ...rate, rowLabels: ['Section 47 rate'], needsContext: false }
    const own = { metrics: [], dimensions: {}, areas: [], phrases: [], wordings: [taken] }
    expect(sharedWords(extendCatalogue(catalogue, own))).toContainEqual({
      words: 'section 47 rate',
      metrics: ['cin.rate', 's47.rate'],
    })
  })
})

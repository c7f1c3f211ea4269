import { describe, expect, it } from 'vitest'
import { loadCatalogue } from '../../../schemas/catalogue.js'
import { vocabularyOf } from '../../../src/understanding/names/vocabulary.js'

const vocabulary = vocabularyOf(loadCatalogue())

const all = { admits: () => true, kind: 'all', least: 0, sentences: true }

/** All features that names are known by. */
const features = new Set(
  [...loadCatalogue().metrics.values()].flatMap(({ title }) => vocabulary.words(title).features),
)

describe('the names of a vocabulary', () => {
  it('say what their texts say when they are read', () => {
    for (const feature of features) vocabulary.tally.add(feature, 1, Infinity)
    const { places } = vocabulary.tally.take(all)
    expect(places.length).toBeGreaterThan(1000)
    for (const place of places) {
      const { text, words } = vocabulary.names.at(place)
      expect(words).toEqual(vocabulary.words(text))
    }
  })

  it('weigh what their segments weigh together', () => {
    for (let place = 0; place < 100; place++) {
      const { words, weight } = vocabulary.names.at(place)
      expect(weight).toBe(words.segments.reduce((sum, segment) => sum + segment.weight, 0))
    }
  })

  it('are counted anew each time', () => {
    const [feature = 0] = vocabulary.words('Custody rate').features
    const count = () => {
      vocabulary.tally.add(feature, 1, Infinity)
      return vocabulary.tally.take(all)
    }
    const first = count()
    expect(first.places.length).toBeGreaterThan(0)
    expect(count()).toEqual(first)
  })
})

import { describe, expect, it } from 'vitest'
import { loadCatalogue } from '../../../schemas/catalogue.js'
import {
  missingWords,
  strangeSegments,
  unexplainedSegments,
} from '../../../src/understanding/names/left-over.js'
import { vocabularyOf } from '../../../src/understanding/names/vocabulary.js'

const vocabulary = vocabularyOf(loadCatalogue())
const named = (text: string) => {
  for (const feature of vocabulary.words(text).features) vocabulary.tally.add(feature, 1, Infinity)
  const { places } = vocabulary.tally.take({ admits: () => true, kind: 'all', least: 0, sentences: true })
  const found = places.map(vocabulary.names.at).find((name) => name.text.toLowerCase() === text.toLowerCase())
  if (!found) throw new Error(`no name ${text}`)
  return found
}

describe('what a name and a label have not in common', () => {
  it('is missing from the label where the name says it', () => {
    expect(missingWords(named('Reoffending rate'), [vocabulary.words('Custody')])).toEqual(['Reoffending'])
    expect(missingWords(named('Reoffending rate'), [vocabulary.words('Rate of reoffending')])).toEqual([])
  })

  it('is left over in the label where the name does not explain it, members apart', () => {
    const label = 'Reoffending of lorry drivers'
    const left = unexplainedSegments(vocabulary.words(label), named('Reoffending rate'))
    expect(left.map(({ start, end }) => label.slice(start, end))).toEqual(['lorry', 'drivers'])
    const member = { start: label.indexOf('lorry'), end: label.length }
    expect(unexplainedSegments(vocabulary.words(label), named('Reoffending rate'), [member])).toEqual([])
  })

  it('is strange where no concept and no name of the field holds it', () => {
    const label = 'Zorb capacity'
    const strange = strangeSegments(vocabulary.words(label), vocabulary, [])
    expect(strange.map(({ start, end }) => label.slice(start, end))).toEqual(['Zorb'])
  })
})

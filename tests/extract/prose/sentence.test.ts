import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { loadCatalogue } from '../../../schemas/catalogue.js'
import { lexiconOf } from '../../../src/extract/lexicon.js'
import {
  clauseStart,
  nextStated,
  phraseEnd,
  sentencesOf,
  wordCount,
} from '../../../src/extract/prose/sentence.js'
import { textReader } from '../../../src/extract/read-text.js'

const read = textReader(lexiconOf(loadCatalogue()))

function onlySentence(text: string) {
  const [sentence] = sentencesOf(read(text, null))
  if (!sentence) throw new Error('no sentence')
  return sentence
}

describe('sentencesOf', () => {
  const statements = [
    'There were 36 custodial sentences in 2012/13.',
    'The reoffending rate in Leeds was 38%.',
    'Of these, 12 were boys.',
    'Nothing more was said.',
  ]

  it('gives each mention to the sentence that it stands in, at its place in the whole text', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...statements), { minLength: 1, maxLength: 5 }), (chosen) => {
        const reading = read(chosen.join(' '), null)
        const sentences = sentencesOf(reading)
        expect(sentences.map(({ start, end, text }) => text.slice(start, end).trim())).toEqual(chosen)
        expect(sentences.flatMap(({ quantities }) => quantities)).toEqual(reading.quantities)
        expect(sentences.flatMap(({ names }) => names)).toEqual(reading.names)
        expect(sentences.map(({ first }) => first)).toEqual(chosen.map((_, index) => index === 0))
      }),
    )
  })
})

describe('wordCount', () => {
  it.each([
    ['', 0],
    [' , ( ', 0],
    ['fell to', 2],
    ['children’s well-being, 3.5 %', 3],
  ])('%j has %i', (text, count) => {
    expect(wordCount(text)).toBe(count)
  })
})

describe('nextStated', () => {
  it('passes over a figure in brackets right behind', () => {
    const sentence = onlySentence('There were 655 (112 per 10,000) children, then 700.')
    const [first] = sentence.quantities
    expect(first && nextStated(sentence, first)?.text).toBe('700')
  })
})

describe('the clause around a place, marked by a bar', () => {
  it.each([
    ['The hall was full; | it was hot', 'it was hot'],
    ['The hall was full, but | it was hot', 'it was hot'],
    ['The hall was full while | it was hot', 'it was hot'],
    ['The hall, full and loud, | it was hot', 'The hall, full and loud, it was hot'],
  ])('begins in “%s” with “%s”', (marked, clause) => {
    const place = marked.indexOf('|')
    const sentence = onlySentence(marked.replace('| ', ''))
    expect(sentence.text.slice(clauseStart(sentence, place)).trim()).toBe(clause)
  })

  it.each([
    ['| in the old hall, which was full', 'in the old hall'],
    ['| in the hall and the garden', 'in the hall'],
    ['| in the hall (full) today', 'in the hall'],
    ['| in the hall – the old one', 'in the hall'],
    ['| in the well-kept hall at 1.5 miles', 'in the well-kept hall at 1.5 miles'],
  ])('has in “%s” the phrase “%s”', (marked, phrase) => {
    const sentence = onlySentence(marked.replace('| ', ''))
    expect(sentence.text.slice(0, phraseEnd(sentence, 0)).trim()).toBe(phrase)
  })
})

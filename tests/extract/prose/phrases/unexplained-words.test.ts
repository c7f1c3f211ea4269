import { describe, expect, it } from 'vitest'
import { loadCatalogue } from '../../../../schemas/catalogue.js'
import { lexiconOf } from '../../../../src/extract/lexicon.js'
import { unexplainedWords } from '../../../../src/extract/prose/phrases/unexplained-words.js'
import { sentencesOf } from '../../../../src/extract/prose/sentence.js'
import { textReader } from '../../../../src/extract/read-text.js'

const catalogue = loadCatalogue()
const read = textReader(lexiconOf(catalogue))

function unexplained(text: string, metric?: string): string[] {
  const [sentence] = sentencesOf(read(text, null))
  if (!sentence) throw new Error('no sentence')
  const whole = metric === undefined ? undefined : catalogue.metrics.get(metric)
  return unexplainedWords(sentence, sentence.start, sentence.end, whole)
}

describe('unexplainedWords', () => {
  it.each([
    ['names and figures explain', 'There were 36 custodial sentences', []],
    ['places and times explain', 'In Leeds in 2015/16', []],
    ['words of grammar and degree say nothing', 'It was just about the same as before', []],
    ['adverbs say nothing', 'It was disappointingly the same', []],
    [
      'other words are what is left, in order and in lower case',
      'Tall Trees were planted',
      ['tall', 'trees', 'planted'],
    ],
    ['an aside in brackets restricts nothing', 'It was 36 (after three long winters)', []],
    ['a possessive is its word', "The garden's gate", ['garden', 'gate']],
  ])('%s', (_rule, text, words) => {
    expect(unexplained(text)).toEqual(words)
  })

  it('lets only members that the metric can carry explain, and no other name, where one is given', () => {
    const text = 'boys with custodial sentences'
    expect(unexplained(text)).toEqual([])
    expect(unexplained(text, 'fte.entrants')).toEqual(['custodial', 'sentences'])
    expect(unexplained(text, 'cla.unit_cost')).toEqual(['boys', 'custodial', 'sentences'])
  })
})

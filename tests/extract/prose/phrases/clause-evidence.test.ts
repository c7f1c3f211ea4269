import { describe, expect, it } from 'vitest'
import { loadCatalogue } from '../../../../schemas/catalogue.js'
import { lexiconOf } from '../../../../src/extract/lexicon.js'
import {
  isDenied,
  isModifier,
  unexplainedWeight,
} from '../../../../src/extract/prose/phrases/clause-evidence.js'
import { sentencesOf } from '../../../../src/extract/prose/sentence.js'
import { textReader } from '../../../../src/extract/read-text.js'

const read = textReader(lexiconOf(loadCatalogue()))

/** The first quantity and the longest name of a sentence. */
function firstOf(text: string) {
  const [sentence] = sentencesOf(read(text, null))
  const [quantity] = sentence?.quantities ?? []
  const [name] = [...(sentence?.names ?? [])].sort((a, b) => b.text.length - a.text.length)
  if (!sentence || !quantity || !name) throw new Error(`no figure in “${text}”`)
  return [quantity, name, sentence] as const
}

describe('unexplainedWeight', () => {
  const weightOf = (text: string) => unexplainedWeight(...firstOf(text))

  it('is nothing where the figure and its name are all that is said', () => {
    expect(weightOf('There were 36 custodial sentences')).toBe(0)
  })

  it.each([
    [
      'words in between weigh more than words behind',
      'The 36 purple custodial sentences',
      'The 36 custodial sentences, purple',
    ],
    [
      'words in between weigh more than words before',
      'The 36 purple custodial sentences',
      'The purple garden 36 custodial sentences',
    ],
    [
      'words behind weigh more than words before',
      '36 custodial sentences near purple gardens',
      'Purple gardens 36 custodial sentences',
    ],
    [
      'more words weigh more',
      '36 custodial sentences near purple gardens',
      '36 custodial sentences near gardens',
    ],
  ])('%s', (_rule, more, less) => {
    expect(weightOf(more)).toBeGreaterThan(weightOf(less))
  })

  it('leaves one word of the scene before them free', () => {
    expect(weightOf('Purple, 36 custodial sentences')).toBe(0)
  })
})

describe('isDenied', () => {
  it.each([
    ['36 custodial sentences were not imposed', true],
    ['36 custodial sentences (a pity) were never imposed', true],
    ['The court refused 36 custodial sentences', true],
    ['There were 36 custodial sentences', false],
    ['There were 36 custodial sentences; the court did not sit', false],
    ['36 young people did not re-offend', false],
  ])('%s: %s', (text, denied) => {
    expect(isDenied(...firstOf(text))).toBe(denied)
  })
})

describe('isModifier', () => {
  it.each([
    ['a singular name right before a noun describes it', 'There was 1 custodial sentence garden', true],
    ['a plural name is what is counted', 'There were 36 custodial sentences gardens', false],
    ['a participle behind a name is no noun', 'There was 1 custodial sentence planted', false],
    ['a comma parts the name from the noun', 'There was 1 custodial sentence, garden', false],
  ])('%s', (_rule, text, modifier) => {
    const [, name, sentence] = firstOf(text)
    expect(isModifier(name, sentence)).toBe(modifier)
  })
})

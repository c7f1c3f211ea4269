import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { splitSentences } from '../../src/language/sentences.js'

const split = (text: string): string[] => splitSentences(text).map(({ start, end }) => text.slice(start, end))

describe('splitSentences', () => {
  it.each([
    ['It rose. It fell.', ['It rose.', 'It fell.']],
    ['St. Denys had 4.2. See e.g. Table 3.', ['St. Denys had 4.2.', 'See e.g. Table 3.']],
    ['Mr. J. Smith of No. 5 spoke. He left.', ['Mr. J. Smith of No. 5 spoke.', 'He left.']],
    ['They said no. We agreed.', ['They said no.', 'We agreed.']],
    ['In Q.1 it fell', ['In Q.1 it fell']],
    ['The rate is 99.This is lower.', ['The rate is 99.', 'This is lower.']],
    ['It was 12 (of 40). 4 left.', ['It was 12 (of 40).', '4 left.']],
    ['“It helps.” They agreed.', ['“It helps.”', 'They agreed.']],
    ['3. The board met. It agreed.', ['3. The board met.', 'It agreed.']],
    ['see www.example.org. and so on', ['see www.example.org. and so on']],
    ['One\n\nTwo', ['One', 'Two']],
    ['A rate of 0.91. (21 sentences) Jul 17: 0.63.', ['A rate of 0.91.', '(21 sentences)', 'Jul 17: 0.63.']],
    ['(i) The chair spoke.', ['(i) The chair spoke.']],
    ['First line\u2028Second line', ['First line', 'Second line']],
    ['', []],
  ])('splits %j', (text, sentences) => {
    expect(split(text)).toEqual(sentences)
  })

  it('loses nothing but space, whatever the text', () => {
    const text = fc.string({ unit: fc.constantFrom('a', 'B', '.', ' ', '1', '?', ')', '\n', '”') })
    fc.assert(
      fc.property(text, (text) => {
        expect(split(text).join('').replace(/\s/g, '')).toBe(text.replace(/\s/g, ''))
      }),
    )
  })
})

import { expect, it } from 'vitest'
import { glyphArrays } from '../../../src/readers/pdf/glyph.js'
import { mergeOverprinted } from '../../../src/readers/pdf/overprinted-words.js'
import { wordsFromGlyphs } from '../../../src/readers/pdf/words-from-glyphs.js'
import { setText } from './glyphs.js'

const wordAt = (text: string, at: number) => wordsFromGlyphs(glyphArrays(setText(text, { at })))

it('merges a word drawn again a hair beside, as bold', () => {
  expect(mergeOverprinted([...wordAt('Total', 15.9), ...wordAt('Total', 16.4)])).toMatchObject([
    { text: 'Total', bold: true },
  ])
})

it('keeps equal words side by side, and different words at one place', () => {
  const words = [...wordAt('the', 10), ...wordAt('the', 26), ...wordAt('tho', 10)]
  expect(mergeOverprinted(words)).toEqual(words)
})

it('takes time linear in the copies stacked at one place', () => {
  const stack = Array.from({ length: 20_000 }, () => wordAt('same', 10)).flat()
  expect(mergeOverprinted(stack)).toHaveLength(1)
})

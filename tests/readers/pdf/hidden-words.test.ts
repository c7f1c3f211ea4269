import { expect, it } from 'vitest'
import type { Box } from '../../../src/document/geometry.js'
import { glyphArrays } from '../../../src/readers/pdf/glyph.js'
import { hideUnseenWords } from '../../../src/readers/pdf/hidden-words.js'
import { wordsFromGlyphs } from '../../../src/readers/pdf/words-from-glyphs.js'
import { setText } from './glyphs.js'

/** A word of four letters at [0, 91, 20, 102], and whether it is hidden. */
function isHidden(colour: string | null, grounds: readonly Box[] = [], clip?: Box): boolean | undefined {
  const words = wordsFromGlyphs(glyphArrays(setText('care', { object: 7, style: { colour } })))
  const clips = new Map(clip ? [[7, clip]] : [])
  return hideUnseenWords(words, grounds, clips)[0]?.invisible
}

it.each<[string, boolean, Parameters<typeof isHidden>]>([
  ['black on paper', false, ['#000000']],
  ['white on paper', true, ['#ffffff']],
  ['all but white on paper', true, ['#fdfcfb']],
  ['pale grey on paper', false, ['#f0f0f0']],
  ['of a colour that is not known', false, [null]],
  ['white on a coloured area', false, ['#ffffff', [[0, 80, 100, 110]]]],
  ['white beside a coloured area', true, ['#ffffff', [[40, 80, 100, 110]]]],
  ['inside of its clip', false, ['#000000', [], [0, 80, 100, 110]]],
  ['outside of its clip', true, ['#000000', [], [0, 120, 100, 140]]],
  ['white on a coloured area, cut off', true, ['#ffffff', [[0, 80, 100, 110]], [0, 120, 100, 140]]],
])('a word %s is hidden: %s', (_, hidden, given) => {
  expect(isHidden(...given)).toBe(hidden)
})

it('leaves words of other objects alone, and shows none that was drawn without ink', () => {
  const other = wordsFromGlyphs(glyphArrays(setText('care', { object: 8 })))
  const inkless = wordsFromGlyphs(glyphArrays(setText('care', { object: 9, style: { invisible: true } })))
  const clips = new Map([[7, [0, 120, 100, 140] as const]])
  expect(hideUnseenWords([...other, ...inkless], [], clips).map(({ invisible }) => invisible)).toEqual([
    false,
    true,
  ])
})

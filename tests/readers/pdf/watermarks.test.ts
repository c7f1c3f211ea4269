import { expect, it } from 'vitest'
import { glyphArrays } from '../../../src/readers/pdf/glyph.js'
import { hideWatermarks } from '../../../src/readers/pdf/watermarks.js'
import { wordsFromGlyphs } from '../../../src/readers/pdf/words-from-glyphs.js'
import { setText } from './glyphs.js'

const text = (words: string, at: number, base: number) =>
  wordsFromGlyphs(glyphArrays(setText(words, { at, base })))
const large = (words: string, at: number, base: number) =>
  wordsFromGlyphs(
    glyphArrays(setText(words, { at, base, width: 30, style: { size: 60, ascent: 50, descent: 10 } })),
  )

const rows = [
  ...text('plans reviews', 20, 100),
  ...text('visits moves', 20, 115),
  ...text('61 58 52', 160, 100),
]
const hiddenIn = (words: Parameters<typeof hideWatermarks>[0]) =>
  hideWatermarks(words).flatMap(({ text: word, hiddenBy }) => (hiddenBy === 'watermark' ? [word] : []))

it.each([
  [
    'hides large words that lie on others, and those beside them',
    large('DRAFT 2024', 10, 120),
    ['DRAFT', '2024'],
  ],
  ['leaves a large heading above the text', large('DRAFT 2024', 10, 40), []],
])('%s', (_, stamp, hidden) => {
  expect(hiddenIn([...stamp, ...rows])).toEqual(hidden)
})

it('leaves large figures with captions close below them', () => {
  const card = (figure: string, caption: string, at: number) => [
    ...large(figure, at, 300),
    ...text(caption, at, 310),
    ...text(caption, at + 25, 310),
  ]
  expect(hiddenIn([...card('52', 'ages', 20), ...card('71', 'gap', 200), ...rows])).toEqual([])
})

import { describe, expect, it } from 'vitest'
import { chunkLines } from '../../src/tables/chunks.js'
import { word } from './printed-page.js'

/** The chunks of two words of 10 points that stand `gap` points apart. */
const chunksOf = (first: string, second: string, gap: number): string[] =>
  chunkLines([word(first, 0, 0), word(second, 5 * first.length + gap, 0)]).flatMap((line) =>
    line.chunks.map(({ text }) => text),
  )

describe('chunkLines', () => {
  it.each([
    ['words', 'young', 'people', 9, 1],
    ['words', 'young', 'people', 10, 2],
    ['a word and a figure', 'visits', '12', 9, 1],
    ['figures', '12', '15', 5, 1],
    ['figures', '12', '15', 6, 2],
    ['figures with signs', '£12', '(15)', 6, 2],
    ['a figure and a remark', '12', '(high)', 6, 1],
    ['broken figures that nearly touch', '(5,446.8)', '(5,152.5)', 2, 2],
    ['whole numbers that may be one', '5', '446', 2, 1],
  ])('takes %s %j and %j, %d points apart, for %d', (_, first, second, gap, count) => {
    expect(chunksOf(first, second, gap)).toHaveLength(count)
  })

  it('parts words by the gap asked for', () => {
    const words = [word('a', 0, 0), word('b', 11, 0)]
    expect(chunkLines(words, 0.5)[0]?.chunks).toHaveLength(2)
    expect(chunkLines(words, 0.7)[0]?.chunks).toHaveLength(1)
  })

  it('measures a gap from the word that reaches furthest right', () => {
    const long = word('long', 0, 0, { box: [0, 0, 60, 10] })
    expect(chunkLines([long, word('in', 20, 0), word('on', 65, 0)])[0]?.chunks).toHaveLength(1)
  })

  it('leaves turned text aside, and gives a line the size of its largest word', () => {
    const [line, ...others] = chunkLines([
      word('a', 0, 0, { size: 8 }),
      word('b', 50, 0, { size: 12 }),
      word('t', 90, 0, { rotation: 90 }),
    ])
    expect(others).toEqual([])
    expect(line).toMatchObject({ size: 12, chunks: [{ text: 'a' }, { text: 'b' }], box: [0, 0, 55, 10] })
  })
})

import { describe, expect, it } from 'vitest'
import { chunkSpans } from '../../src/tables/chunk-spans.js'
import { chunkLines } from '../../src/tables/chunks.js'
import { line, word } from './printed-page.js'

const xs = [0, 100, 200, 300]
const spansOf = (...words: ReturnType<typeof line>[]): string[] =>
  chunkSpans(chunkLines(words.flat()), xs).map(
    ({ column, columnSpan, words: inSpan }) =>
      `${column}+${columnSpan} ${inSpan.map(({ text }) => text).join(' ')}`,
  )

describe('chunkSpans', () => {
  it.each([
    ['in its column', [line('visits', 110, 0)], ['1+1 visits']],
    [
      'over all columns that it reaches into',
      [line('all the visits made', 150, 0)],
      ['1+2 all the visits made'],
    ],
    ['in its column though it runs over by a little', [line('visits', 172, 0)], ['1+1 visits']],
    ['in the outer column though it stands out of the table', [line('visits', 290, 0)], ['2+1 visits']],
    [
      'cut at a boundary that its words leave free',
      [[word('left', 78, 0), word('right', 104, 0)]],
      ['0+1 left', '1+1 right'],
    ],
    [
      'whole where its words leave too small a gap',
      [[word('left', 78, 0), word('right', 101, 0)]],
      ['0+2 left right'],
    ],
    [
      'together with the lines above in the column',
      [line('young', 110, 0), line('people', 110, 12)],
      ['1+1 young people'],
    ],
  ] as [string, ReturnType<typeof line>[], string[]][])('places a chunk %s', (_, words, spans) => {
    expect(spansOf(...words)).toEqual(spans)
  })
})

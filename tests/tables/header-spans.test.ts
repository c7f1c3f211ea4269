import { describe, expect, it } from 'vitest'
import { chunkLines } from '../../src/tables/chunks.js'
import type { Edge } from '../../src/tables/edges.js'
import { headerSpans } from '../../src/tables/header-spans.js'
import { line } from './printed-page.js'

const xs = [0, 100, 150, 200, 250, 300]
const rule = (start: number, end: number, at = 12): Edge => ({ direction: 'horizontal', at, start, end })
const spansOf = (headings: [string, number][], rules: Edge[] = []): string[] =>
  headerSpans(chunkLines(headings.flatMap(([text, x]) => line(text, x, 0))), xs, rules).map(
    ({ column, columnSpan, words }) => `${column}+${columnSpan} ${words.map(({ text }) => text).join(' ')}`,
  )

describe('headerSpans', () => {
  it.each<[string, [string, number][], Edge[], string[]]>([
    ['the columns over its line', [['Boys', 105]], [rule(100, 200)], ['1+2 Boys']],
    [
      'its share of one line',
      [
        ['Boys', 105],
        ['Girls', 215],
      ],
      [rule(100, 300)],
      ['1+2 Boys', '3+2 Girls'],
    ],
    [
      'an even share in the middle of which it stands',
      [
        ['Boy', 134],
        ['Girl', 229],
      ],
      [],
      ['1+2 Boy', '3+2 Girl'],
    ],
    [
      'all columns beside the stub',
      [
        ['Area', 5],
        ['Visits', 185],
      ],
      [],
      ['0+1 Area', '1+4 Visits'],
    ],
    [
      'its own where it stands over one',
      [
        ['Boys', 105],
        ['Girls', 255],
      ],
      [],
      ['1+1 Boys', '4+1 Girls'],
    ],
    [
      'its own where the line runs under the whole table',
      [
        ['Boys', 105],
        ['Girls', 255],
      ],
      [rule(0, 300)],
      ['1+1 Boys', '4+1 Girls'],
    ],
    [
      'its own where the line lies further off',
      [
        ['Boys', 105],
        ['Girls', 255],
      ],
      [rule(100, 200, 30)],
      ['1+1 Boys', '4+1 Girls'],
    ],
  ])('lets a heading name %s', (_, headings, rules, expected) => {
    expect(spansOf(headings, rules)).toEqual(expected)
  })
})

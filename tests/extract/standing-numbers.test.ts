import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Block } from '../../src/document/model.js'
import { isChartLabel, standingNumbers } from '../../src/extract/standing-numbers.js'
import { documentOf } from '../making/prose.js'

/** The text blocks whose numbers belong to the page, each with the reason. */
function standing(texts: readonly string[], page: (index: number) => number = () => 1): string[] {
  const blocks = documentOf(texts).blocks.map((block, index): Block => ({ ...block, page: page(index) }))
  return [...standingNumbers(blocks)].map(([block, reason]) =>
    block.kind === 'table' ? reason : `${reason}: ${block.text}`,
  )
}

describe('standingNumbers', () => {
  it.each([
    ['four ticks at equal steps are an axis', ['0', '10', '20', '30'], 4],
    ['an axis may fall, in per cent', ['15%', '10%', '5%', '0%'], 4],
    ['an axis may be money', ['£1,000', '£2,000', '£3,000', '£4,000'], 4],
    ['three may be chance', ['0', '10', '20'], 0],
    ['three years are an axis', ['2014', '2015', '2016'], 3],
    ['numbers at unequal steps are figures', ['12', '19', '20', '44', '45'], 0],
    ['one number again and again is no axis', ['7', '7', '7', '7', '7'], 0],
    ['words in between do not end an axis', ['0', 'Rain', '10', 'Snow', '20', '30'], 4],
    ['numbers in sentences are no ticks', ['10 days', '20 days', '30 days', '40 days'], 0],
    [
      'five lines that end in rising numbers are a table of contents',
      ['Rain 2', 'Snow 4', 'Hail 4', 'Wind 9', 'Fog 12'],
      5,
    ],
    ['four are not', ['Rain 2', 'Snow 4', 'Hail 4', 'Wind 9'], 0],
    ['a fall ends it', ['Rain 2', 'Snow 4', 'Hail 1', 'Wind 9', 'Fog 12'], 0],
    [
      'lines among more other text are no contents',
      ['Rain 2', 'Snow 4', 'Hail 4', 'Wind 9', 'Fog 12', ...Array.from({ length: 6 }, () => 'It rained.')],
      0,
    ],
  ])('%s', (_rule, texts, count) => {
    expect(standing(texts)).toHaveLength(count)
  })

  it('says which it is', () => {
    expect(standing(['2014', '2015', '2016'])[0]).toBe('axis-tick: 2014')
    expect(standing(['Rain 2', 'Snow 4', 'Hail 4', 'Wind 9', 'Fog 12'])[0]).toBe('page-number: Rain 2')
  })

  it('does not go on over the end of a page', () => {
    expect(standing(['0', '10', '20', '30'], (index) => (index < 2 ? 1 : 2))).toEqual([])
  })

  it('finds every axis of four ticks or more, wherever it begins and whatever its step', () => {
    const step = fc.integer({ min: -50, max: 50 }).filter((by) => by !== 0)
    fc.assert(
      fc.property(
        fc.integer({ min: -99, max: 99 }),
        step,
        fc.integer({ min: 4, max: 9 }),
        (from, by, count) => {
          const ticks = Array.from({ length: count }, (_, index) => String(from + index * by))
          expect(standing(ticks)).toHaveLength(count)
        },
      ),
    )
  })
})

describe('isChartLabel', () => {
  const printed = new Set(['37.9%', '74.1%', '12', '6'])
  it.each([
    ['37.9%', true],
    ['37.9% 74.1%', true],
    ['12', true],
    ['28.2%', false],
    ['37.9% 28.2%', false],
    ['6', false],
    ['12 visits', false],
    ['', false],
  ])('of %j is %s where the page prints some of its numbers as figures', (text, repeats) => {
    const [block] = documentOf([text]).blocks
    expect(block?.kind !== 'table' && block !== undefined && isChartLabel(block, printed)).toBe(repeats)
  })
})

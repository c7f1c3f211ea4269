import { describe, expect, it } from 'vitest'
import { loadCatalogue } from '../../schemas/catalogue.js'
import { figureLines } from '../../src/output/figure-lines.js'
import { sparklineText } from '../../src/output/sparkline-text.js'
import { plainStyle } from '../../src/output/style.js'
import { financialYear, recordWith } from '../making/record.js'

const catalogue = loadCatalogue()
const yearly = (...values: readonly (number | null)[]) =>
  values.flatMap((value, index) =>
    value === null
      ? []
      : [
          recordWith({
            id: `r${index}`,
            value,
            text: String(value),
            decimals: null,
            period: financialYear(2015 + index),
          }),
        ],
  )

describe('a series in blocks', () => {
  it.each<[string, readonly (number | null)[], string]>([
    ['goes from its least to its greatest value', [0, 7, 3.5, 1], '▁█▅▂'],
    ['is level where nothing changes', [2, 2, 2], '▄▄▄'],
    ['has a blank where a year is missing', [1, 2, null, 3], '▁▅ █'],
    ['is none of two values', [1, 2], ''],
  ])('%s', (_, values, blocks) => {
    expect(sparklineText(yearly(...values), catalogue, 20)).toBe(blocks)
  })

  it('is none where it has no room, and none of changes', () => {
    expect(sparklineText(yearly(1, 2, 3), catalogue, 3)).toBe('▁▅█')
    expect(sparklineText(yearly(1, 2, 3), catalogue, 2)).toBe('')
    const changes = yearly(1, 2, 3).map((record) => ({ ...record, direction: 'increase' as const }))
    expect(sparklineText(changes, catalogue, 20)).toBe('')
  })

  it('is of the time of which there are more figures', () => {
    const month = (value: number) =>
      recordWith({
        id: `m${value}`,
        value,
        period: { id: `2023-0${value}`, kind: 'month', start: `2023-0${value}-01`, end: `2023-0${value}-28` },
      })
    expect(sparklineText([...yearly(90, 95), month(1), month(2), month(3)], catalogue, 20)).toBe('▁▅█')
  })
})

describe('the figures of a summary', () => {
  const lines = (width: number, sparklines: boolean) =>
    figureLines(yearly(1, 2, 3, 4), {
      catalogue,
      style: plainStyle,
      width,
      all: false,
      ids: new Map([['r3', 'p1-10']]),
      sparklines,
    })

  it.each(Array.from({ length: 91 }, (_, index) => 40 + index))('have them within %d columns', (width) => {
    const plain = lines(width, false)
    const drawn = lines(width, true)
    expect(Math.max(...drawn.map((line) => [...line].length))).toBeLessThanOrEqual(width)
    // They take blanks alone: every other sign stays in its place.
    expect(drawn.map((line) => line.replace(/[▁▃▆█]/g, ' '))).toEqual(plain)
  })

  it('have them behind the values where there is room', () => {
    expect(lines(120, true).join('\n')).toMatch(/2018\/19 4\S* per 1,000 ▁▃▆█ +\[p1-10\]/)
  })
})

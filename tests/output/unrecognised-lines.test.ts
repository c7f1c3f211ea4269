import { describe, expect, it } from 'vitest'
import type { TokenAccount } from '../../src/extract/token-account.js'
import { plainStyle } from '../../src/output/style.js'
import { unrecognisedLines } from '../../src/output/unrecognised-lines.js'

const token: TokenAccount = {
  page: 7,
  text: '431',
  context: 'Of the 612 children, 431 lived\nwith carers',
  bin: 'unrecognised',
  reason: null,
  record: null,
}
const layout = { style: plainStyle, width: 60, all: false }

describe('the numbers that no rule understood', () => {
  it('are grouped: those like figures of the field with their words, the others page by page', () => {
    const tokens = [
      { ...token, text: '3' },
      { ...token, likely: 'placements.children' },
      { ...token, text: '4' },
      { ...token, page: 9, text: '5' },
      { ...token, bin: 'ignored' as const, reason: 'date', text: '2024' },
      { ...token, bin: 'recorded' as const, record: 'r1', text: '612' },
    ]
    expect(unrecognisedLines(tokens, layout).split('\n')).toEqual([
      '  not recognised, but like figures of children’s services: 1',
      '  number',
      '  p. 7    431        Of the 612 children, 431 lived with ca…',
      '  not recognised: 3 numbers',
      '  p. 7    (2)    3 4',
      '  p. 9           5',
      '',
      '',
    ])
  })

  it('are limited, and say how many more there are; none is left out where all are asked for', () => {
    const many = Array.from({ length: 50 }, (_, page) => ({ ...token, page }))
    const short = unrecognisedLines(many, layout).trimEnd().split('\n')
    expect(short).toHaveLength(22)
    expect(short.at(-1)).toBe('  … and 30 lines more; --all has each with its words')
    expect(unrecognisedLines(many, { ...layout, all: true }).split('431 lived')).toHaveLength(51)
  })

  it('fit a narrow terminal, their headings too', () => {
    const tokens = Array.from({ length: 50 }, () => ({ ...token, likely: 'placements.children' }))
    const lines = unrecognisedLines(tokens, { ...layout, width: 40 }).split('\n')
    expect(lines.slice(0, 2)).toEqual([
      '  not recognised, but like figures of',
      '  children’s services: 50 numbers',
    ])
    expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(40)
  })

  it('are no lines where there are none', () => {
    expect(unrecognisedLines([{ ...token, bin: 'ignored', reason: 'date' }], layout)).toBe('')
  })
})

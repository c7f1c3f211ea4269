import { describe, expect, it } from 'vitest'
import type { Qualifier } from '../../schemas/record.js'
import { judge } from '../../src/checks/claim.js'
import { figureOfRecord } from '../../src/checks/figure.js'
import { exactly } from '../../src/checks/interval.js'
import { recordWith } from '../making/record.js'

const verdict = (
  text: string,
  decimals: number,
  computed: number,
  qualifier: Qualifier | null = null,
  quote = text,
) =>
  judge(
    figureOfRecord(
      recordWith({ value: Number(text), unit: 'percent', decimals, text, qualifier, source: { quote } }),
    ),
    () => exactly(computed),
  )?.verdict

describe('judge', () => {
  it.each([
    ['37.9', 1, 37.89, 'holds'],
    ['43.8', 1, 43.75, 'holds'],
    ['43.7', 1, 43.75, 'holds'],
    ['21.7', 1, 21.752, 'holds-cut-off'],
    ['21.7', 1, 21.81, 'contradicted'],
    ['21.7', 1, 21.64, 'contradicted'],
    ['22', 0, 22.27, 'holds'],
    ['45.0', 1, 45.2, 'contradicted'],
  ])(
    'takes %s for half a last digit either side, and for digits that were cut off',
    (text, decimals, computed, expected) => {
      expect(verdict(text, decimals, computed)).toBe(expected)
    },
  )

  it('lets "about" be off by a twentieth or by half of its last digit that counts', () => {
    expect(verdict('25', 0, 23.9, 'approx')).toBe('holds')
    expect(verdict('25', 0, 22.27, 'approx')).toBe('contradicted')
    expect(verdict('200', 0, 160, 'approx')).toBe('holds')
  })

  it('takes "over" and "under" for bounds, and "just under" for "about"', () => {
    expect(verdict('50', 0, 54.9, 'gt')).toBe('holds')
    expect(verdict('50', 0, 44, 'gt')).toBe('contradicted')
    expect(verdict('48', 0, 35.7, 'lt', 'a rate under 48%')).toBe('holds')
    expect(verdict('48', 0, 35.7, 'lt', 'a rate of just under 48%')).toBe('contradicted')
  })
})

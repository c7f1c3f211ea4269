import { describe, expect, it } from 'vitest'
import { workingLines, workingText } from '../../../src/output/reports/working-text.js'

const term = (text: string, sign: '+' | '−' = '+') => ({ sign, text, label: 'Boats', page: 2, record: null })

describe('workingText', () => {
  it('writes sums, quotients and changes in one line, with places', () => {
    expect(
      workingText({ working: { above: [term('31'), term('9')], below: [], times: 1 }, computed: 40 }),
    ).toBe('31 (Boats, p. 2) + 9 (Boats, p. 2) = 40')
    const change = { above: [term('12'), term('10', '−')], below: [term('10')], times: 100 }
    expect(workingText({ working: change, computed: 20 })).toBe(
      '(12 (Boats, p. 2) − 10 (Boats, p. 2)) ÷ 10 (Boats, p. 2) × 100 = 20',
    )
    expect(workingText({ working: null, computed: 3 })).toBeNull()
  })
})

describe('workingLines', () => {
  it('writes a column, with a line above what the sum is divided by', () => {
    const working = { above: [term('120'), term('9', '−')], below: [term('120')], times: 100 }
    expect(workingLines({ working, computed: 92.5 })).toEqual([
      '  120  Boats, p. 2',
      '−   9  Boats, p. 2',
      '  ───',
      '÷ 120  Boats, p. 2',
      '× 100',
      '= 92.5',
    ])
  })

  it('counts the terms of a long sum instead of listing them all', () => {
    const working = { above: Array.from({ length: 40 }, () => term('1')), below: [], times: 1 }
    expect(workingLines({ working, computed: 40 })).toContain('  … and 17 more')
  })
})

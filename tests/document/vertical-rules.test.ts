import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Box } from '../../src/document/geometry.js'
import { VerticalRules } from '../../src/document/vertical-rules.js'
import { ruleOf } from './printed-page.js'

const left: Box = [60, 100, 90, 110]
const right: Box = [120, 100, 150, 110]

describe('a ruling line between two words', () => {
  it.each<[string, Parameters<typeof ruleOf>, boolean]>([
    ['crosses the gap at their height', ['vertical', [105, 80, 105.5, 300]], true],
    ['touches the word before', ['vertical', [89.5, 80, 90, 300]], true],
    ['stands before both', ['vertical', [50, 80, 50.5, 300]], false],
    ['stands behind both', ['vertical', [160, 80, 160.5, 300]], false],
    ['ends above them', ['vertical', [105, 20, 105.5, 99]], false],
    ['begins below them', ['vertical', [105, 111, 105.5, 300]], false],
    ['runs level', ['horizontal', [100, 105, 110, 105.5]], false],
  ])('%s', (_, rule, parts) => {
    expect(new VerticalRules([ruleOf(...rule)]).between(left, right)).toBe(parts)
  })

  it('parts no words that lie upon one another', () => {
    const over = ruleOf('vertical', [75, 80, 75.5, 300])
    expect(new VerticalRules([over]).between(left, [70, 100, 100, 110])).toBe(false)
  })

  it('is found among any others', () => {
    const other = fc
      .tuple(
        fc.integer({ min: 0, max: 600 }),
        fc.integer({ min: 0, max: 200 }),
        fc.integer({ min: 0, max: 50 }),
      )
      .map(([x, y, length]) => ruleOf('vertical', [x, y, x, y + length]))
    fc.assert(
      fc.property(fc.array(other, { maxLength: 30 }), (rules) => {
        const crossing = rules.some(
          ({ box: [x, top, , bottom] }) => x >= 89 && x <= 121 && top <= 105 && bottom >= 105,
        )
        expect(new VerticalRules(rules).between(left, right)).toBe(crossing)
      }),
    )
  })
})

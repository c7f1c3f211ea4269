import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Box } from '../../src/document/geometry.js'
import { inReadingOrder } from '../../src/document/reading-order.js'
import { ruleOf } from './printed-page.js'

const part = (name: string, box: Box) => ({ name, box })
const order = (
  parts: readonly { name: string; box: Box }[],
  rules: Parameters<typeof inReadingOrder>[1] = [],
) => inReadingOrder(parts, rules).map(({ name }) => name)

describe('inReadingOrder', () => {
  it('reads columns one after the other between a title and a closing line', () => {
    expect(
      order([
        part('right 2', [310, 220, 540, 300]),
        part('left 1', [60, 100, 290, 180]),
        part('close', [60, 320, 540, 340]),
        part('right 1', [310, 100, 540, 210]),
        part('title', [60, 40, 540, 70]),
        part('left 2', [60, 190, 290, 300]),
      ]),
    ).toEqual(['title', 'left 1', 'left 2', 'right 1', 'right 2', 'close'])
  })

  it('reads columns as columns where gaps happen to stand at one height', () => {
    expect(
      order([
        part('left 1', [60, 100, 290, 180]),
        part('right 1', [310, 100, 540, 180]),
        part('left 2', [60, 200, 290, 300]),
        part('right 2', [310, 200, 540, 300]),
      ]),
    ).toEqual(['left 1', 'left 2', 'right 1', 'right 2'])
  })

  it('reads rows as rows where ruling lines part them', () => {
    const rows = [
      part('label 1', [60, 100, 200, 120]),
      part('value 1', [220, 100, 540, 120]),
      part('label 2', [60, 130, 200, 150]),
      part('value 2', [220, 130, 540, 150]),
    ]
    const halves: Box[] = [
      [55, 125, 210, 125.5],
      [210, 125, 545, 125.5],
    ]
    expect(
      order(
        rows,
        halves.map((box) => ruleOf('horizontal', box)),
      ),
    ).toEqual(['label 1', 'value 1', 'label 2', 'value 2'])
  })

  it('orders every part once, whatever the boxes', () => {
    const box = fc
      .tuple(fc.integer({ max: 500, min: 0 }), fc.integer({ max: 700, min: 0 }), fc.nat(200), fc.nat(200))
      .map(([x, y, width, height]): Box => [x, y, x + width, y + height])
    fc.assert(
      fc.property(fc.array(box, { maxLength: 30 }), (boxes) => {
        const parts = boxes.map((one, index) => part(String(index), one))
        expect(order(parts).sort()).toEqual(parts.map(({ name }) => name).sort())
      }),
    )
  })
})

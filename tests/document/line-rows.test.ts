import fc from 'fast-check'
import { expect, it } from 'vitest'
import { LineRows } from '../../src/document/line-rows.js'
import { linesFrom } from './laid-out.js'

const print = fc.record({
  text: fc.constantFrom('Custody', 'a rate', '12'),
  x: fc.integer({ min: 0, max: 500 }),
  y: fc.integer({ min: 0, max: 800 }),
  size: fc.constantFrom(6, 10, 40),
})

it('gives the lines that reach into a stretch, from top to bottom, whatever their heights', () => {
  fc.assert(
    fc.property(
      fc.array(print, { maxLength: 30 }),
      fc.integer({ min: -20, max: 820 }),
      fc.integer({ min: 0, max: 200 }),
      (prints, top, height) => {
        const lines = linesFrom(prints)
        const found = [...new LineRows(lines).between(top, top + height)]
        const expected = lines.filter(({ reach }) => reach[3] >= top && reach[1] <= top + height)
        expect(new Set(found)).toEqual(new Set(expected))
        expect(found).toHaveLength(expected.length)
        const tops = found.map(({ reach }) => reach[1])
        expect(tops).toEqual([...tops].sort((a, b) => a - b))
      },
    ),
  )
})

it('looks at a bounded number of lines stacked at one height', () => {
  const [line] = linesFrom([{ text: 'Custody', x: 60, y: 100 }])
  const stacked = Array.from({ length: 5000 }, () => line).filter((one) => one !== undefined)
  expect([...new LineRows(stacked).between(90, 120)].length).toBeLessThan(1000)
})

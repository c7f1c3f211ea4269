import { expect, it } from 'vitest'
import { spreadOut } from '../../../src/output/plot/end-labels.js'

it.each([
  ['stay where they have room', [10, 40, 90], [10, 40, 90]],
  ['are moved apart', [50, 50, 50], [50, 65, 80]],
  ['stay above the foot', [95, 98, 99], [70, 85, 100]],
  ['stay below the top', [-20, 0], [0, 15]],
])('names at the ends of lines %s', (_, heights, expected) => {
  expect(spreadOut(heights, [0, 100])).toEqual(expected)
})

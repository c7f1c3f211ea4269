import { describe, expect, it } from 'vitest'
import type { PixelBox } from '../../../src/readers/ocr/grey-image.js'
import { inkOf } from '../../../src/readers/ocr/ink.js'
import { ownInk } from '../../../src/readers/ocr/own-ink.js'
import { drawnBoxes } from './scans.js'

const digits: PixelBox[] = [
  [100, 100, 110, 120],
  [114, 100, 124, 120],
]
const around: PixelBox = [90, 85, 170, 135]
const own = (...others: PixelBox[]) => ownInk(inkOf(drawnBoxes(300, 300, [...digits, ...others])), around)

describe('the box of a word', () => {
  it('is drawn in to its ink', () => {
    expect(own()).toEqual([100, 100, 124, 120])
  })

  it.each<[string, PixelBox]>([
    ['the tops of letters on the line below', [100, 130, 110, 140]],
    ['dust away from its signs', [150, 110, 153, 113]],
  ])('leaves out %s', (_, other) => {
    expect(own(other)).toEqual([100, 100, 124, 120])
  })

  it.each<[string, PixelBox, PixelBox]>([
    ['a comma', [126, 117, 129, 125], [100, 100, 129, 125]],
    ['a dash before it', [92, 109, 97, 112], [92, 100, 124, 120]],
  ])('keeps %s', (_, mark, box) => {
    expect(own(mark)).toEqual(box)
  })

  it('without ink stays as it is', () => {
    expect(ownInk(inkOf(drawnBoxes(300, 300, [])), around)).toEqual(around)
  })
})

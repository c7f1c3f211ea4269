import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Box, heightOf, widthOf } from '../../src/document/geometry.js'
import type { Rotation } from '../../src/document/model.js'
import { readingFrames, turnBox } from '../../src/document/reading-frame.js'
import { ruleOf, wordsOf } from './printed-page.js'

const rotation = fc.constantFrom<Rotation>(0, 90, 180, 270)
const side = fc.integer({ min: 1, max: 300 })
const box = fc
  .tuple(side, side, side, side)
  .map(([x, y, width, height]): Box => [x, y, x + width, y + height])
const backwards: Readonly<Record<Rotation, Rotation>> = { 0: 0, 90: 270, 180: 180, 270: 90 }

describe('turnBox', () => {
  it('comes back by the opposite turn and stays a box on the way', () => {
    fc.assert(
      fc.property(box, rotation, (one, turn) => {
        const turned = turnBox(one, turn)
        expect([widthOf(turned), heightOf(turned)].sort()).toEqual([widthOf(one), heightOf(one)].sort())
        expect(Math.min(widthOf(turned), heightOf(turned))).toBeGreaterThan(0)
        expect(turnBox(turned, backwards[turn]).map((part) => part + 0)).toEqual(one)
      }),
    )
  })
})

it.each<[Rotation, Box]>([
  [0, [10, 20, 40, 25]],
  [90, [20, -40, 25, -10]],
  [180, [-40, -25, -10, -20]],
  [270, [-25, 10, -20, 40]],
])('sees a box as it lies when text turned by %i is turned back', (turn, seen) => {
  expect(turnBox([10, 20, 40, 25], turn)).toEqual(seen)
})

describe('readingFrames', () => {
  it.each<Rotation>([0, 90, 270])('lets text turned by %i degrees run from left to right', (turn) => {
    const [frame] = readingFrames(wordsOf([{ text: 'cases per worker', x: 300, y: 400, rotation: turn }]), [])
    const starts = frame?.words.map((placed) => placed.box[0]) ?? []
    expect(frame?.words.map(({ word }) => word.text)).toEqual(['cases', 'per', 'worker'])
    expect(starts).toEqual([...starts].sort((a, b) => a - b))
    expect(new Set(frame?.words.map((placed) => placed.box[1])).size).toBe(1)
  })

  it('puts the direction of most words first and loses none', () => {
    const words = wordsOf([
      { text: 'one two', x: 20, y: 400, rotation: 90 },
      { text: 'three four five', x: 60, y: 100 },
    ])
    const frames = readingFrames(words, [])
    expect(frames.map((frame) => [frame.rotation, frame.words.length])).toEqual([
      [0, 3],
      [90, 2],
    ])
  })

  it('turns ruling lines with the words that they part', () => {
    const words = wordsOf([{ text: 'label', x: 20, y: 400, rotation: 90 }])
    const [frame] = readingFrames(words, [ruleOf('horizontal', [10, 450, 90, 451])])
    expect(frame?.rules).toMatchObject([{ direction: 'vertical', box: [450, -90, 451, -10] }])
  })
})

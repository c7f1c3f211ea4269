import { describe, expect, it } from 'vitest'
import type { Rule } from '../../src/document/model.js'
import { edgesOf } from '../../src/tables/edges.js'
import { framesOf } from '../../src/tables/frames.js'
import { isOversized, latticeOf } from '../../src/tables/lattice.js'
import { textsOf } from './given-grid.js'
import { across, down } from './printed-page.js'

const page = { width: 600, height: 800 }
const lattice = (rules: Rule[]) => {
  const [frame] = framesOf(edgesOf(rules, page)) ?? []
  return frame ? latticeOf(frame, 1) : null
}
const box = [across(100, 50, 250), across(140, 50, 250), down(50, 100, 140), down(250, 100, 140)]

describe('latticeOf', () => {
  it.each<[string, Rule[], string[][]]>([
    ['one cell', box, [['']]],
    ['cells on both sides of a line', [...box, down(150, 100, 140)], [['', '']]],
    [
      'a cell over two columns where a line is missing',
      [...box, across(120, 50, 250), down(150, 120, 140)],
      [
        ['', '<'],
        ['', ''],
      ],
    ],
    [
      'a cell over two rows where a line is missing',
      [...box, down(150, 100, 140), across(120, 150, 250)],
      [
        ['', ''],
        ['^', ''],
      ],
    ],
    ['a wall of a line drawn over most of its height', [...box, down(150, 100, 124)], [['', '']]],
    ['no wall of a shorter piece', [...box, down(150, 100, 116)], [['', '<']]],
    ['one wall of a line drawn twice', [...box, down(150, 100, 140), down(152.5, 100, 140)], [['', '']]],
  ])('bounds %s', (_, rules, expected) => {
    const grid = lattice(rules)
    expect(grid && textsOf(grid)).toEqual(expected)
  })

  it('closes a side that its lines leave open, where two of them end together', () => {
    const open = [across(100, 50, 250), across(120, 50, 250), across(140, 50, 240), down(150, 100, 140)]
    expect(lattice(open)).toMatchObject({ xs: [50, 150, 250], ys: [100, 120, 140] })
    const ragged = [across(100, 50, 250), across(120, 60, 240), across(140, 70, 230), down(150, 100, 140)]
    expect(lattice(ragged)).toBeNull()
  })

  it('is none of lines that bound more places than any table has', () => {
    const many = Array.from({ length: 250 }, (_, i) => [
      across(i * 3.1, 0, 800),
      down(i * 3.1, 0, 800),
    ]).flat()
    const [frame] = framesOf(edgesOf(many, { width: 800, height: 800 })) ?? []
    expect(frame && isOversized(frame)).toBe(true)
    expect(frame && latticeOf(frame, 1)).toBeNull()
  })
})

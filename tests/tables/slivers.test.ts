import { describe, expect, it } from 'vitest'
import { boxAt, type Grid } from '../../src/tables/grid.js'
import { dropSlivers } from '../../src/tables/slivers.js'
import { gridOf, textsOf } from './given-grid.js'

/** The grid with its bounds moved. */
function bounded(grid: Grid, xs: readonly number[], ys: readonly number[] = grid.ys): Grid {
  return { ...grid, xs, ys, cells: grid.cells.map((cell) => ({ ...cell, box: boxAt(xs, ys, cell) })) }
}

describe('dropSlivers', () => {
  it('takes out an empty column between double lines, with headings over it', () => {
    const grid = gridOf([
      ['both', '<', '<'],
      ['1', '', '2'],
    ])
    const dropped = dropSlivers(bounded(grid, [50, 150, 156, 250]))
    expect(dropped.xs).toEqual([50, 150, 250])
    expect(textsOf(dropped)).toEqual([
      ['both', '<'],
      ['1', '2'],
    ])
    expect(dropped.cells.at(-1)?.box).toEqual([150, 120, 250, 140])
  })

  it('takes out an empty row between double lines', () => {
    const grid = bounded(gridOf([['a'], [''], ['b']]), [50, 150], [100, 120, 125, 145])
    expect(textsOf(dropSlivers(grid))).toEqual([['a'], ['b']])
  })

  it.each([
    ['narrow but has text', gridOf([['a', '1', 'b']]), [50, 150, 156, 250]],
    ['empty but wide', gridOf([['a', '', 'b']]), [50, 150, 170, 250]],
  ])('leaves a column that is %s', (_, grid, xs) => {
    expect(dropSlivers(bounded(grid, xs)).xs).toEqual(xs)
  })
})

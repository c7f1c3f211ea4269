import { expect, it } from 'vitest'
import { gridOf } from '../../src/output/table-grid.js'
import { tableOf } from '../extract/table/table-of.js'

it('a cell that spans several places gives its text to the first of them, on one line', () => {
  const table = tableOf([
    ['Year', 'Rain', ''],
    ['2012/13', '4', '9'],
  ])
  const [year, rain, , ...body] = table.cells
  if (!year || !rain) throw new Error('no cells')
  const cells = [year, { ...rain, columnSpan: 2, text: ' Rain \n and  snow' }, ...body]
  expect(gridOf({ ...table, cells })).toEqual([
    ['Year', 'Rain and snow', ''],
    ['2012/13', '4', '9'],
  ])
})

it('a cell outside of the table makes it neither wider nor longer', () => {
  const table = tableOf([['Year', 'Rain']])
  const [cell] = table.cells
  if (!cell) throw new Error('no cell')
  const cells = [...table.cells, { ...cell, column: 7 }, { ...cell, row: 7 }]
  expect(gridOf({ ...table, cells })).toEqual([['Year', 'Rain']])
})

import { expect, it } from 'vitest'
import { chunkLines } from '../../src/tables/chunks.js'
import { withTouchingFigures } from '../../src/tables/touching-figures.js'
import { line } from './printed-page.js'

const lines = (label: string, at: number) =>
  chunkLines([
    ...line(label, 50, 100),
    ...line('23.9', 300, 100),
    ...line('Visits', 50, 114),
    ...line('96.2', at, 114),
    ...line('94.8', 300, 114),
  ])
const textsOf = (label: string, at: number) => {
  const read = lines(label, at)
  return withTouchingFigures({ lines: read, rows: read }).rows[0]?.chunks.map(({ text }) => text)
}

it.each([
  ['parts a figure that ends where those of the column end', 105, ['Second plan', '21.3', '23.9']],
  ['leaves a number of the label that stands elsewhere', 200, ['Second plan 21.3', '23.9']],
])('%s', (_, at, texts) => {
  expect(textsOf('Second plan 21.3', at)).toEqual(texts)
})

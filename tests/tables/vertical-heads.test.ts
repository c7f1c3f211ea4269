import { describe, expect, it } from 'vitest'
import { findTables } from '../../src/tables/find-tables.js'
import { line, printedPage, word } from './printed-page.js'

/** A word set upwards, its foot at y = 92. */
const upwards = (text: string, x: number) =>
  word(text, x, 0, { rotation: 270, box: [x, 92 - 5 * text.length, x + 10, 92] })
const rows = [
  ['2021/22', '61', '9', '204'],
  ['2022/23', '58', '8', '251'],
  ['2023/24', '52', '5', '318'],
].flatMap((row, at) => row.flatMap((text, column) => line(text, 60 + 80 * column, 100 + 14 * at)))
const pathsOf = (heads: ReturnType<typeof upwards>[]) =>
  findTables([printedPage({ words: [...heads, ...rows] })])[0]?.columnPaths

describe('vertical heads', () => {
  it('name the columns of figures in their order, wherever they stand over them', () => {
    expect(pathsOf([upwards('Entrants', 120), upwards('Sentences', 205), upwards('Children', 290)])).toEqual([
      [],
      ['Entrants'],
      ['Sentences'],
      ['Children'],
    ])
  })

  it('of fewer columns than there are name none', () => {
    expect(pathsOf([upwards('Entrants', 120), upwards('Sentences', 205)])?.flat()).toEqual([])
  })

  it('are none where a stamp in the margin stands in for one of them', () => {
    expect(
      pathsOf([upwards('Appendix', 20), upwards('Entrants', 120), upwards('Sentences', 205)])?.flat(),
    ).toEqual([])
  })
})

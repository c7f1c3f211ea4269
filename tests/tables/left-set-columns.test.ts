import { describe, expect, it } from 'vitest'
import { chunkLines } from '../../src/tables/chunks.js'
import { leftSetColumns } from '../../src/tables/left-set-columns.js'
import { line } from './printed-page.js'

/** The text so that it ends at `x`. */
const endingAt = (text: string, x: number, y: number) =>
  line(text, x - (5 * text.length - 2.5 * (text.split(' ').length - 1)), y)
const lineOf = (words: ReturnType<typeof line>) => {
  const [read] = chunkLines(words)
  if (!read) throw new Error('no line')
  return read
}
const xs = [40, 140, 255, 380]
const figures = [
  lineOf([...line('Overton', 50, 120), ...endingAt('121', 200, 120), ...endingAt('23,100', 360, 120)]),
  lineOf([...line('Wey', 50, 134), ...endingAt('49', 200, 134), ...endingAt('16,400', 360, 134)]),
]

describe('leftSetColumns', () => {
  it('is none under heads that end where their figures end, however wide they are', () => {
    const heads = lineOf([
      ...line('District', 50, 100),
      ...endingAt('In care', 200, 100),
      ...endingAt('Residents aged 0 to 17', 360, 100),
    ])
    expect(leftSetColumns(figures, heads, xs)).toBeNull()
  })

  it('begins each column with its head where heads are set left and figures right', () => {
    const heads = lineOf([
      ...line('District', 50, 100),
      ...line('In care', 120, 100),
      ...line('Residents', 215, 100),
    ])
    expect(leftSetColumns(figures, heads, xs)).toEqual([40, 119, 214, 380])
  })
})

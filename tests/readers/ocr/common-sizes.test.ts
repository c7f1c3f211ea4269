import { describe, expect, it } from 'vitest'
import { commonSizes, withCommonSizes } from '../../../src/readers/ocr/common-sizes.js'
import { printedPage } from '../../tables/printed-page.js'

const measured = (...sizes: [number, number][]) => sizes.map(([size, letters]) => ({ size, letters }))

describe('sizes of type', () => {
  it('are those that most letters have, though each line is measured a little differently', () => {
    expect(commonSizes(measured([9.9, 40], [10.3, 60], [10, 300], [10.6, 30]))).toEqual([10, 10, 10, 10])
  })

  it('that differ plainly stay apart', () => {
    expect(commonSizes(measured([10, 300], [13, 20], [16, 10]))).toEqual([10, 13, 16])
  })

  it('are one for headings of one kind on all recognised pages, and untouched on others', () => {
    const word = (text: string, size: number) => ({ ...printedPage({}).words[0], text, size }) as never
    const ocr = { uncertain: [], leaning: 0 }
    const pages = [
      { ...printedPage({}), ocr, words: [word('Assessments', 14.6), word('Summary', 14.6)] },
      { ...printedPage({}), ocr, words: [word('Plans', 15.3)] },
      { ...printedPage({}), words: [word('Plans', 15.3)] },
    ]
    expect(withCommonSizes(pages).map(({ words }) => words.map(({ size }) => size))).toEqual([
      [14.6, 14.6],
      [14.6],
      [15.3],
    ])
  })
})

import { describe, expect, it } from 'vitest'
import { mendingIn, Vocabulary } from '../../src/tables/broken-words.js'
import { printedLines } from '../../src/tables/cell-lines.js'
import { line, printedPage } from './printed-page.js'

/** Whether two lines are one word in a cell that has 4 points free on both sides of `width` points. */
function mends(first: string, second: string, width: number, elsewhere = ''): boolean {
  const [upper, lower] = printedLines([...line(first, 4, 0), ...line(second, 4, 12)])
  if (!upper || !lower) throw new Error('not two lines')
  const vocabulary = new Vocabulary([printedPage({ words: line(elsewhere, 0, 0) })])
  return mendingIn([0, 0, width + 8, 24], vocabulary)(upper, lower)
}

describe('mendingIn', () => {
  it.each([
    ['a rest too short for a word', 'Amoun', 't', 27, '', true],
    ['a word that is printed whole elsewhere', 'Assess', 'ments', 32, 'the (Assessments),', true],
    ['a word that is printed nowhere', 'Assess', 'ments', 32, 'the assessment', false],
    ['a short word of its own', 'Amount', 'of', 32, '', false],
    ['a cell with room for one more letter', 'Amoun', 't', 37, '', false],
    ['a short rest in a wider column of a word printed elsewhere', 'Varianc', 'e', 80, 'a variance', true],
    ['a line of two words', 'An amoun', 't', 42, '', false],
    ['a rest in capitals', 'Amoun', 'T', 27, '', false],
    ['a line that ends in a digit', 'Year1', 'a', 27, '', false],
  ])('of %s: %j and %j', (_, first, second, width, elsewhere, expected) => {
    expect(mends(first, second, width, elsewhere)).toBe(expected)
  })
})

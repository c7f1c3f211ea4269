import { describe, expect, it } from 'vitest'
import { isContentsLine, joinContents } from '../../src/document/contents-lines.js'
import { linesFrom, shownLine } from './laid-out.js'
import type { Print } from './printed-page.js'

const titles = ['Summary', 'Custody', 'Remand', 'Fostering']

/** Titles at the left, numbers flush right under one another. */
function contentsOf(numbers: readonly string[], names: readonly string[] = titles): Print[] {
  return numbers.flatMap((number, row) => [
    { text: names[row] ?? '', x: 60, y: 100 + 20 * row },
    { text: number, x: 500 - 5 * number.length, y: 100 + 20 * row },
  ])
}

const joined = (prints: readonly Print[]) => joinContents(linesFrom(prints)).map(shownLine)

describe('joinContents', () => {
  it('sets each title and its page number on one line', () => {
    expect(joined(contentsOf(['3', '7', '7', '11']))).toEqual([
      'Summary 3',
      'Custody 7',
      'Remand 7',
      'Fostering 11',
    ])
  })

  it.each<[string, Print[]]>([
    ['numbers that fall', contentsOf(['3', '11', '7', '12'])],
    ['one number over and over', contentsOf(['7', '7', '7', '7'])],
    ['fewer than four rows', contentsOf(['3', '7', '9'])],
    [
      'numbers without titles beside them',
      contentsOf(['3', '7', '9', '11'], ['Summary', 'Custody', 'Remand']),
    ],
    ['labels that are figures', contentsOf(['3', '7', '9', '11'], ['95', '96', '97', '98'])],
    ['figures with a unit', contentsOf(['3%', '7%', '9%', '11%'])],
  ])('leaves a column alone that holds %s', (_, prints) => {
    expect(joined(prints)).toEqual(linesFrom(prints).map(shownLine))
  })
})

describe('isContentsLine', () => {
  it.each([
    ['Custody ........ 7', true],
    ['Custody …… 7', true],
    ['Custody in the year 7', false],
    ['And so on... 7', false],
  ])('%s: %s', (text, isContents) => {
    expect(linesFrom([{ text, x: 60, y: 100 }]).map(isContentsLine)).toEqual([isContents])
  })

  it('sees the gap between a title and the number that was joined to it', () => {
    expect(joinContents(linesFrom(contentsOf(['3', '7', '7', '11']))).every(isContentsLine)).toBe(true)
  })
})

import { describe, expect, it } from 'vitest'
import { wordedCells } from '../../../src/extract/table/worded-cells.js'
import { tableOf } from './table-of.js'

const lines = ['FTE for the year: 33', 'There were 34 triage', 'cases']
/** A cell 200 points wide with these lines, 5 points a letter. */
const cellOf = (texts: readonly string[], width = 120) => {
  let text = ''
  const pieces = texts.map((one, at) => {
    const start = text === '' ? 0 : text.length + 1
    text = text === '' ? one : `${text} ${one}`
    const top = 10 + at * 12
    return { start, end: text.length, page: 1, box: [5, top, 5 + 5 * one.length, top + 10] as const }
  })
  const table = tableOf([
    ['Indicator', 'Performance'],
    ['Entrants', text],
  ])
  const cells = table.cells.map((cell) =>
    cell.row === 1 && cell.column === 1 ? { ...cell, pieces, box: [0, 0, width, 60] as const } : cell,
  )
  return wordedCells({ ...table, cells }, 0)[0]?.block.text
}

describe('wordedCells', () => {
  it('ends a sentence where a line was ended although the next word had room', () => {
    expect(cellOf(lines, 200)).toBe('FTE for the year: 33\u2028There were 34 triage\u2028cases')
  })

  it('goes on where a line was full', () => {
    expect(cellOf(lines, 125)).toBe('FTE for the year: 33 There were 34 triage cases')
  })

  it.each(['95 (86/9)', '9 (64.3%)', 'Green', '33. Evaluation of services'])('takes %s for none', (text) => {
    expect(cellOf([text])).toBeUndefined()
  })
})

import { describe, expect, it } from 'vitest'
import { joinLabels } from '../../src/document/label-lines.js'
import { linesFrom, shownLine } from './laid-out.js'
import { column, type Print } from './printed-page.js'

const joined = (...prints: readonly Print[]) => joinLabels(linesFrom(prints)).map(shownLine)

describe('joinLabels', () => {
  it.each([
    ['Present:', 'Councillors Ash and Beech', 'Present: Councillors Ash and Beech'],
    ['Key decision?', 'No', 'Key decision? No'],
    ['Appendices:', '1. The figures', 'Appendices: 1. The figures'],
  ])('sets %j before the value beside it', (label, value, expected) => {
    expect(joined({ text: label, x: 60, y: 100 }, { text: value, x: 200, y: 100 })).toEqual([expected])
  })

  it.each<[string, Print, Print]>([
    ['words that end in no colon', { text: 'Present', x: 60, y: 100 }, { text: 'Ash', x: 200, y: 100 }],
    ['a small letter', { text: 'as follows:', x: 60, y: 100 }, { text: 'Ash', x: 200, y: 100 }],
    ['a value too far away', { text: 'Present:', x: 60, y: 100 }, { text: 'Ash', x: 400, y: 100 }],
    ['a value on another row', { text: 'Present:', x: 60, y: 100 }, { text: 'Ash', x: 200, y: 112 }],
    ['a value at the left', { text: 'Present:', x: 200, y: 100 }, { text: 'Ash', x: 60, y: 100 }],
    [
      'a label too long to be one',
      { text: 'In the year that is looked at here the count was:', x: 20, y: 100 },
      { text: 'Ash', x: 300, y: 100 },
    ],
  ])('joins nothing across %s', (_, label, value) => {
    expect(joined(label, value)).toHaveLength(2)
  })

  it('leaves the last line of a paragraph apart from the column beside it', () => {
    const prose = column(60, 88, ['The panel looked at each of the cases', 'These were:'])
    expect(joined(...prose, { text: 'Ash', x: 300, y: 100 })).toContain('These were:')
  })

  it('gives a label the nearest value only', () => {
    const row = ['Lead:', 'Ash', 'Beech'].map((text, index) => ({ text, x: 60 + 100 * index, y: 100 }))
    expect(joined(...row)).toEqual(['Lead: Ash', 'Beech'])
  })
})

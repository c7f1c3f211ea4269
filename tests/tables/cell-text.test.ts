import { describe, expect, it } from 'vitest'
import type { Word } from '../../src/document/model.js'
import { cellText } from '../../src/tables/cell-text.js'
import { line, word } from './printed-page.js'

const twoLines = (first: string, second: string): Word[] => [...line(first, 0, 0), ...line(second, 0, 12)]
const raised = (text: string, x: number): Word => word(text, x, -1, { superscript: true })

describe('cellText', () => {
  it.each<[string, Word[], string]>([
    ['lines with a space between', twoLines('young people', 'in care'), 'young people in care'],
    ['a hyphen at a line’s end without one', twoLines('were re-', 'offended'), 'were re-offended'],
    ['a soft hyphen at a line’s end as none', twoLines('assess\u00ad', 'ments'), 'assessments'],
    ['a dash before a capital with a space', twoLines('North-', 'East'), 'North- East'],
    ['a range over two lines with a space', twoLines('10-', '13'), '10- 13'],
    ['a raised digit so that it never joins the figure', [word('12', 0, 0), raised('1', 10)], '12¹'],
    ['a raised digit further off apart', [word('12', 0, 0), raised('1', 15)], '12 ¹'],
    ['raised letters as they are', [word('21', 0, 0), raised('st', 10)], '21st'],
  ])('reads %s', (_, words, text) => {
    expect(cellText(words, 1).text).toBe(text)
  })

  it('leaves out the space where a narrow cell broke a word', () => {
    expect(cellText(twoLines('Amoun', 't'), 1, () => true).text).toBe('Amount')
  })

  it('gives each line’s place in the text, whatever joins them', () => {
    const { text, pieces } = cellText([...twoLines('were re-', 'offended'), ...line('since May', 0, 24)], 7)
    expect(pieces.map(({ start, end }) => text.slice(start, end))).toEqual([
      'were re-',
      'offended',
      'since May',
    ])
    expect(pieces.map(({ page, box }) => [page, box?.[1]])).toEqual([
      [7, 0],
      [7, 12],
      [7, 24],
    ])
  })

  it('is bold when every word is, and never when empty', () => {
    const bold = line('all bold', 0, 0, { bold: true })
    expect(cellText(bold, 1).bold).toBe(true)
    expect(cellText([...bold, word('not', 60, 0)], 1).bold).toBe(false)
    expect(cellText([], 1)).toEqual({ text: '', pieces: [], bold: false })
  })
})

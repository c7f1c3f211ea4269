import { describe, expect, it } from 'vitest'
import type { Word } from '../../src/document/model.js'
import { linesAround } from '../../src/tables/surroundings.js'
import { notesBelow } from '../../src/tables/table-notes.js'
import { line, printedPage, word } from './printed-page.js'

/** The notes of a table that ends at a height of 100. */
const notesOf = (words: readonly Word[]): string[] =>
  notesBelow(linesAround(printedPage({ words }), new Set()), [50, 20, 350, 100])

describe('notesBelow', () => {
  it.each([
    'Source: the yearly return',
    'N.B. rounded',
    'Key to colours',
    '* provisional',
    '[c] too few',
    'a) of them',
    '. = none',
    '1 Includes visits',
  ])('takes for a note what opens as one: %j', (text) => {
    expect(notesOf(line(text, 50, 105))).toEqual([text])
  })

  it.each<[string, Word[]]>([
    ['text', line('The panel met again', 50, 105)],
    ['text that begins with a count', line('12 visits were made in May by the team.', 50, 105)],
    ['a note far below', line('Source: the return', 50, 125)],
    ['a note beside the table', line('Source: the return', 400, 105)],
    ['a note above the table', line('Source: the return', 50, 5)],
    ['a note below other text', [...line('The panel met', 50, 105), ...line('Source: the return', 50, 117)]],
  ])('takes no %s', (_, words) => {
    expect(notesOf(words)).toEqual([])
  })

  it('opens one with a raised mark, and lets it run on in type of its size', () => {
    const note = [word('1', 50, 105, { superscript: true }), ...line('of all visits', 57, 105)]
    expect(notesOf([...note, ...line('made in the year', 50, 117)])).toEqual([
      '1 of all visits made in the year',
    ])
    expect(notesOf([...note, ...line('Next steps', 50, 117, { size: 14 })])).toEqual(['1 of all visits'])
    expect(notesOf([...note, ...line('a line further off', 50, 126)])).toEqual(['1 of all visits'])
  })
})

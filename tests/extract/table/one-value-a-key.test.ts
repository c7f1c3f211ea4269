import { describe, expect, it } from 'vitest'
import { linesOf } from '../../making/prose.js'
import { tableOf } from './table-of.js'

describe('several figures that no label tells apart', () => {
  const staff = (...cells: readonly string[]) =>
    tableOf(
      [
        ['Staff headcount', '', '', ''],
        ['Permanent', ...cells],
      ],
      { caption: 'Staff of the youth offending service by contract at 31 March 2016' },
    )
  it.each([
    [
      'are parts whose heads are lost and their total, where the last is the sum of the others',
      staff('1', '6', '7'),
      ['yjs.staff_headcount 7 count 2016-03-31 contract=permanent'],
    ],
    ['are none where nothing says which is meant', staff('1', '6', '9'), []],
  ])('%s', (_behaviour, table, lines) => {
    expect(linesOf(table)).toEqual(lines)
  })
})

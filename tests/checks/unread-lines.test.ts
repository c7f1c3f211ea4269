import { describe, expect, it } from 'vitest'
import { figureOfRecord } from '../../src/checks/figure.js'
import { tableFigures } from '../../src/checks/table-figures.js'
import { hasUnreadLines } from '../../src/checks/unread-lines.js'
import { tableOf } from '../extract/table/table-of.js'
import { recordWith } from '../making/record.js'

/** A column of lines; those in `read` gave a record each, and the last line is their whole. */
function column(
  rows: readonly (readonly [string, string])[],
  read: readonly string[],
  around: string[] = [],
) {
  const table = tableOf([['Yard', 'Boats'], ...rows])
  const records = rows
    .filter(([label]) => read.includes(label))
    .map(([label, text]) =>
      recordWith({
        id: label,
        value: Number(text),
        text,
        unit: 'count',
        decimals: null,
        source: { boxes: [], table: { index: table.index, caption: null, row: [label], column: ['Boats'] } },
      }),
    )
  const figures = records.map(figureOfRecord)
  return hasUnreadLines(
    tableFigures(table, 'sha256:a', records, around),
    figures.slice(0, -1),
    figures.slice(-1),
  )
}

describe('hasUnreadLines', () => {
  const [north, south, total] = [['North', '3'] as const, ['South', '4'] as const, ['Total', '9'] as const]
  const read = ['North', 'South', 'Total']

  it.each([
    ['all lines were read', [north, south, total], false],
    ['a line between them was not', [north, ['Elsewhere', '2'], south, total], true],
    ['a line above them was not', [['Elsewhere', '2'], north, south, total], true],
    [
      'a line before the total above them was not',
      [['Elsewhere', '2'], ['Subtotal', '2'], north, south, total],
      false,
    ],
    ['the line between them holds nothing', [north, ['Elsewhere', '-'], south, total], false],
    ['the line between them is a percentage', [north, ['Elsewhere', '2%'], south, total], false],
  ] as const)('is told where %s', (_, rows, expected) => {
    expect(column(rows, read)).toBe(expected)
  })

  it('is told where a line between them is withheld', () => {
    const rows = [north, ['Elsewhere', '-'], south, total] as const
    expect(column(rows, read, ['Numbers below 5 are suppressed.'])).toBe(true)
  })
})

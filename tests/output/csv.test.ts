import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { csvFile, csvOf } from '../../src/output/csv.js'

const cellOf = (value: string | number | null): string =>
  csvOf(['h'], [[value]]).slice('h\r\n'.length, -'\r\n'.length)

describe('csvFile', () => {
  const header = ['period', 'base_period', 'since', 'period_end', 'row', 'value']
  const row = ['2024-01', '2023-01', '2011/12', '2024-01-31', '2011/12', 31]

  it('of Excel has its mark, periods and labels that it leaves alone, and days as days', () => {
    const [first, second] = csvFile(header, [row], true).split('\r\n')
    expect(first).toBe(`\ufeff${header.join(',')}`)
    expect(second).toBe("month 2024-01,month 2023-01,financial year 2011/12,2024-01-31,'2011/12,31")
  })

  it('of programs has ids and texts as they are', () => {
    expect(csvFile(header, [row], false)).toBe(csvOf(header, [row]))
  })
})

describe('csvOf', () => {
  it('writes one header row and ends every line with CRLF', () => {
    expect(csvOf(['a', 'b'], [[1, 'x']])).toBe('a,b\r\n1,x\r\n')
  })

  it.each([
    ['a comma', 'a,b', '"a,b"'],
    ['a quote', 'say "no"', '"say ""no"""'],
    ['a line feed', 'a\nb', '"a\nb"'],
    ['a carriage return', 'a\rb', '"a\rb"'],
  ])('quotes a cell with %s', (_, value, cell) => {
    expect(cellOf(value)).toBe(cell)
  })

  it.each(['=1+1', '+cmd', '-cmd', '@SUM(A1)', '\t=1', '\r=1', '＝1'])(
    'does not let %j run as a formula',
    (value) => {
      expect(cellOf(value)).toMatch(/^"?'/)
    },
  )

  it.each([
    [-5, '-5'],
    ['-5', '-5'],
    ['-1,204.5', '"-1,204.5"'],
    ['+3%', '+3%'],
    [0, '0'],
    ['', ''],
    [null, ''],
  ])('leaves the number %j a number', (value, cell) => {
    expect(cellOf(value)).toBe(cell)
  })

  it('gives back every text, but for the apostrophe before a formula', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'binary' }), { minLength: 1, maxLength: 4 }), (row) => {
        const [, read] = parsed(
          csvOf(
            row.map((_, index) => `c${index}`),
            [row],
          ),
        )
        expect(
          read?.map((cell, index) => (row[index]?.startsWith("'") ? cell : cell.replace(/^'/, ''))),
        ).toEqual(row)
      }),
    )
  })
})

/** A reader of RFC 4180 that knows nothing of the writer. */
function parsed(csv: string): string[][] {
  const rows: string[][] = []
  for (let at = 0; at < csv.length; ) {
    const row: string[] = []
    for (;;) {
      const match = csv[at] === '"' ? /"((?:[^"]|"")*)"/y : /[^,\r\n]*/y
      match.lastIndex = at
      const [whole = '', quoted] = match.exec(csv) ?? []
      row.push(quoted === undefined ? whole : quoted.replaceAll('""', '"'))
      at += whole.length
      if (csv[at] !== ',') break
      at++
    }
    if (csv.slice(at, at + 2) !== '\r\n') throw new Error(`no line end at ${at}`)
    at += 2
    rows.push(row)
  }
  return rows
}

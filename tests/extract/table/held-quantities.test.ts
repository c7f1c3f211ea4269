import { describe, expect, it } from 'vitest'
import { heldQuantities } from '../../../src/extract/table/held-quantities.js'
import { tableOf } from './table-of.js'

const valuesOf = (...rows: string[][]) =>
  heldQuantities(tableOf(rows)).map(({ quantity, status }) => [quantity.text, quantity.value, ...status])

describe('heldQuantities', () => {
  it('reads spaces as parting thousands where the table parts none otherwise', () => {
    expect(
      valuesOf(['', '2023/24'], ['Contacts', '12 204'], ['Referrals', '3 904'], ['Plans', '904']),
    ).toEqual([
      ['12 204', 12204],
      ['3 904', 3904],
      ['904', 904],
    ])
  })

  it('reads no two numbers as one beside thousands with commas', () => {
    expect(valuesOf(['', '2023/24'], ['Contacts', '12 204'], ['Referrals', '1,904'])).toEqual([
      ['1,904', 1904],
    ])
  })

  it('takes plain numbers under ratings for codes', () => {
    expect(valuesOf(['', '2023/24', 'RAG'], ['Contacts', '55', '2'], ['Referrals', '9', '<35%'])).toEqual([
      ['55', 55],
      ['9', 9],
      ['35%', 35],
    ])
  })

  it('reads a letter behind a figure as what it says, and the figure as printed', () => {
    expect(valuesOf(['', '2023/24'], ['Contacts', '1,204p'], ['Referrals', '9 (r)'])).toEqual([
      ['1,204p', 1204, 'provisional'],
      ['9', 9, 'revised'],
    ])
  })

  it.each(['50 (Met)', '50 not met', '50 – on track', '50 Not achieved'])(
    'reads %s as its figure',
    (text) => {
      expect(valuesOf(['', 'Target'], ['Entrants', text])).toEqual([['50', 50]])
    },
  )

  it('reads the figure on a line of its own above what is said of it', () => {
    const table = tableOf([
      ['', 'Target'],
      ['Entrants', '50 (Met) Triage figures also fell from 48 to 34'],
    ])
    const cells = table.cells.map((cell) =>
      cell.row === 1 && cell.column === 1
        ? {
            ...cell,
            box: [0, 0, 200, 40] as const,
            pieces: [
              { start: 0, end: 8, page: 1, box: [5, 5, 45, 15] as const },
              { start: 9, end: cell.text.length, page: 1, box: [5, 17, 195, 27] as const },
            ],
          }
        : cell,
    )
    expect(heldQuantities({ ...table, cells }).map(({ quantity }) => quantity.value)).toEqual([50])
  })

  it('reads a dash that stands a little off its number as its sign', () => {
    expect(valuesOf(['', 'Change'], ['Contacts', '– 12'], ['Referrals', '-7'])).toEqual([
      ['12', -12],
      ['-7', -7],
    ])
  })

  it('takes two numbers side by side for none', () => {
    expect(valuesOf(['', '2013/14'], ['Entrants', '58 100'], ['Sentences', '8 95'])).toEqual([])
    expect(valuesOf(['', '2013/14'], ['Entrants', '58 100'])).toEqual([])
  })

  it('takes pence for no pounds', () => {
    expect(valuesOf(['', '2013/14'], ['Cost per night (£)', '75p'])).toEqual([])
  })
})

import { describe, expect, it } from 'vitest'
import { linesOf } from '../../making/prose.js'
import { tableOf } from './table-of.js'

describe('the members of a cell', () => {
  it.each([
    [
      'are none for a total',
      [
        ['Sex', '2014/15'],
        ['Boys', '40'],
        ['Total', '50'],
      ],
      'First-time entrants',
      ['fte.entrants 40 count FY2014/15 sex=male', 'fte.entrants 50 count FY2014/15'],
    ],
    [
      'are those that a total of some names itself',
      [
        ['Sex', '2014/15'],
        ['Total boys', '40'],
        ['Total girls', '10'],
        ['Total', '50'],
      ],
      'First-time entrants',
      [
        'fte.entrants 40 count FY2014/15 sex=male',
        'fte.entrants 10 count FY2014/15 sex=female',
        'fte.entrants 50 count FY2014/15',
      ],
    ],
    [
      'are those of its row and its column',
      [
        ['Sex', '10-14', '15-17'],
        ['Boys', '40', '50'],
      ],
      'First-time entrants in 2014/15',
      [
        'fte.entrants 40 count FY2014/15 age_band=10-14 sex=male',
        'fte.entrants 50 count FY2014/15 age_band=15-17 sex=male',
      ],
    ],
    [
      'are such a part as nobody knows: no figure of the whole',
      [
        ['Sex', '2014/15'],
        ['Boys', '40'],
        ['Gardeners', '3'],
      ],
      'First-time entrants',
      ['fte.entrants 40 count FY2014/15 sex=male'],
    ],
  ])('%s', (_rule, rows, caption, lines) => {
    expect(linesOf(tableOf(rows, { caption }))).toEqual(lines)
  })
})

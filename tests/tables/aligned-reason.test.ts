import { describe, expect, it } from 'vitest'
import { alignedReason } from '../../src/tables/aligned-reason.js'
import { gridOf } from './given-grid.js'

const reasonOf = (rows: string[][], headerLines: number, rules = 0) =>
  alignedReason(gridOf(rows, { kind: 'aligned' }), headerLines, rules)

describe('alignedReason', () => {
  it.each<[string | null, string[][], number, number]>([
    [
      null,
      [
        ['Area', '2023', '2024'],
        ['North', '1', '2'],
        ['South', '3', '4'],
      ],
      1,
      0,
    ],
    [
      'a list of contents',
      [
        ['Aims', '2'],
        ['Care', '7'],
        ['Costs', '7'],
      ],
      0,
      0,
    ],
    [
      'a list of contents',
      [
        ['Aims 1.1 Background 1.2 Method', '3 3 4'],
        ['provided by units', '5'],
        ['3.2 Care', '7'],
        ['3.3 Costs', '8'],
      ],
      1,
      0,
    ],
    [
      null,
      [
        ['Measure', '', '2023'],
        ['1.1 Aims', '', '5'],
        ['1.2 Care', '', '7'],
        ['1.3 Costs', '', '8'],
      ],
      1,
      2,
    ],
    [
      'a list',
      [
        ['Aims', '7'],
        ['Care', '2'],
        ['Costs', '9'],
      ],
      0,
      0,
    ],
    [
      null,
      [
        ['Aims', '7'],
        ['Care', '2'],
        ['Costs', '9'],
      ],
      1,
      0,
    ],
    [
      null,
      [
        ['Aims', '7'],
        ['Care', '2'],
        ['Costs', '9'],
      ],
      0,
      2,
    ],
    [
      'no rows of figures',
      [
        ['Area', 'Lead', 'Plan'],
        ['North', 'Ann', '3'],
        ['South', 'Bob', 'new'],
      ],
      1,
      0,
    ],
    [
      'mostly empty',
      [
        ['North', '1', '', '', '', ''],
        ['South', '', '2', '', '', ''],
        ['', '', '', '3', '', ''],
      ],
      1,
      0,
    ],
    [
      'rows without labels',
      [
        ['12', '1', '9'],
        ['7', '3', '4'],
        ['30', '5', '6'],
      ],
      0,
      0,
    ],
    [
      'too little',
      [
        ['North', '1', '2'],
        ['South', '3', '4'],
      ],
      0,
      0,
    ],
    [
      null,
      [
        ['North', '1', '2'],
        ['South', '3', '4'],
      ],
      0,
      1,
    ],
  ])('is %j for %j below %d header lines and with %d lines', (reason, rows, headerLines, rules) => {
    expect(reasonOf(rows, headerLines, rules)).toBe(reason)
  })

  it('lets running numbers label rows, but not the ticks of an axis', () => {
    const rows = (...labels: string[]) => [
      ['Score', 'Boys', 'Girls'],
      ...labels.map((label) => [label, '10', '12']),
    ]
    expect(reasonOf(rows('1', '2', '3', '4'), 1)).toBeNull()
    expect(reasonOf(rows('40', '30', '20', '10'), 1)).toBe('rows without labels')
  })
})

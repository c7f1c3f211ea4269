import { describe, expect, it } from 'vitest'
import { linesOf } from '../../making/prose.js'
import { tableOf } from './table-of.js'

const staff = tableOf(
  [
    [
      'Ethnicity',
      'Strategic Managers',
      '',
      'Practitioners',
      '',
      'Referral Order Panel Volunteers',
      '',
      'TOTAL',
      '',
    ],
    ['', 'M', 'F', 'M', 'F', 'M', 'F', 'M', 'F'],
    ['White', '1', '', '4', '13', '2', '12', '7', '25'],
    ['Asian', '', '', '', '1', '1', '', '1', '1'],
  ],
  { headerRows: 2, caption: 'By gender / ethnicity' },
)
/** Headings over two columns stand over both. */
const spread = {
  ...staff,
  columnPaths: staff.columnPaths.map((path, column) =>
    column > 0 && path.length === 1 ? [staff.columnPaths[column - 1]?.[0] ?? '', ...path] : path,
  ),
}

describe('headings over several columns', () => {
  const lines = linesOf('# Youth Justice Plan 2015/16: staffing', spread)

  it('are members where they list a dimension, whatever they count', () => {
    expect(lines).toContain(
      'yjs.staff_headcount 13 count  ethnicity=white sex=female staff_group=practitioners',
    )
    expect(lines).toContain('yjs.staff_headcount 25 count  ethnicity=white sex=female')
  })

  it('are no orders of a court where they are volunteers', () => {
    expect(lines.filter((line) => !line.startsWith('yjs.staff_headcount'))).toEqual([])
    expect(lines.some((line) => /staff_group=referral_order_panel_volunteers/.test(line))).toBe(true)
  })
})

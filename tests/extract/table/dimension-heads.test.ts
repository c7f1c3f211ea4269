import { describe, expect, it } from 'vitest'
import { linesOf } from '../../making/prose.js'
import { tableOf } from './table-of.js'

describe('the name of a dimension over its members', () => {
  it.each([
    ['Age Group', '0 to 4', 'age_band=0-4'],
    ['Gender', 'Male', 'sex=male'],
    ['Ethnic background', 'White', 'ethnicity=white'],
  ])('“%s” names no metric of its own', (head, member, said) => {
    const table = tableOf(
      [
        ['', 'Dec-14', 'Mar-15'],
        [head, '', ''],
        [member, '253', '239'],
        ['Total', '1997', '1940'],
      ],
      {},
    )
    const parts = { ...table, rowPaths: [[], [head], [head, member], ['Total']] }
    const lines = linesOf('# Children in care', parts)
    expect(lines.filter((line) => / 253 /.test(line))).toEqual([`cla.children 253 count 2014-12 ${said}`])
  })
})

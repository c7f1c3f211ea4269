import { describe, expect, it } from 'vitest'
import { linesOf } from '../../making/prose.js'
import { tableOf } from './table-of.js'

describe('"Other" in a table', () => {
  it('is of the dimension that the rows beside it are members of', () => {
    const table = tableOf(
      [
        ['Source', '2014/15'],
        ['Police', '412'],
        ['Schools', '371'],
        ['Health', '250'],
        ['Other', '96'],
      ],
      { caption: 'Contacts by source' },
    )
    expect(linesOf('# Contacts and referrals', table)).toContain(
      'referrals.contacts 96 count FY2014/15 source=other',
    )
  })

  it('is of the dimension under whose heading it stands', () => {
    const table = tableOf(
      [
        ['', '31 March 2015'],
        ['White', '300'],
        ['Black', '40'],
        ['Asian', '31'],
        ['Any other', '21'],
      ],
      { caption: 'Children looked after by ethnicity' },
    )
    const line = linesOf('# Children in care', table).find((one) => one.startsWith('cla.children 21 '))
    expect(line).toContain('ethnicity=other')
    expect(line).not.toContain('placement')
  })
})

import { expect, it } from 'vitest'
import { linesOf } from '../../making/prose.js'
import { tableOf } from './table-of.js'

const lines = (corner: string, label: string, caption: string | null = null) =>
  linesOf(
    '# Care leavers',
    tableOf(
      [
        [corner, '2013/14'],
        [label, '91%'],
      ],
      { caption },
    ),
  )

it.each([
  ['over the labels', lines('Care leavers aged 19 to 21', 'In suitable accommodation'), '19-21'],
  ['in the caption', lines('', 'In suitable accommodation', 'Care leavers aged 19 to 21'), '19-21'],
  [
    'which a row says otherwise',
    lines('Care leavers aged 17 to 18', 'In suitable accommodation, aged 19 to 21'),
    '19-21',
  ],
])('an age %s is that of the rows', (_, found, age) => {
  expect(found).toEqual([`care_leavers.suitable_accommodation 91 percent FY2013/14 age_band=${age}`])
})

it('an age of others is none of theirs', () => {
  const table = tableOf([
    ['Care leavers aged 19 to 21', '31 March 2014'],
    ['Children in care', '100'],
  ])
  expect(linesOf('# Children in care', table)).toEqual(['cla.children 100 count 2014-03-31'])
})

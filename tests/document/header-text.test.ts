import { expect, it } from 'vitest'
import { headerText } from '../../src/document/header-text.js'

it.each([
  ['North ......', 'North'],
  ['North . . . . . ', 'North'],
  ['North ____', 'North'],
  ['North ……', 'North'],
  ['Visits:', 'Visits'],
  ['Visits :', 'Visits'],
  ['Visits: all', 'Visits: all'],
  ['and so on...', 'and so on...'],
  ['Area_', 'Area_'],
  ['Rate per 1,000 **Good performance is typified by a low rate', 'Rate per 1,000'],
  ['Custody* rate', 'Custody* rate'],
  ['2018*', '2018*'],
])('%j names its row %j', (printed, name) => {
  expect(headerText(printed)).toBe(name)
  expect(headerText(name)).toBe(name)
})

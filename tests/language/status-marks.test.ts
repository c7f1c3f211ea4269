import { expect, it } from 'vitest'
import { withoutStatus } from '../../src/language/status-marks.js'

it.each([
  ['58r', '58', ['revised'], 'r'],
  ['1,204R', '1,204', ['revised'], 'R'],
  ['52p', '52', ['provisional'], 'p'],
  ['9 (r)', '9', ['revised'], ''],
  ['12.5% [e]', '12.5%', ['estimated'], ''],
])('“%s” is %s, and %j', (printed, text, status, touching) => {
  expect(withoutStatus(printed)).toEqual({ text, status, touching })
})

it.each(['58', '£52p', '£1.20p', '5 p', 'Year 5r', '58 (x)', 'r'])('“%s” is left as it is', (text) => {
  expect(withoutStatus(text)).toEqual({ text, status: [], touching: '' })
})

import { expect, it } from 'vitest'
import { nameWithin } from '../../src/output/name-within.js'

it.each([
  ['Custody rate', 20, 'Custody rate'],
  ['Children looked after by placement', 20, 'Children looked aft…'],
  ['Children looked after: change', 25, 'Children looked…: change'],
  ['Contacts: change', 16, 'Contacts: change'],
  ['Young people not in education', 14, null],
  ['Lamps that are lit: change (not in the catalogue)', 45, 'Lamps that ar…: change (not in the catalogue)'],
  ['not unaccompanied asylum-seeking child', 20, 'not unaccompanied a…'],
  ['Reviews without delay', 12, null],
  ['Children looked after: change', 12, null],
])('“%s” in %i columns is %j', (name, width, text) => {
  expect(nameWithin(name, width)).toBe(text)
})

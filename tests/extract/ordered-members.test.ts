import { expect, it } from 'vitest'
import { orderedMembers } from '../../src/extract/ordered-members.js'

it('puts the members of a figure in one order', () => {
  const members = [
    ['age_band', '10-14'],
    ['sex', 'female'],
  ]
  expect(orderedMembers({ sex: 'female', age_band: '10-14' })).toEqual(members)
  expect(orderedMembers({ age_band: '10-14', sex: 'female' })).toEqual(members)
})

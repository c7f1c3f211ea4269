import { describe, expect, it } from 'vitest'
import { meetingOf } from '../../src/document/meeting-head.js'

describe('the meeting that a line names', () => {
  it.each([
    ['Scrutiny Committee – 21 June 2021', 'Scrutiny Committee'],
    ['Report to the Scrutiny Panel of Derby City Council, 12 September 2023', 'Scrutiny Panel'],
    ['Leeds City Council: Corporate Parenting Board, Tuesday 4 March 2025', 'Corporate Parenting Board'],
  ])('“%s” is of the body alone', (text, committee) => {
    expect(meetingOf(text, true)?.committee).toBe(committee)
  })

  it.each(['Minutes of the Scrutiny Committee, 21 June 2021', 'Updated on 21 June 2021'])(
    '“%s” names none',
    (text) => {
      expect(meetingOf(text, true)).toBeNull()
    },
  )
})

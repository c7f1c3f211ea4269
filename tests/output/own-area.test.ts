import { describe, expect, it } from 'vitest'
import { commonestArea } from '../../src/output/own-area.js'
import { recordWith } from '../making/record.js'

const of = (id: string) => recordWith({ area: { id, code: null, name: id, kind: 'local-authority' } })

describe('commonestArea', () => {
  it('is the area of most figures', () => {
    expect(commonestArea([of('leeds'), of('england'), of('leeds')])).toBe('leeds')
  })

  it('is none where several have as many, so that each is named', () => {
    expect(commonestArea([of('leeds'), of('bath')])).toBeNull()
    expect(commonestArea([])).toBeNull()
  })
})

import { describe, expect, it } from 'vitest'
import { isRatioPart } from '../../src/language/ratio-parts.js'

describe('a label over what a rate is worked out from', () => {
  it.each(['Num.', 'Den.', 'Numerator', 'denominator', 'Denom'])('%s', (label) => {
    expect(isRatioPart(label)).toBe(true)
  })

  it.each(['Number', 'No.', 'Denbighshire', 'Numerator rate'])('is not %s', (label) => {
    expect(isRatioPart(label)).toBe(false)
  })
})

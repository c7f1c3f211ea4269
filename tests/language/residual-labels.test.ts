import { describe, expect, it } from 'vitest'
import { isResidual, isUnknownLabel } from '../../src/language/residual-labels.js'

describe('a label for what its siblings leave', () => {
  it.each(['Other', 'Any other', 'All others', 'Other reasons', 'Other (3)'.slice(0, 5)])('%s', (label) => {
    expect(isResidual(label)).toBe(true)
  })

  it.each(['Other ethnic origins', 'Mother', 'Other local authority', 'All'])('is not %s', (label) => {
    expect(isResidual(label)).toBe(false)
  })

  it('is another one than that for those of whom nothing is known', () => {
    expect(['Unknown', 'Not stated', 'Not recorded'].every(isUnknownLabel)).toBe(true)
    expect(isUnknownLabel('Other')).toBe(false)
  })
})

import { describe, expect, it } from 'vitest'
import { reasonOfFeature } from '../../../src/understanding/prose/reason-of-feature.js'
import { WEIGHTS } from '../../../src/understanding/prose/weights.js'

describe('the reasons that evidence is grouped by', () => {
  it('take in every piece of evidence that has a weight', () => {
    expect(Object.keys(WEIGHTS).filter((feature) => reasonOfFeature(feature) === null)).toEqual([])
  })

  it('leave what nobody has described without one', () => {
    expect(reasonOfFeature('horoscope')).toBeNull()
  })
})

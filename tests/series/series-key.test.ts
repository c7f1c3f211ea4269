import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { byCodeUnit, dimensionsText, seriesKey } from '../../src/series/series-key.js'
import { recordWith } from '../making/record.js'

const derby = recordWith().area
const nowhere = { ...derby, id: '' }

describe('seriesKey', () => {
  it.each([
    ['another role', { role: 'target' }],
    ['another unit', { unit: 'per_10000' }],
    ['another member', { dimensions: { sex: 'male' } }],
    ['another area', { area: { ...derby, id: 'leeds' } }],
    ['another metric', { metric: 'custody.sentences' }],
  ] as const)('tells %s apart', (_, change) => {
    expect(seriesKey(recordWith(change))).not.toBe(seriesKey(recordWith()))
  })

  it('is the same for other values, times and papers of one area', () => {
    const other = recordWith({ value: 7, period: recordWith().period, source: { paper: 'sha256:b' } })
    expect(seriesKey(other)).toBe(seriesKey(recordWith()))
  })

  it('keeps papers apart that name no area', () => {
    const inPaper = (paper: string) => seriesKey(recordWith({ area: nowhere, source: { paper } }))
    expect(inPaper('sha256:a')).toBe(inPaper('sha256:a'))
    expect(inPaper('sha256:a')).not.toBe(inPaper('sha256:b'))
  })
})

describe('dimensionsText', () => {
  it('says the members in one order, however they were put in', () => {
    expect(dimensionsText({ sex: 'male', age: '10-14' })).toBe('age=10-14;sex=male')
    expect(dimensionsText({})).toBe('')
  })
})

describe('byCodeUnit', () => {
  it('is an order of its own: capitals first, and no two texts level that differ', () => {
    expect(['b', 'ä', 'B', 'a'].sort(byCodeUnit)).toEqual(['B', 'a', 'b', 'ä'])
    fc.assert(
      fc.property(fc.string(), fc.string(), (a, b) => {
        expect(byCodeUnit(a, b) + byCodeUnit(b, a)).toBe(0)
        expect(byCodeUnit(a, b) === 0).toBe(a === b)
      }),
    )
  })
})

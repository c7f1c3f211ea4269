import { describe, expect, it } from 'vitest'
import { recordFilter, type WantedRecords } from '../../src/series/record-filter.js'
import { recordWith } from '../making/record.js'

const record = recordWith({ dimensions: { sex: 'male', age_band: '10-14' }, source: { page: 7 } })

describe('a filter of records', () => {
  it.each<[WantedRecords, boolean]>([
    [{}, true],
    [{ metrics: ['custody.rate'] }, true],
    [{ metrics: ['custody'] }, true],
    [{ metrics: ['cust'] }, false],
    [{ metrics: ['custody.*'] }, true],
    [{ metrics: ['fte.*', '*.rate'] }, true],
    [{ metrics: ['custodyXrate'] }, false],
    [{ areas: ['Derby'] }, true],
    [{ areas: ['e06000015'] }, true],
    [{ areas: ['derb'] }, false],
    [{ areas: ['derb*'] }, true],
    [{ periods: ['FY2022/23'] }, true],
    [{ periods: ['2022/23'] }, true],
    [{ periods: ['2022'] }, false],
    [{ periods: ['2022*'] }, true],
    [{ pages: (page) => page === 7 }, true],
    [{ pages: (page) => page !== 7 }, false],
    [{ roles: ['target'] }, false],
    [{ roles: ['target', 'actual'] }, true],
    [{ dimensions: [['sex', 'male']] }, true],
    [{ dimensions: [['sex', 'female']] }, false],
    [
      {
        dimensions: [
          ['sex', 'female'],
          ['sex', 'male'],
        ],
      },
      true,
    ],
    [
      {
        dimensions: [
          ['sex', 'male'],
          ['age_band', '15-17'],
        ],
      },
      false,
    ],
    [{ dimensions: [['sex', '*']] }, true],
    [{ dimensions: [['sex', '']] }, false],
    [{ dimensions: [['disposal', '']] }, true],
    [{ dimensions: [['disposal', '*']] }, false],
    [{ metrics: ['custody'], areas: ['Kent'] }, false],
  ])('%j: %j', (wanted, is) => {
    expect(recordFilter(wanted)(record)).toBe(is)
  })
})

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compareRecords } from '../../../src/pipeline/diff/compare-records.js'
import { recordWith } from '../../making/record.js'

const record = fc
  .record({
    id: fc.constantFrom('a', 'b', 'c'),
    metric: fc.constantFrom('custody.rate', 'fte.rate'),
    value: fc.integer({ min: 0, max: 3 }),
  })
  .map(recordWith)
const run = fc.array(record, { maxLength: 8 })
const count = (kind: string, before: Parameters<typeof compareRecords>[0], after: typeof before): number =>
  compareRecords(before, after).differences.filter((difference) => difference.kind === kind).length

describe('two runs over one paper', () => {
  it('accounts for every figure of both', () => {
    fc.assert(
      fc.property(run, run, (before, after) => {
        const { same } = compareRecords(before, after)
        const changed = count('changed', before, after)
        expect(same + changed + count('gone', before, after)).toBe(before.length)
        expect(same + changed + count('added', before, after)).toBe(after.length)
      }),
    )
  })

  it('that are the same, in any order, differ in nothing', () => {
    fc.assert(
      fc.property(run, (records) => {
        expect(compareRecords(records, [...records].reverse()).differences).toEqual([])
      }),
    )
  })

  it('compared the other way round have gone what was added', () => {
    fc.assert(
      fc.property(run, run, (before, after) => {
        expect(count('added', before, after)).toBe(count('gone', after, before))
      }),
    )
  })
})

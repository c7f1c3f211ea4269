import fc from 'fast-check'
import { expect, it } from 'vitest'
import { inShard } from '../../../src/pipeline/backfill/shard.js'

it('every paper is in exactly one of any number of shards', () => {
  fc.assert(
    fc.property(fc.string(), fc.integer({ min: 1, max: 64 }), (file, of) => {
      const shards = Array.from({ length: of }, (_, index) => ({ index: index + 1, of }))
      expect(shards.filter((shard) => inShard(file, shard))).toHaveLength(1)
    }),
  )
})

it('papers are spread over the shards about evenly', () => {
  const files = Array.from({ length: 1600 }, (_, index) => `papers/${index}.pdf`)
  const sizes = Array.from(
    { length: 16 },
    (_, index) => files.filter((file) => inShard(file, { index: index + 1, of: 16 })).length,
  )
  expect(Math.min(...sizes)).toBeGreaterThan(60)
  expect(Math.max(...sizes)).toBeLessThan(140)
})

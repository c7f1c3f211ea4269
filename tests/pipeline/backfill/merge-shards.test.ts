import { describe, expect, it } from 'vitest'
import type { ListedPaper } from '../../../src/pipeline/backfill/listing.js'
import { mergeParts, type Part } from '../../../src/pipeline/backfill/merge-shards.js'
import { stateFolder } from '../../../src/pipeline/backfill/state-folder.js'

/** A part of so many, with these papers; a paper without a hash could not be brought in. */
function part(shard: string | null, papers: Readonly<Record<string, string | null>>, rules = 'r1'): Part {
  const [index = 1, of = 1] = (shard ?? '').split('/').map(Number)
  const folder = `part-${shard}`
  const listing = Object.entries(papers).map(([file, paper]): ListedPaper => {
    const failure = paper === null ? { outcome: 'fetch-failed' as const, message: 'no answer' } : null
    return { file, url: null, paper, result: paper && `${paper}.result`, failure }
  })
  return {
    folder,
    state: stateFolder(folder),
    listing,
    facts: { rules, shard: shard === null ? null : { index, of } },
  }
}

/** The papers of the whole as `file: result`, or why there is none. */
function merged(parts: readonly Part[], incomplete = false): string | string[] {
  const merging = mergeParts(parts, incomplete)
  return merging.ok ? merging.listing.map(({ file, result }) => `${file}: ${result}`) : merging.message
}

describe('mergeParts', () => {
  it('gives the papers of all parts in one order, whichever part comes first', () => {
    const parts = [part('1/2', { 'c.pdf': 'c', 'a.pdf': 'a' }), part('2/2', { 'b.pdf': 'b' })]
    const whole = ['a.pdf: a.result', 'b.pdf: b.result', 'c.pdf: c.result']
    expect(merged(parts)).toEqual(whole)
    expect(merged([...parts].reverse())).toEqual(whole)
  })

  it('makes a whole that is no shard of anything', () => {
    expect(mergeParts([part('1/1', { 'a.pdf': 'a' })], false)).toMatchObject({
      facts: { rules: 'r1', shard: null },
    })
  })

  it.each([
    [['1/3', '3/3'], 'shard 2/3 is missing'],
    [['2/2'], 'shard 1/2 is missing'],
    [['1/2', '1/2'], 'shard 2/2 is missing'],
    [['1/2', '2/2', '1/3'], 'shard 2/3 is missing'],
  ])('wants every shard: of %j %s', (shards, message) => {
    const parts = shards.map((shard) => part(shard, {}))
    expect(merged(parts)).toBe(message)
    expect(merged(parts, true)).toEqual([])
  })

  it('wants no shards of backfills that were none', () => {
    expect(merged([part(null, { 'a.pdf': 'a' }), part(null, { 'b.pdf': 'b' })])).toHaveLength(2)
  })

  it('takes a paper from the part that could bring it in', () => {
    const [lost, there] = [part(null, { 'a.pdf': null }), part(null, { 'a.pdf': 'a' })]
    expect(merged([lost, there])).toEqual(['a.pdf: a.result'])
    expect(merged([there, lost])).toEqual(['a.pdf: a.result'])
    expect(merged([lost, lost])).toEqual(['a.pdf: null'])
  })

  it.each([
    ['other rules', [part(null, {}), part(null, {}, 'r2')], 'was made with other rules'],
    [
      'a name with other bytes',
      [part(null, { 'a.pdf': 'a' }), part(null, { 'a.pdf': 'x' })],
      'a.pdf is another paper',
    ],
    ['nothing', [], 'nothing to merge'],
  ])('refuses %s, also where parts may be missing', (_, parts, message) => {
    expect(merged(parts, true)).toContain(message)
  })
})

import { writeFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { readRunFacts, writeRunFacts } from '../../../src/pipeline/backfill/run-facts.js'
import { testFolder } from '../../making/folder.js'

describe('the facts of a run', () => {
  it.each([
    { rules: 'r', shard: null },
    { rules: 'r', shard: { index: 2, of: 3 } },
  ])('come back as %j', async (facts) => {
    const path = testFolder()('run.json')
    await writeRunFacts(path, facts)
    expect(await readRunFacts(path)).toEqual(facts)
  })

  it.each(['', '{"rules":"r"}', '{"rules":"r","shard":{"index":0,"of":3}}', '{"rules":'])(
    'are none where their file holds %j',
    async (content) => {
      const path = testFolder()('run.json')
      writeFileSync(path, content)
      expect(await readRunFacts(path)).toBeNull()
    },
  )
})

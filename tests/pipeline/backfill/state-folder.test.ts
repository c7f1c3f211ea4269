import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { describe, expect, it } from 'vitest'
import { openState, spread, spreadNames, stateFolder } from '../../../src/pipeline/backfill/state-folder.js'
import { testFolder } from '../../making/folder.js'

describe('openState', () => {
  it('clears what was half-written, and keeps what is done', async () => {
    const at = testFolder()
    const state = stateFolder(at('out'))
    await openState(state)
    for (const folder of [state.scratch, state.results, state.papers]) writeFileSync(`${folder}/x`, '')
    writeFileSync(state.journal, '')
    await openState(state)
    const left = [state.scratch, state.results, state.papers].map((folder) => readdirSync(folder))
    expect(left).toEqual([[], ['x'], ['x']])
    expect(existsSync(state.journal)).toBe(true)
  })

  it('keeps papers in the cache that is named, and all else below the output', async () => {
    const at = testFolder()
    await openState(stateFolder(at('out'), at('cache')))
    expect(readdirSync(at()).sort()).toEqual(['cache', 'out'])
    expect(readdirSync(at('out', 'state')).sort()).toEqual(['results', 'scratch'])
  })
})

describe('spreadNames', () => {
  it('finds every file where it was spread to, and no other', async () => {
    const at = testFolder()
    const names = ['aa11', 'aa22', 'b0', 'c']
    for (const name of names) {
      const path = spread(at(), name)
      mkdirSync(dirname(path), { recursive: true })
      writeFileSync(path, '')
    }
    writeFileSync(at('beside'), '')
    expect([...(await spreadNames(at()))].sort()).toEqual(names)
  })
})

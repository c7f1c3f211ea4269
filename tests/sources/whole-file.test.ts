import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { makeFolder, writeFailure, writeWhole } from '../../src/sources/whole-file.js'
import { testFolder } from '../making/folder.js'

describe('writeWhole', () => {
  it('puts what is new in the place of what was there, and leaves nothing beside it', async () => {
    const at = testFolder()
    writeFileSync(at('out.json'), 'a longer text than the new one')
    await writeWhole(at('out.json'), 'new')
    expect(readFileSync(at('out.json'), 'utf8')).toBe('new')
    expect(readdirSync(at())).toEqual(['out.json'])
  })

  it('leaves what was there, and no leftovers, when it cannot be put in its place', async () => {
    const at = testFolder()
    mkdirSync(at('out', 'kept'), { recursive: true })
    await expect(writeWhole(at('out'), 'new', at('partial'))).rejects.toThrow()
    expect(existsSync(at('out', 'kept'))).toBe(true)
    expect(readdirSync(at())).toEqual(['out'])
  })
})

describe('makeFolder', () => {
  it('makes all that is missing, and is content with what is there', async () => {
    const at = testFolder()
    await Promise.all([makeFolder(at('a', 'b', 'c')), makeFolder(at('a', 'b', 'd'))])
    await makeFolder(at('a', 'b'))
    expect(readdirSync(at('a', 'b')).sort()).toEqual(['c', 'd'])
  })

  it('does not take a file for a folder', async () => {
    const at = testFolder()
    writeFileSync(at('a'), '')
    await expect(makeFolder(at('a'))).rejects.toThrow()
    await expect(makeFolder(join(at('a'), 'b'))).rejects.toThrow()
  })
})

describe('writeFailure', () => {
  it.each([
    [Object.assign(new Error('x'), { code: 'ENOSPC' }), 'the disk is full'],
    [Object.assign(new Error('x'), { code: 'EXDEV' }), 'EXDEV'],
    [new Error('x'), 'Error: x'],
  ])('says %s in words where there are some', (error, words) => {
    expect(writeFailure(error)).toBe(words)
  })
})

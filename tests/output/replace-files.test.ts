import { existsSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { replaceFiles } from '../../src/output/replace-files.js'
import { writePaths } from '../../src/output/write-files.js'
import type { Disk, failingDisk } from '../making/failing-disk.js'
import { testFolder } from '../making/folder.js'

const disk = vi.hoisted<Disk>(() => ({ under: '', failAt: null, code: 'ENOSPC', calls: [] }))
vi.mock('node:fs/promises', async (original) => {
  const { failingDisk: made } = await import('../making/failing-disk.js')
  return made(await original<Parameters<typeof failingDisk>[0]>(), disk)
})
beforeEach(() => {
  disk.under = ''
})

describe('files that are put in their places together', () => {
  it.each(['ENOSPC', 'EIO', 'EACCES'])('are all or none there when any call fails with %s', async (code) => {
    for (let failAt = 0; ; failAt++) {
      const folder = testFolder()
      writeFileSync(folder('a'), 'old a')
      writeFileSync(folder('c'), 'old c')
      Object.assign(disk, { under: folder(), failAt, code, calls: [] })
      const files = { [folder('a')]: 'new a', [folder('b')]: 'new b', [folder('c')]: 'new c' }
      const written = await writePaths(files)
      if (disk.calls.length <= failAt) break
      expect(written.ok, JSON.stringify(disk.calls[failAt])).toBe(false)
      expect(readdirSync(folder()).sort()).toEqual(['a', 'c'])
      expect(readFileSync(folder('a'), 'utf8')).toBe('old a')
      expect(readFileSync(folder('c'), 'utf8')).toBe('old c')
    }
    expect(disk.calls.length).toBeGreaterThan(12)
  })

  it('can be taken back until they are kept, and leave nothing else', async () => {
    const folder = testFolder()
    writeFileSync(folder('a'), 'old')
    writeFileSync(folder('a.part'), 'new')
    writeFileSync(folder('b.part'), 'new')
    const replaced = await replaceFiles([
      { partial: folder('a.part'), path: folder('a') },
      { partial: folder('b.part'), path: folder('b') },
    ])
    expect(readFileSync(folder('a'), 'utf8')).toBe('new')
    await replaced.undo()
    expect(readFileSync(folder('a'), 'utf8')).toBe('old')
    expect(existsSync(folder('b'))).toBe(false)
    await replaced.keep()
    expect(readdirSync(folder())).toEqual(['a'])
  })

  it('follow a link to the file that it points at', async () => {
    const folder = testFolder()
    writeFileSync(folder('real'), 'old')
    symlinkSync(folder('real'), folder('link'))
    expect((await writePaths({ [folder('link')]: 'new' })).ok).toBe(true)
    expect(readFileSync(folder('real'), 'utf8')).toBe('new')
    expect(readdirSync(folder()).sort()).toEqual(['link', 'real'])
  })

  it('are written to, and not replaced, where the place is a device', async () => {
    expect(await writePaths({ '/dev/null': 'gone' })).toMatchObject({ ok: true })
    expect(await writePaths({ '/dev/full': 'gone' })).toMatchObject({ ok: false, reason: 'the disk is full' })
  })
})

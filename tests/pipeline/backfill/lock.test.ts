import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync, utimesSync, writeFileSync } from 'node:fs'
import { hostname } from 'node:os'
import { describe, expect, it } from 'vitest'
import { takeLock } from '../../../src/pipeline/backfill/lock.js'
import { testFolder } from '../../making/folder.js'

const ended = (): number => spawnSync(process.execPath, ['-e', '0']).pid

describe('the lock of an output folder', () => {
  it('keeps a second one out, names the holder, and is free again when it is released', async () => {
    const at = testFolder()
    const first = await takeLock(at('lock'))
    expect(await takeLock(at('lock'))).toEqual({ ok: false, host: hostname(), pid: process.pid })
    if (first.ok) await first.release()
    expect(existsSync(at('lock'))).toBe(false)
    expect((await takeLock(at('lock'))).ok).toBe(true)
  })

  it.each([
    ['a process of this machine that was killed', () => ({ host: hostname(), pid: ended(), started: null })],
    ['an earlier process of the same number', () => ({ host: hostname(), pid: process.pid, started: '1' })],
    ['another machine that does not touch it', () => ({ host: 'another', pid: 1, started: null })],
    ['nobody that can be read', () => 'not an owner'],
  ])('of %s is taken over', async (_owner, content) => {
    const at = testFolder()
    writeFileSync(at('lock'), JSON.stringify(content()))
    const lock = await takeLock(at('lock'), 50)
    expect(lock.ok).toBe(true)
    expect(JSON.parse(readFileSync(at('lock'), 'utf8')).pid).toBe(process.pid)
  })

  it('of another machine stands while that touches it, whatever the clocks say', async () => {
    const at = testFolder()
    writeFileSync(at('lock'), JSON.stringify({ host: 'another', pid: 1, started: null }))
    let beat = 0
    const touch = setInterval(() => utimesSync(at('lock'), ++beat, beat), 20)
    expect(await takeLock(at('lock'), 200)).toEqual({ ok: false, host: 'another', pid: 1 })
    clearInterval(touch)
  })

  it('is given to one of many that ask at the same time', async () => {
    const at = testFolder()
    const locks = await Promise.all(Array.from({ length: 8 }, () => takeLock(at('lock'))))
    expect(locks.filter(({ ok }) => ok)).toHaveLength(1)
  })
})

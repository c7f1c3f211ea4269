import { describe, expect, it } from 'vitest'
import { unlessStopped } from '../../../src/pipeline/backfill/unless-stopped.js'

const never = new Promise<string>(() => undefined)

describe('unlessStopped', () => {
  it('gives what comes, or its error, as long as nobody stops it', async () => {
    const { signal } = new AbortController()
    expect(await unlessStopped(Promise.resolve('work'), signal)).toBe('work')
    expect(await unlessStopped(Promise.resolve('work'), undefined)).toBe('work')
    await expect(unlessStopped(Promise.reject(new Error('broken')), signal)).rejects.toThrow('broken')
  })

  it('gives null as soon as it is stopped, and at once where it was before', async () => {
    const controller = new AbortController()
    const waiting = unlessStopped(never, controller.signal)
    controller.abort()
    expect(await waiting).toBeNull()
    expect(await unlessStopped(Promise.resolve('work'), controller.signal)).toBeNull()
  })

  it('makes nothing of an error that comes after it was stopped', async () => {
    const controller = new AbortController()
    let fail: (error: Error) => void = () => undefined
    const waiting = unlessStopped(
      new Promise<string>((_, reject) => {
        fail = reject
      }),
      controller.signal,
    )
    controller.abort()
    fail(new Error('too late'))
    expect(await waiting).toBeNull()
  })
})

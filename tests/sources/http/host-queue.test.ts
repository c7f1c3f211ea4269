import { describe, expect, it } from 'vitest'
import { HostQueue } from '../../../src/sources/http/host-queue.js'
import { leapingClock } from '../../making/instant-client.js'

/** A queue, and what was begun and ended in it, with the time of the clock. */
function started() {
  const clock = leapingClock()
  const queue = new HostQueue(clock)
  const log: string[] = []
  const ask = (name: string, host = 'a', pause = 100) =>
    queue.turn(host, pause, async () => {
      log.push(`${name} at ${clock.elapsed()}`)
      await Promise.resolve()
      log.push(`${name} ended`)
      return name
    })
  return { clock, queue, log, ask }
}

describe('HostQueue', () => {
  it('does one task at a time in the order that they came, a pause after the end of each', async () => {
    const { ask, log } = started()
    expect(await Promise.all([ask('1'), ask('2'), ask('3')])).toEqual(['1', '2', '3'])
    expect(log).toEqual(['1 at 0', '1 ended', '2 at 100', '2 ended', '3 at 200', '3 ended'])
  })

  it('lets no host wait for another', async () => {
    const { ask, log } = started()
    await Promise.all([ask('1', 'a', 5000), ask('2', 'b'), ask('3', 'c')])
    expect(log.filter((line) => line.endsWith('at 0'))).toHaveLength(3)
  })

  it('waits no more where the pause is over already', async () => {
    const { ask, log, clock } = started()
    await ask('1')
    await clock.wait(5000)
    await ask('2')
    expect(log).toContain('2 at 5000')
  })

  it('leaves a host alone as long as it asks, but no other, and never shortens a wait', async () => {
    const { ask, log, queue } = started()
    queue.holdOff('a', 9000)
    queue.holdOff('a', 10)
    await ask('other', 'b')
    await ask('held')
    expect(log.filter((line) => line.includes(' at '))).toEqual(['other at 0', 'held at 9000'])
  })

  it('goes on after a task that failed, with its pause', async () => {
    const { ask, log, queue } = started()
    const failing = queue.turn('a', 300, () => Promise.reject(new Error('no answer')))
    const next = ask('next')
    await expect(failing).rejects.toThrow('no answer')
    expect(await next).toBe('next')
    expect(log[0]).toBe('next at 300')
  })
})

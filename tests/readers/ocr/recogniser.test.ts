import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { Worker } from 'node:worker_threads'
import { describe, expect, it } from 'vitest'
import { blankImage } from '../../../src/readers/ocr/grey-image.js'
import { Recogniser } from '../../../src/readers/ocr/recogniser.js'
import { startThread } from '../../../src/readers/ocr/recogniser-thread.js'
import { testFolder } from '../../making/folder.js'

const page = blankImage(60, 40)

describe('a recogniser', { timeout: 20_000 }, () => {
  it.each<[string, (folder: string) => void]>([
    ['is missing', () => undefined],
    ['is damaged', (folder) => writeFileSync(join(folder, 'eng.traineddata.gz'), 'no data')],
  ])('whose data %s says that it could not be started, and does not wait', async (_, spoil) => {
    const folder = testFolder()('.')
    spoil(folder)
    const recogniser = new Recogniser(() => startThread(folder))
    recogniser.allow(15_000)
    const began = performance.now()
    expect(await recogniser.read(page, 200, 'rows')).toBeNull()
    expect(recogniser.gaveUp).toBe('not-started')
    expect(performance.now() - began).toBeLessThan(14_000)
  })

  it('ends its own thread and no other that began at the same moment', async () => {
    const first = startThread()
    await first.ready
    await first.end()
    const { ready, end } = startThread()
    const other = new Worker('setInterval(() => undefined, 1000)', { eval: true })
    let lives = true
    other.on('exit', () => {
      lives = false
    })
    await ready
    await end()
    await new Promise((resolve) => setTimeout(resolve, 200))
    expect(lives).toBe(true)
    await other.terminate()
  })

  it('that never comes to be ready is late, and ends', async () => {
    let ended = false
    const end = async () => {
      ended = true
    }
    const recogniser = new Recogniser(() => ({ ready: new Promise(() => undefined), end }))
    recogniser.allow(20)
    expect(await recogniser.read(page, 200, 'rows')).toBeNull()
    expect([recogniser.gaveUp, ended]).toEqual(['late', true])
  })

  it('whose engine says no to a picture has failed, however late it is', async () => {
    const worker = { setParameters: () => Promise.reject(new Error('no')) }
    const recogniser = new Recogniser(() => ({
      ready: Promise.resolve(worker as never),
      end: async () => undefined,
    }))
    recogniser.allow(1000)
    expect(await recogniser.read(page, 200, 'rows')).toBeNull()
    expect(recogniser.gaveUp).toBe('failed')
  })
})

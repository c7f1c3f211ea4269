import { expect, it } from 'vitest'
import { discardEngine, isEngineFault, pdfiumEngine } from '../../../src/readers/pdf/pdfium-engine.js'
import { readSheet, texts } from './papers.js'

const word = () => readSheet(({ page, font }) => page.drawText('again', { x: 5, y: 5, font }))

it('is started once in a process', async () => {
  const [first, second] = await Promise.all([pdfiumEngine(), pdfiumEngine()])
  expect(second).toBe(first)
})

it('is started afresh after it was discarded, and reads as before', async () => {
  const before = await pdfiumEngine()
  discardEngine()
  expect(await pdfiumEngine()).not.toBe(before)
  expect(texts(await word())).toEqual(['again'])
})

it('tells its own faults from mistakes of the program', () => {
  const trap = Object.assign(new Error('memory access out of bounds'), { name: 'RuntimeError' })
  expect(
    [trap, new Error('Aborted(OOM)'), new RangeError('Maximum call stack size exceeded')].map(isEngineFault),
  ).toEqual([true, true, true])
  expect(
    [new TypeError('x is undefined'), new RangeError('Invalid array length'), 'text'].map(isEngineFault),
  ).toEqual([false, false, false])
})

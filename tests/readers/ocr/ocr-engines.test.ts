import { mkdirSync, readdirSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, dirname, relative } from 'node:path'
import { describe, expect, it } from 'vitest'
import { blankImage } from '../../../src/readers/ocr/grey-image.js'
import { ocrEngines } from '../../../src/readers/ocr/ocr-engines.js'
import type { OcrEngineName } from '../../../src/readers/ocr/ocr-options.js'
import { testFolder } from '../../making/folder.js'
import { hocrOfNumber, standIn } from './stand-in.js'

const page = blankImage(400, 300)
const says = `print(${JSON.stringify(hocrOfNumber)})`

/** What one engine makes of a blank page with this PATH, and what it leaves. */
async function read(name: OcrEngineName, path: string, milliseconds = 15_000) {
  const engines = await ocrEngines(name, { PATH: path, TESSDATA_PREFIX: '/elsewhere' })
  const engine = engines.start()
  engine.allow(milliseconds)
  const words = await engine.read(page, 200, 'rows')
  const { gaveUp, label } = engine
  await engine.end()
  await engines.end()
  return { texts: words?.map(({ text }) => text) ?? null, gaveUp, label, remark: engines.remark() }
}

const leftOver = () =>
  readdirSync(tmpdir()).filter((name) => name.startsWith(`yjs-tesseract-${process.pid}-`))

describe.skipIf(process.platform === 'win32')('the tesseract on the PATH', { timeout: 30_000 }, () => {
  it.each<OcrEngineName>(['tesseract', 'auto'])('recognises pages where %s is asked for', async (name) => {
    const folder = testFolder()
    standIn(folder('.'), says)
    expect(await read(name, folder('.'))).toMatchObject({
      texts: ['4<'],
      label: 'tesseract 5.3.0',
      remark: null,
    })
  })

  it('gets the picture and the installed data, in a folder of its own that is gone afterwards', async () => {
    const folder = testFolder()
    standIn(folder('.'), says)
    await read('tesseract', folder('.'))
    const call = JSON.parse(readFileSync(folder('calls.json'), 'utf8'))
    expect(call).toMatchObject({
      mode: 0o700,
      data: true,
      picture: expect.stringMatching(/^P5\n400 300\n255\n/),
    })
    expect(call.words).toEqual(expect.arrayContaining(['--psm', '6', '--dpi', '200', '-l', 'eng']))
    expect(call.words).toContain(call.folder)
    expect(call.environment).not.toContain('TESSDATA_PREFIX')
    expect(dirname(call.folder)).toBe(tmpdir())
    expect(leftOver()).toEqual([])
  })

  it.each<[string, string, string]>([
    ['fails', 'process.exit(3)', 'it ended with code 3'],
    ['writes what is not understood', 'print("no page")', 'what it wrote is not understood'],
  ])('that %s is not asked again, and says so in one line', async (_, answer, reason) => {
    const folder = testFolder()
    standIn(folder('.'), answer)
    expect(await read('auto', folder('.'))).toMatchObject({
      texts: [],
      label: '',
      remark: `tesseract failed (${reason}): pages were recognised with the engine that is installed with yjs`,
    })
    expect(leftOver()).toEqual([])
  })

  it('that takes longer than the page may is ended, and the page is late', async () => {
    const folder = testFolder()
    standIn(folder('.'), 'setTimeout(() => undefined, 60_000)')
    const began = performance.now()
    expect(await read('tesseract', folder('.'), 600)).toMatchObject({
      texts: null,
      gaveUp: 'late',
      remark: null,
    })
    expect(performance.now() - began).toBeLessThan(10_000)
  })

  it('of another version is not used', async () => {
    const folder = testFolder()
    standIn(folder('.'), says, '4.1.1')
    expect((await read('tesseract', folder('.'))).remark).toContain(
      'is version 4.1.1, and version 5 is needed',
    )
  })

  it('is not looked for in folders that are named from where the user stands', async () => {
    const folder = testFolder()
    mkdirSync(folder('papers'))
    standIn(folder('papers'), says)
    const path = ['.', '', relative('.', folder('papers'))].join(delimiter)
    expect((await read('tesseract', path)).remark).toContain('no tesseract is on the PATH')
  })
})

describe('without a tesseract on the PATH', { timeout: 30_000 }, () => {
  it.each<[OcrEngineName, string | null]>([
    ['bundled', null],
    ['auto', null],
    [
      'tesseract',
      'no tesseract is on the PATH: pages were recognised with the engine that is installed with yjs',
    ],
  ])('%s reads with the installed engine', async (name, remark) => {
    expect(await read(name, testFolder()('.'))).toMatchObject({ texts: [], label: '', remark })
  })
})

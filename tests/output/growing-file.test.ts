import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { arrayWriter, GrowingFile } from '../../src/output/growing-file.js'
import { jsonArray, jsonLine } from '../../src/output/json.js'
import { testFolder } from '../making/folder.js'

describe('a file that is written bit by bit', () => {
  it('leaves what stands in its place alone until it is whole', async () => {
    const folder = testFolder()
    writeFileSync(folder('a.txt'), 'old')
    const file = await GrowingFile.open(folder('a.txt'), folder('a.part'))
    await file.add('ne')
    await file.add('w')
    await file.finish()
    expect(readFileSync(folder('a.txt'), 'utf8')).toBe('old')
    await file.settle()
    expect(readFileSync(folder('a.txt'), 'utf8')).toBe('new')
    expect(existsSync(folder('a.part'))).toBe(false)
  })

  it('leaves nothing of itself when it is given up', async () => {
    const folder = testFolder()
    const file = await GrowingFile.open(folder('a.txt'), folder('a.part'))
    await file.add('new')
    await file.discard()
    expect([existsSync(folder('a.txt')), existsSync(folder('a.part'))]).toEqual([false, false])
  })

  it('holds in order what is added before, from and after another file, however long', async () => {
    const folder = testFolder()
    const long = 'rain – snow\n'.repeat(120_000)
    writeFileSync(folder('b.txt'), long)
    const file = await GrowingFile.open(folder('a.txt'), folder('a.part'))
    await file.add('first\n')
    await file.addFile(folder('b.txt'))
    await file.add('last')
    await file.finish()
    await file.settle()
    expect(readFileSync(folder('a.txt'), 'utf8') === `first\n${long}last`).toBe(true)
  })
})

describe('arrayWriter', () => {
  it('writes what jsonArray does', async () => {
    const indents = fc.constantFrom('', '  ')
    await fc.assert(
      fc.asyncProperty(fc.array(fc.string(), { maxLength: 4 }), indents, async (values, indent) => {
        const added: string[] = []
        const sink = { add: async (text: string) => void added.push(text) }
        const writer = arrayWriter(sink as GrowingFile, indent)
        for (const value of values) await writer.add(jsonLine(value))
        await writer.end()
        expect(added.join('')).toBe(jsonArray(values, indent))
      }),
    )
  })
})

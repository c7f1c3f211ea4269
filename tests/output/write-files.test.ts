import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { writeFiles } from '../../src/output/write-files.js'
import { testFolder } from '../making/folder.js'

it('makes the folder, writes the files over those that stood there, and leaves nothing else', async () => {
  const folder = testFolder()
  await writeFiles(folder('new', 'out'), { 'a.txt': 'old' })
  const written = await writeFiles(folder('new', 'out'), { 'a.txt': 'a', 'b.txt': 'b' })
  expect(written).toEqual({ ok: true, paths: [folder('new', 'out', 'a.txt'), folder('new', 'out', 'b.txt')] })
  expect(readdirSync(folder('new', 'out')).sort()).toEqual(['a.txt', 'b.txt'])
  expect(readFileSync(folder('new', 'out', 'a.txt'), 'utf8')).toBe('a')
})

it('says where and why it could not write, and throws nothing', async () => {
  const folder = testFolder()
  writeFileSync(folder('out'), 'a file in the way')
  const written = await writeFiles(folder('out'), { 'a.txt': 'a' })
  expect(written).toMatchObject({ ok: false, path: folder('out') })
  expect(written.ok ? '' : written.reason).not.toBe('')
  expect(readFileSync(folder('out'), 'utf8')).toBe('a file in the way')
})

import { spawnSync } from 'node:child_process'
import { cpSync, existsSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { testFolder } from '../making/folder.js'

const script = 'dist/src/sources/write-compiled-catalogue.js'

/** The built package in a folder of its own, with one change of a file of the catalogue. */
function changedPackage(name: string, from: string, to: string) {
  const at = testFolder()
  for (const part of ['bin', 'dist', 'schemas/catalogue', 'package.json'])
    cpSync(part, at(part), { recursive: true, preserveTimestamps: true })
  symlinkSync(resolve('node_modules'), at('node_modules'))
  const path = at('schemas/catalogue', name)
  writeFileSync(path, readFileSync(path, 'utf8').replace(from, to))
  const run = (...words: string[]) => spawnSync(process.execPath, words, { cwd: at(), encoding: 'utf8' })
  return { at, run, titleShown: () => run('bin/yjs.js', 'metrics', 'custody.rate').stdout.split('\n')[0] }
}

describe('the last step of the build', () => {
  it('refuses a catalogue that names what there is not, by file and line, and compiles nothing', () => {
    const { at, run } = changedPackage('wordings.json', '"scope":"youth-justice"', '"scope":"youth-jutsice"')
    rmSync(at('dist/src/sources/catalogue.table'))
    const { status, stderr } = run(script)
    expect(status).toBe(1)
    expect(stderr).toMatch(
      /^schemas\/catalogue\/wordings\.json:\d+ unknown scope "youth-jutsice"; did you mean "youth-justice"\?/,
    )
    expect(existsSync(at('dist/src/sources/catalogue.table'))).toBe(false)
  })

  it('is not needed to see a change of the catalogue: one that is older than its files is not used', () => {
    const { run, titleShown } = changedPackage('metrics.json', '"Custody rate"', '"Custody share"')
    expect(titleShown()).toBe('custody.rate: Custody share')
    expect(run(script).status).toBe(0)
    expect(titleShown()).toBe('custody.rate: Custody share')
  })
})

import { cpSync, mkdirSync, readFileSync, rmSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { testFolder } from '../making/folder.js'
import { runProgram } from '../making/run-program.js'
import { fixture, yjs } from '../making/run-yjs.js'

const page = fixture('fostering-summary.html')
const report = fixture('youth-justice-report.pdf')

describe('earlier output', () => {
  it('stays when nothing that is named can be read, or the folder cannot be written to', async () => {
    const at = testFolder()
    await yjs('extract', page, '-o', at('keep'))
    const before = readFileSync(at('keep', 'records.json'), 'utf8')
    const { code, err } = await yjs('extract', at('nofile.pdf'), '-o', at('keep'))
    expect({ code, lines: err.trimEnd().split('\n').length }).toEqual({ code: 2, lines: 2 })
    expect(readFileSync(at('keep', 'records.json'), 'utf8')).toBe(before)
    const refused = await yjs('extract', at('nofile.pdf'), '-o', at('keep', 'records.json'))
    expect(refused.err).toBe(
      `yjs: cannot write ${at('keep', 'records.json')}: a file of that name is in the way; name another folder with -o\n`,
    )
  })

  it('stays when the folder of a backfill’s papers is empty or gone, with exit code 2', async () => {
    const at = testFolder()
    mkdirSync(at('papers'))
    cpSync(report, at('papers', 'a.pdf'))
    runProgram('backfill', at('papers'), '-o', at('data'))
    const before = readFileSync(at('data', 'records.ndjson'), 'utf8')
    expect(before).not.toBe('')
    rmSync(at('papers', 'a.pdf'))
    for (const gone of [false, true]) {
      if (gone) rmSync(at('papers'), { recursive: true })
      const { code, err } = await yjs('backfill', at('papers'), '-o', at('data'))
      expect(code).toBe(2)
      expect(err).toContain('earlier output is left as it was')
      expect(readFileSync(at('data', 'records.ndjson'), 'utf8')).toBe(before)
    }
  })
})

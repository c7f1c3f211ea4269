import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { bombs } from '../making/bombs.js'
import { testFolder } from '../making/folder.js'
import { runProgram, startProgram } from '../making/run-program.js'
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
    writeFileSync(at('keep', 'notes'), 'mine')
    const refused = await yjs('extract', at('nofile.pdf'), '-o', at('keep', 'notes'))
    expect(refused.err).toBe(
      `yjs: cannot write ${at('keep', 'notes')}: a file of that name is in the way; name another folder with -o\n`,
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

  it.each(['SIGINT', 'SIGTERM', 'SIGHUP'] as const)(
    'of `extract -o` stays, and nothing lies beside it, when %s ends the next run',
    async (signal) => {
      const at = testFolder()
      await yjs('extract', page, '-o', at('keep'))
      const names = readdirSync(at('keep'))
      const before = readFileSync(at('keep', 'records.json'), 'utf8')
      writeFileSync(at('slow.pdf'), bombs(0.2)['million-words.pdf'] ?? '')
      cpSync(page, at('a.html'))
      const { child, ended } = startProgram('extract', at('a.html'), at('slow.pdf'), '-o', at('keep'))
      // The first paper has been read, the second keeps the program busy.
      await new Promise((resolve) => child.stdout?.once('data', resolve))
      child.kill(signal)
      const { code, err } = await ended
      expect({ code, err }).toEqual({ code: null, err: '' })
      expect(readdirSync(at('keep'))).toEqual(names)
      expect(readFileSync(at('keep', 'records.json'), 'utf8')).toBe(before)
    },
  )
})

import { spawnSync } from 'node:child_process'
import { pathToFileURL } from 'node:url'
import { expect, it } from 'vitest'
import { testFolder } from '../making/folder.js'
import { outputOf, runProgram } from '../making/run-program.js'
import { fixture } from '../making/run-yjs.js'

const preload = pathToFileURL('tests/making/failing-worker-disk.mjs').href
const page = fixture('fostering-summary.html')

const reasons = {
  ENOSPC: 'the disk is full',
  EIO: 'the disk reports an error',
  EACCES: 'no permission to write there',
}

it.each(['open', 'appendFile', 'datasync', 'close'])(
  'a worker of a backfill whose %s fails ends the run with 2 and one line, and earlier output stays',
  (call) => {
    const at = testFolder()
    runProgram('backfill', page, '-o', at('data'))
    const earlier = outputOf(at('data'))
    for (const [code, reason] of Object.entries(reasons)) {
      const env = { ...process.env, FAIL: `${call} ${code}`, NODE_OPTIONS: `--import ${preload}` }
      const words = ['bin/yjs.js', 'backfill', page, fixture('agenda.html'), '-o', at('data')]
      const { status, stderr } = spawnSync(process.execPath, words, { env, encoding: 'utf8' })
      expect(status, code).toBe(2)
      expect(stderr).toMatch(/^yjs: cannot write to .*\n$/)
      expect(stderr).toContain(reason)
      expect(outputOf(at('data'))).toEqual(earlier)
    }
  },
  60_000,
)

import { spawnSync } from 'node:child_process'
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { hostname } from 'node:os'
import { describe, expect, it } from 'vitest'
import { killRuns } from '../bench/kills.mjs'
import { bombs } from '../making/bombs.js'
import { testFolder } from '../making/folder.js'
import { outputOf, papersOf, runProgram, startProgram } from '../making/run-program.js'

const report = 'fixtures/youth-justice-report.pdf'
const again = 'what is read is kept, and earlier output is left as it was'

const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds))

/** Kept when a backfill has put its first result into the store. */
async function firstResult(folder: string): Promise<void> {
  const results = `${folder}/state/results`
  while (!existsSync(results) || readdirSync(results).length === 0) {
    await pause(10)
  }
}

describe('a backfill in trouble', () => {
  it('that is killed again and again, or whose workers are, ends with the bytes of an undisturbed one', async () => {
    const { parents, workers, finished, faults } = await killRuns({ rounds: 20, papers: 'fixtures', seed: 7 })
    expect(faults).toEqual([])
    expect(parents).toBeGreaterThan(5)
    expect(workers).toBeGreaterThan(2)
    expect(finished).toBeGreaterThan(3)
  }, 300_000)

  it('finishes its papers at the interrupt key, says how to go on, and does', async () => {
    const at = testFolder()
    const words = ['backfill', 'fixtures', '-o', at('data'), '--workers', '1']
    const { child, ended } = startProgram(...words)
    await firstResult(at('data'))
    child.kill('SIGINT')
    const { code, err } = await ended
    expect(code).toBe(130)
    expect(err).toContain(`next: yjs ${words.join(' ')}    to go on`)
    expect(existsSync(at('data/manifest.json'))).toBe(false)
    expect(existsSync(at('data/state/lock'))).toBe(false)
    runProgram(...words)
    runProgram('backfill', 'fixtures', '-o', at('undisturbed'))
    expect(outputOf(at('data'))).toEqual(outputOf(at('undisturbed')))
  })

  it.each(['SIGINT', 'SIGTERM', 'SIGHUP'] as const)(
    'is told by %s to finish what is begun, and stops at once when it is told again',
    async (signal) => {
      const at = testFolder()
      writeFileSync(at('slow.pdf'), bombs(0.2)['million-words.pdf'] ?? '')
      const { child, ended } = startProgram('backfill', at('slow.pdf'), '-o', at('data'))
      while (!existsSync(at('data/state/journal.ndjson'))) await pause(10)
      await pause(500)
      const heard = new Promise((resolve) => child.stderr?.once('data', resolve))
      child.kill(signal)
      await heard
      const told = performance.now()
      child.kill(signal)
      const { code, err } = await ended
      expect(code).toBe(130)
      expect(performance.now() - told).toBeLessThan(5_000)
      expect(err).toContain(`next: yjs backfill ${at('slow.pdf')} -o ${at('data')}    to go on`)
      expect(existsSync(at('data/state/lock'))).toBe(false)
    },
  )

  it('on a disk that is full exits with 2, leaves earlier output as it was, and goes on when there is room', () => {
    const at = testFolder()
    mkdirSync(at('papers'))
    cpSync(report, at('papers/a.pdf'))
    runProgram('backfill', at('papers'), '-o', at('data'))
    const before = outputOf(at('data'))
    cpSync('fixtures/scrutiny-pack.pdf', at('papers/b.pdf'))
    // No file may have more than 20 KB: what a disk does that is nearly full.
    const command = `ulimit -f 20; exec "${process.execPath}" bin/yjs.js backfill "$0" -o "$1"`
    const full = spawnSync('bash', ['-c', command, at('papers'), at('data')], { encoding: 'utf8' })
    expect(full.status).toBe(2)
    expect(full.stderr).toContain(`cannot write to ${at('data')}: `)
    expect(full.stderr).toContain(again)
    expect(outputOf(at('data'))).toEqual(before)
    expect(runProgram('backfill', at('papers'), '-o', at('data')).code).toBe(0)
    expect(papersOf(at('data'))).toHaveLength(2)
  })

  it('whose folder of papers is gone exits with 2 and leaves earlier output as it was', () => {
    const at = testFolder()
    mkdirSync(at('papers'))
    cpSync(report, at('papers/a.pdf'))
    runProgram('backfill', at('papers'), '-o', at('data'))
    const before = outputOf(at('data'))
    renameSync(at('papers'), at('elsewhere'))
    const { code, err } = runProgram('backfill', at('papers'), '-o', at('data'))
    expect(code).toBe(2)
    expect(err).toBe(`yjs: ${at('papers')}: no such file or folder; earlier output is left as it was\n`)
    expect(outputOf(at('data'))).toEqual(before)
  })

  it('with a file where its folder should be exits with 2 and touches nothing', () => {
    const at = testFolder()
    writeFileSync(at('data'), 'a file')
    const { code, err } = runProgram('backfill', report, '-o', at('data'))
    expect({ code, err }).toEqual({
      code: 2,
      err: `yjs: cannot write to ${at('data')}: a file of that name is in the way; name another folder with -o\n`,
    })
    expect(readFileSync(at('data'), 'utf8')).toBe('a file')
  })

  it('whose output folder another one works on is refused', () => {
    const at = testFolder()
    mkdirSync(at('data/state'), { recursive: true })
    const started = readFileSync(`/proc/${process.pid}/stat`, 'utf8')
      .replace(/^.*\) /s, '')
      .split(' ')[19]
    writeFileSync(at('data/state/lock'), JSON.stringify({ host: hostname(), pid: process.pid, started }))
    const { code, err } = runProgram('backfill', report, '-o', at('data'))
    expect(code).toBe(2)
    expect(err).toContain(`is in use by another yjs (process ${process.pid} on ${hostname()})`)
  })

  it('records a paper that breaks a limit with its reason, does the others, and tries it again when told to', () => {
    const at = testFolder()
    mkdirSync(at('papers'))
    cpSync(report, at('papers/good.pdf'))
    writeFileSync(at('papers/slow.pdf'), bombs(1.5)['million-words.pdf'] ?? '')
    // Room enough that a fast machine does not meet the limit of memory before that of time.
    const room = ['--memory', '6000']
    const run = (...more: string[]) =>
      runProgram('backfill', at('papers'), '-o', at('data'), ...room, ...more)
    const first = run('--timeout', '5')
    expect(first.code).toBe(1)
    expect(first.err).toContain('slow.pdf: took longer than 5 s; it is tried again at the end')
    expect(papersOf(at('data'))).toMatchObject([
      { outcome: 'ok', records: 34 },
      { outcome: 'timeout', message: 'took longer than 5 s' },
    ])
    expect(run('--timeout', '300').out).toBe(first.out.replace('--timeout 5', '--timeout 300'))
    run('--timeout', '6', '--retry-failed')
    expect(papersOf(at('data'))[1]?.message).not.toBe('took longer than 5 s')
  }, 120_000)

  it('outlives bombs: they end inside their limits', () => {
    const at = testFolder()
    mkdirSync(at('papers'))
    for (const [name, bytes] of Object.entries(bombs(0.15))) writeFileSync(at('papers', name), bytes)
    const limits = ['--memory', '300', '--timeout', '20']
    const { code } = runProgram('backfill', at('papers'), '-o', at('data'), ...limits)
    expect(code).toBe(1)
    const outcomes = Object.fromEntries(papersOf(at('data')).map(({ file, outcome }) => [file, outcome]))
    expect(outcomes[at('papers/zip-bomb.pdf')]).toBe('out-of-memory')
    expect(outcomes[at('papers/page-tree-cycle.pdf')]).toMatch(/out-of-memory|timeout/)
    expect(Object.keys(outcomes)).toHaveLength(5)
  }, 180_000)
})

import { spawn, spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { fixture } from '../making/run-yjs.js'
import { wrongRates } from '../making/wrong-rates.js'

/** The program as a user starts it; `npm test` builds it first. */
const program = 'bin/yjs.js'
const report = fixture('youth-justice-report.pdf')

function run(words: readonly string[], env: Record<string, string> = {}, input?: Uint8Array) {
  return spawnSync(process.execPath, [program, ...words], {
    env: { ...process.env, ...env },
    encoding: 'utf8',
    ...(input ? { input } : {}),
  })
}

describe('the program', () => {
  it('reads standard input', () => {
    const { status, stdout } = run(['extract', '-', '-f', 'ndjson'], {}, readFileSync(report))
    const named = run(['extract', report, '-f', 'ndjson'])
    expect(status).toBe(0)
    expect(stdout).toBe(named.stdout.replaceAll(`"file":"${report}"`, '"file":"-"'))
  })

  it('says the same bytes in every time zone and locale', () => {
    const words = ['extract', report, fixture('scrutiny-pack.pdf'), '-f', 'json']
    const [one, ...others] = [
      { TZ: 'UTC', LC_ALL: 'C' },
      { TZ: 'Pacific/Kiritimati', LC_ALL: 'tr_TR.UTF-8' },
      { TZ: 'America/Los_Angeles', LC_ALL: 'de_DE.UTF-8', LANG: 'ar_EG.UTF-8' },
    ].map((env) => run(words, env).stdout)
    expect(one).toContain('"records"')
    for (const other of others) expect(other).toBe(one)
  })

  it('falls silent with exit code 0 when its reader has seen enough', async () => {
    const child = spawn(process.execPath, [program, 'metrics', '-f', 'json'])
    child.stdout.once('data', () => child.stdout.destroy())
    const err: string[] = []
    child.stderr.on('data', (chunk) => err.push(String(chunk)))
    const code = await new Promise((resolve) => child.on('close', resolve))
    expect({ code, err: err.join('') }).toEqual({ code: 0, err: '' })
  })

  it('ends at once and says nothing when a report of 10,000 findings is cut off after its first line', async () => {
    const child = spawn(process.execPath, [program, 'validate', '-', '--reporter', 'text'])
    child.stdout.once('data', () => child.stdout.destroy())
    const err: string[] = []
    child.stderr.on('data', (chunk) => err.push(String(chunk)))
    child.stdin.end(wrongRates(10_000))
    const code = await new Promise((resolve) => child.on('close', resolve))
    expect({ code, err: err.join('') }).toEqual({ code: 0, err: '' })
  })

  it('tells a bad name on stderr with -q too', () => {
    const { status, stdout, stderr } = run(['extract', 'missing.pdf', '-q'])
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' })
    expect(stderr).toBe('yjs: missing.pdf: no such file or folder; check the spelling\n')
  })
})

import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, relative } from 'node:path'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { Disk, failingDisk } from '../making/failing-disk.js'
import { fixture, yjs } from '../making/run-yjs.js'

const disk = vi.hoisted<Disk>(() => ({ under: '', failAt: null, code: 'ENOSPC', calls: [] }))
vi.mock('node:fs/promises', async (original) => {
  const { failingDisk: made } = await import('../making/failing-disk.js')
  return made(await original<Parameters<typeof failingDisk>[0]>(), disk)
})

let folder = ''
const at = (name: string): string => join(folder, name)
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'yjs-disk-'))
})
afterEach(() => {
  disk.under = ''
  rmSync(folder, { recursive: true })
})

const codes = ['ENOSPC', 'EIO', 'EACCES']
const reasons = /the disk is full|the disk reports an error|no permission to write there/

/** Every file below a folder, but for what a backfill keeps for itself. */
function filesOf(place: string): Record<string, string> {
  if (!existsSync(place)) return {}
  if (!statSync(place).isDirectory()) return { '.': readFileSync(place, 'base64') }
  const names = readdirSync(place, { recursive: true, encoding: 'utf8' })
  const files = names.filter((name) => !name.startsWith('state') && statSync(join(place, name)).isFile())
  return Object.fromEntries(files.sort().map((name) => [name, readFileSync(join(place, name), 'base64')]))
}

/** The program as it is built, so that a backfill has its workers; the disk under it is the failing one. */
async function built(...words: string[]): Promise<{ code: number; err: string }> {
  const path = '../../dist/src/cli/program.js'
  const { runProgram } = (await import(path)) as typeof import('../../src/cli/program.js')
  const told: string[] = []
  const stderr = { write: (text: string) => told.push(text) }
  const code = await runProgram(words, { stdout: { write: () => true }, stderr, env: {} })
  return { code, err: told.join('') }
}

/**
 * Runs a command over output that another run left, each time with the next call to the disk failing, for each of the
 * reasons, until none is left to fail.
 */
async function failEachCall(words: readonly string[], place: string): Promise<string[]> {
  const kept = `${place}.kept`
  cpSync(place, kept, { recursive: true })
  const earlier = filesOf(place)
  const met: string[] = []
  for (let turn = 0; ; turn++) {
    const [call, code] = [Math.floor(turn / codes.length), codes[turn % codes.length] ?? '']
    rmSync(place, { recursive: true })
    cpSync(kept, place, { recursive: true, preserveTimestamps: true })
    Object.assign(disk, { under: place, failAt: call, code, calls: [] })
    const { code: exit, err } = await built(...words)
    const failed = disk.calls[call]
    disk.under = ''
    if (!failed) return met
    const where = `${failed.call} ${relative(folder, failed.path)} ${code}`
    met.push(failed.call)
    // What must last of the journal is on the disk before it is closed: nothing is lost here.
    if (failed.call === 'close' && failed.path.endsWith('journal.ndjson')) continue
    expect(exit, where).toBe(2)
    expect(err.trimEnd().split('\n'), where).toHaveLength(1)
    expect(err, where).toMatch(reasons)
    expect(err, where).not.toContain('bug')
    expect(filesOf(place), where).toEqual(earlier)
  }
}

const kinds = ['write', 'fsync', 'close', 'link', 'rename']

describe('a disk that fails at one call, whichever and for whatever reason', () => {
  it('leaves the earlier output of `series -o` as it was, with exit code 2 and one line', async () => {
    await yjs('extract', fixture('youth-justice-report.pdf'), '-o', at('records'))
    await yjs('extract', fixture('fostering-summary.html'), '-o', at('out'))
    const met = await failEachCall(['series', at('records/records.json'), '-o', at('out')], at('out'))
    expect(new Set(met)).toEqual(new Set(kinds))
  }, 60_000)

  it.each([
    ['extract', ['-o', 'out']],
    ['tables', ['-o', 'out']],
    ['validate', ['--reporter', 'json=out/a.json', '--reporter', 'junit=out/b.xml']],
    ['validate', ['--baseline', 'out/known.json', '--write-baseline']],
  ])(
    'leaves the earlier output of `%s %j` as it was',
    async (command, flags) => {
      const page = fixture('fostering-summary.html')
      const words = [command, page, ...flags.map((flag) => flag.replace(/(^|=)out/, `$1${at('out')}`))]
      await yjs('extract', fixture('agenda.html'), page, '-o', at('out'))
      await yjs(...words)
      const met = await failEachCall(words, at('out'))
      expect(new Set(met)).toEqual(new Set(kinds))
    },
    60_000,
  )

  it('leaves the earlier output of `backfill` and `merge` as it was', async () => {
    const [page, report] = [fixture('fostering-summary.html'), fixture('agenda.html')]
    await built('backfill', page, report, '-o', at('data'))
    await built('backfill', page, '-o', at('data'))
    const again = await failEachCall(['backfill', page, report, '-o', at('data')], at('data'))
    expect(again.length).toBeGreaterThan(90)
    await built('backfill', page, '-o', at('part'))
    await built('merge', at('data'), '-o', at('whole'))
    const merged = await failEachCall(['merge', at('part'), '-o', at('whole')], at('whole'))
    expect(merged.length).toBeGreaterThan(90)
  }, 240_000)
})

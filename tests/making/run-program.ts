import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'

/** The program as a user starts it; `npm test` builds it first. */
const program = 'bin/yjs.js'

export interface ProgramRun {
  readonly code: number | null
  readonly out: string
  readonly err: string
}

/** Runs a command line in a process of its own. */
export function runProgram(...words: string[]): ProgramRun {
  const { status, stdout, stderr } = spawnSync(process.execPath, [program, ...words], { encoding: 'utf8' })
  return { code: status, out: stdout, err: stderr }
}

/** Starts a command line, for tests that do something to it; `ended` tells what it came to. */
export function startProgram(...words: string[]): { child: ChildProcess; ended: Promise<ProgramRun> } {
  const child = spawn(process.execPath, [program, ...words], { stdio: ['ignore', 'pipe', 'pipe'] })
  const out: string[] = []
  const err: string[] = []
  child.stdout.on('data', (chunk) => out.push(String(chunk)))
  child.stderr.on('data', (chunk) => err.push(String(chunk)))
  const ended = new Promise<ProgramRun>((resolve) => {
    child.on('close', (code) => resolve({ code, out: out.join(''), err: err.join('') }))
  })
  return { child, ended }
}

/** The files that a backfill writes, by name. */
export function outputOf(folder: string): Record<string, string> {
  const names = [
    'records.ndjson',
    'records.csv',
    'records.csv-metadata.json',
    'series.json',
    'series.csv',
    'series.csv-metadata.json',
    'findings.json',
    'datapackage.json',
    'manifest.json',
  ]
  return Object.fromEntries(names.map((name) => [name, readFileSync(join(folder, name), 'utf8')]))
}

/** File, outcome and message of each paper in a folder's manifest. */
export function papersOf(
  folder: string,
): { file: string; outcome: string; message: string | null; records: number }[] {
  const { papers } = JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8')) as {
    papers: { file: string; outcome: string; message: string | null; records: number }[]
  }
  return papers.map(({ file, outcome, message, records }) => ({ file, outcome, message, records }))
}

/** Runs a line of a shell in which `yjs` is the program. */
export function runShell(line: string): ProgramRun {
  const named = `yjs() { '${process.execPath}' '${resolve(program)}' "$@"; }; ${line}`
  const { status, stdout, stderr } = spawnSync('bash', ['-c', named], { encoding: 'utf8' })
  return { code: status, out: stdout, err: stderr }
}

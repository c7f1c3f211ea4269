// Ends backfills with SIGKILL at random moments and looks at what is left, again and again.
//
//   npm run build && node tests/bench/kills.mjs [KILLS] [PAPERS] [SEED]
//
// Two rounds of three kill the parent, the third kills a worker and lets the parent go on. After each, every output file
// is the one of an undisturbed run, byte for byte, or is not there yet; after at most four kills the backfill is run
// to its end and compared. Prints what it saw; the exit code is 1 when something differed.
import { spawn, spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const program = fileURLToPath(new URL('../../bin/yjs.js', import.meta.url))
const outputs = ['records.ndjson', 'series.json', 'series.csv', 'findings.json', 'manifest.json']

/**
 * @param {{ rounds: number, papers: string, seed?: number, log?: (line: string) => void }} options
 * @returns {Promise<{ parents: number, workers: number, finished: number, faults: string[] }>}
 */
export async function killRuns({ rounds, papers, seed = 1, log = () => undefined }) {
  const folder = mkdtempSync(join(tmpdir(), 'yjs-kills-'))
  const random = randomFrom(seed)
  const seen = { parents: 0, workers: 0, finished: 0, faults: [] }
  try {
    const started = performance.now()
    const undisturbed = join(folder, 'undisturbed')
    finish(papers, undisturbed, '1')
    const whole = performance.now() - started
    const expected = contents(undisturbed)
    const output = join(folder, 'disturbed')
    let kills = 0
    // A run that was nearly done may end before its moment: such a round does not count.
    for (let round = 0; seen.parents + seen.workers < rounds && round < 5 * rounds; round++) {
      const target = round % 3 === 2 ? 'worker' : 'parent'
      const moment = random() * whole * 0.9
      const { killed, left } = await disturbed(papers, output, target, moment, random)
      if (killed) seen[target === 'worker' ? 'workers' : 'parents']++
      const note = (fault) =>
        seen.faults.push(`round ${round}, ${target} after ${moment.toFixed(0)} ms: ${fault}`)
      for (const fault of halfWritten(output, expected)) note(fault)
      for (const pid of left) if (await outlives(pid)) note(`worker ${pid} outlived its parent`)
      if (!killed || ++kills === 4) {
        finish(papers, output, round % 2 ? '1' : '2')
        for (const fault of differences(output, expected)) note(fault)
        seen.finished++
        kills = 0
        rmSync(output, { recursive: true })
      }
      log(
        `${seen.parents + seen.workers} of ${rounds} kills: ${target} after ${moment.toFixed(0)} ms: ${killed}`,
      )
    }
    return seen
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** One run with a kill in it; answers which workers were there when the parent was killed. */
async function disturbed(papers, output, target, moment, random) {
  const child = spawn(process.execPath, [program, 'backfill', papers, '-o', output, '--workers', '2', '-q'], {
    stdio: 'ignore',
  })
  const ended = new Promise((resolve) => child.once('exit', () => resolve(true)))
  const early = await Promise.race([ended, new Promise((resolve) => setTimeout(resolve, moment, false))])
  if (early) return { killed: false, left: [] }
  const workers = childrenOf(child.pid)
  if (target === 'parent') {
    child.kill('SIGKILL')
    await ended
    return { killed: true, left: workers }
  }
  const chosen = workers[Math.floor(random() * workers.length)]
  const killed = chosen !== undefined && kill(chosen)
  await ended
  return { killed, left: [] }
}

function finish(papers, output, workers) {
  const words = [program, 'backfill', papers, '-o', output, '--workers', workers, '-q']
  const { status, stderr } = spawnSync(process.execPath, words, { encoding: 'utf8' })
  if (status === 2 || status === null) throw new Error(`the backfill could not run: ${stderr}`)
}

function contents(folder) {
  return new Map(outputs.map((name) => [name, content(join(folder, name))]))
}

function content(path) {
  return existsSync(path) ? readFileSync(path, 'utf8') : null
}

function differences(folder, expected) {
  return outputs
    .filter((name) => content(join(folder, name)) !== expected.get(name))
    .map((n) => `${n} differs`)
}

/** Output appears whole or not at all, and so does every stored result. */
function halfWritten(folder, expected) {
  const faults = outputs
    .filter((name) => ![null, expected.get(name)].includes(content(join(folder, name))))
    .map((name) => `${name} is half written`)
  const results = join(folder, 'state/results')
  const stored = existsSync(results) ? readdirSync(results, { recursive: true, encoding: 'utf8' }) : []
  for (const name of stored.filter((one) => one.endsWith('.') === false && one.includes('.'))) {
    const [header = '', ...lines] = readFileSync(join(results, name), 'utf8').trimEnd().split('\n')
    const { entry, findings } = JSON.parse(header)
    if (entry.records + findings !== lines.length) faults.push(`${name} is half written`)
  }
  return faults
}

/** The watchdog of a worker looks twice a second whether its parent is there. */
async function outlives(pid) {
  for (let look = 0; look < 30; look++) {
    if (!isRunning(pid)) return false
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
  return true
}

function isRunning(pid) {
  try {
    // A killed process that nobody waited for is still listed, as a zombie.
    return !/^State:\s+Z/m.test(readFileSync(`/proc/${pid}/status`, 'utf8'))
  } catch {
    return false
  }
}

function childrenOf(pid) {
  try {
    return readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8')
      .trim()
      .split(' ')
      .filter(Boolean)
      .map(Number)
  } catch {
    return []
  }
}

function kill(pid) {
  try {
    return process.kill(pid, 'SIGKILL')
  } catch {
    return false
  }
}

/** Mulberry32: the same moments for the same seed. */
function randomFrom(seed) {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const [rounds = '200', papers = 'fixtures', seed = '1'] = process.argv.slice(2)
  const seen = await killRuns({ rounds: Number(rounds), papers, seed: Number(seed), log: console.log })
  console.log(
    `parents killed ${seen.parents}, workers killed ${seen.workers}, run to the end ${seen.finished}`,
  )
  for (const fault of seen.faults) console.log(fault)
  console.log(seen.faults.length === 0 ? 'byte-identical each time' : `${seen.faults.length} faults`)
  process.exitCode = seen.faults.length === 0 ? 0 : 1
}

// Compares a whole run of `yjs extract` with `pdftotext -bbox-layout` on the same file, in one go.
//
//   npm run bench [-- PAPER.pdf [RUNS]]
//
// Wall times are the best of RUNS, so that the ratio travels between machines better than the seconds do.
import { spawnSync } from 'node:child_process'
import { readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('../../', import.meta.url))
const paper = process.argv[2] ?? biggestFixture()
const runs = Number(process.argv[3] ?? 5)

function biggestFixture() {
  const papers = readdirSync(join(root, 'fixtures')).filter((name) => name.endsWith('.pdf'))
  const files = papers.map((name) => join(root, 'fixtures', name))
  return files.sort((a, b) => statSync(b).size - statSync(a).size)[0]
}

/** Prints the peak of resident memory, in KB, when the process ends. */
const watch = `data:text/javascript,process.on('exit',()=>console.error('peak',process.resourceUsage().maxRSS))`

function timed(command, words) {
  const started = process.hrtime.bigint()
  const done = spawnSync(command, words, { encoding: 'utf8', maxBuffer: 2 ** 30 })
  const ms = Number(process.hrtime.bigint() - started) / 1e6
  return { ms, status: done.error ? null : done.status, stderr: done.stderr ?? '' }
}

function best(command, words) {
  const all = Array.from({ length: runs }, () => timed(command, words))
  return all.sort((a, b) => a.ms - b.ms)[0]
}

const ours = best(process.execPath, [
  '--import',
  watch,
  join(root, 'bin/yjs.js'),
  'extract',
  paper,
  '-f',
  'json',
])
if (ours.status === 2) {
  console.error(ours.stderr.trim())
  process.exit(2)
}
const peak = Number(/peak (\d+)/.exec(ours.stderr)?.[1] ?? 0) / 1024
console.log(`${paper}, best of ${runs}`)
console.log(`yjs extract              ${ours.ms.toFixed(0).padStart(6)} ms   peak ${peak.toFixed(0)} MB`)
const floor = best('pdftotext', ['-bbox-layout', paper, '-'])
if (floor.status === 0) {
  console.log(`pdftotext -bbox-layout   ${floor.ms.toFixed(0).padStart(6)} ms`)
  console.log(`ratio                    ${(ours.ms / floor.ms).toFixed(2).padStart(6)}`)
} else {
  console.log('pdftotext is not here (it comes with poppler-utils), so there is no ratio')
}

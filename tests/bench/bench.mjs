// Compares a whole run of `yjs extract` with the PDF engine alone and with `pdftotext -bbox-layout` on the same file.
//
//   npm run bench [-- PAPER.pdf [RUNS]] [--most RATIO]
//
// The programs take turns, and medians are told: ratios travel between machines better than seconds do. With --most the
// exit code is 1 where ours takes more than 15 % over RATIO times the CPU time of the engine alone.
import { spawnSync } from 'node:child_process'
import { readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'

const root = fileURLToPath(new URL('../../', import.meta.url))
const { values, positionals } = parseArgs({ options: { most: { type: 'string' } }, allowPositionals: true })
const paper = positionals[0] ?? biggestFixture()
const runs = Number(positionals[1] ?? 5)
const yjs = [process.execPath, join(root, 'bin/yjs.js')]

const programs = {
  'yjs extract': [...yjs, 'extract', paper, '-f', 'json'],
  '  without second reading': [...yjs, 'extract', paper, '-f', 'json', '--no-second-reading'],
  '  reading and tables alone': [...yjs, 'tables', paper, '-f', 'json'],
  '  help': [...yjs, '--help'],
  'the engine alone': [process.execPath, join(root, 'tests/bench/engine-alone.mjs'), paper],
  'Node alone': [process.execPath, '-e', '0'],
  'pdftotext -bbox-layout': ['pdftotext', '-bbox-layout', paper, '-'],
}
const times = Object.fromEntries(Object.keys(programs).map((name) => [name, []]))
for (let run = 0; run < runs; run++)
  for (const [name, words] of Object.entries(programs)) times[name].push(timed(words))

console.log(`${paper}, medians of ${runs}\n${''.padEnd(28)}   CPU ms   wall ms`)
for (const name of Object.keys(programs))
  console.log(
    name.padEnd(28) + [cpu(name), median(times[name].map(({ wall }) => wall))].map(column).join(' '),
  )
tellShares()
console.log(`peak ${peak().toFixed(0)} MB`)
const ratio = cpu('yjs extract') / cpu('the engine alone')
console.log(`yjs : the engine alone       ${ratio.toFixed(2).padStart(8)}`)
console.log(
  `without second reading       ${(cpu('  without second reading') / cpu('the engine alone')).toFixed(2).padStart(8)}`,
)
if (values.most && ratio > 1.15 * Number(values.most)) {
  console.error(`slower than recorded: ${ratio.toFixed(2)} is more than 15 % over ${values.most}`)
  process.exitCode = 1
}

function biggestFixture() {
  const papers = readdirSync(join(root, 'fixtures')).filter((name) => name.endsWith('.pdf'))
  const files = papers.map((name) => join(root, 'fixtures', name))
  return files.sort((a, b) => statSync(b).size - statSync(a).size)[0]
}

/** Milliseconds of a program and of its threads and children, as the shell counts them. */
function timed(words) {
  const started = process.hrtime.bigint()
  const done = spawnSync('sh', ['-c', '"$0" "$@" > /dev/null 2>&1; code=$?; times; exit $code', ...words], {
    encoding: 'utf8',
  })
  const wall = Number(process.hrtime.bigint() - started) / 1e6
  if (done.status > 1) return { wall: Number.NaN, cpu: Number.NaN }
  const children = done.stdout.trim().split('\n').at(-1) ?? ''
  const parts = [...children.matchAll(/(\d+)m([\d.]+)s/g)].map(([, m, s]) => 60_000 * m + 1000 * s)
  return { wall, cpu: parts.reduce((sum, part) => sum + part, 0) }
}

function median(numbers) {
  return [...numbers].sort((a, b) => a - b)[numbers.length >> 1]
}

function cpu(name) {
  return median(times[name].map((time) => time.cpu))
}

function column(ms) {
  return (Number.isNaN(ms) ? 'not here' : ms.toFixed(0)).padStart(9)
}

/** What a stage adds to the run that goes as far as the one before. */
function tellShares() {
  const ends = ['  help', '  reading and tables alone', '  without second reading', 'yjs extract'].map(cpu)
  const stages = ['start', 'reading and tables', 'understanding', 'second reading']
  const shares = stages.map((stage, at) => {
    const share = (ends[at] - (ends[at - 1] ?? 0)) / ends[3]
    return `${stage} ${(100 * share).toFixed(0)} %`
  })
  console.log(shares.join(', '))
}

function peak() {
  const watch = `data:text/javascript,process.on('exit',()=>console.error('peak',process.resourceUsage().maxRSS))`
  const [node, ...words] = programs['yjs extract']
  const { stderr } = spawnSync(node, ['--import', watch, ...words], { encoding: 'utf8', maxBuffer: 2 ** 30 })
  return Number(/peak (\d+)/.exec(stderr)?.[1] ?? 0) / 1024
}

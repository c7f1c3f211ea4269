// Measures backfills of real size. Papers come from the folders named; they are copied (with a byte added, so that each
// is a paper of its own) until there are enough.
//
//   npm run build && node tests/bench/backfill.mjs speedup FOLDER… [--papers 200]    2 workers against 1, beside pdftotext
//   npm run build && node tests/bench/backfill.mjs memory FOLDER… [--pages 10000]    memory over many pages
//   npm run build && node tests/bench/backfill.mjs again FOLDER… [--papers 1000]     a second run over unchanged papers
//   npm run build && node tests/bench/backfill.mjs robust FOLDER                     odd files: outcomes, beside pdfinfo
//
// Times of one machine say little; the ratios travel. `user + sys` of all processes shows what other programs took.
import { spawn, spawnSync } from 'node:child_process'
import { appendFileSync, cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const program = fileURLToPath(new URL('../../bin/yjs.js', import.meta.url))
const [what, ...words] = process.argv.slice(2)
const option = (name, fallback) => {
  const at = words.indexOf(name)
  return at < 0 ? fallback : Number(words.splice(at, 2)[1])
}
let counted = 0
const scratch = mkdtempSync(join(tmpdir(), 'yjs-bench-'))
const at = (...names) => join(scratch, ...names)

const measures = { speedup, memory, again, robust }
try {
  if (!measures[what]) throw new Error(`name one of ${Object.keys(measures).join(', ')}`)
  await measures[what]()
} finally {
  rmSync(scratch, { recursive: true, force: true })
}

async function speedup() {
  const count = option('--papers', 200)
  copies(count)
  const runs = {}
  for (const workers of [1, 2])
    runs[workers] = await backfill('papers', `out${workers}`, ['--workers', workers])
  for (const [workers, run] of Object.entries(runs)) console.log(`${workers} worker(s): ${line(run)}`)
  const floor = await pdftotext()
  console.log(`pdftotext -bbox-layout, one after the other: ${line(floor)}`)
  console.log(`2 workers are ${(runs[1].seconds / runs[2].seconds).toFixed(2)} times as fast as 1`)
  console.log(`processor time: ${(runs[2].cpu / runs[1].cpu).toFixed(2)} times that of 1 worker`)
  const busy = (run, cores) => `${((100 * run.cpu) / run.seconds / cores).toFixed(0)} %`
  console.log(`cores in use: ${busy(runs[1], 1)} of one with 1 worker, ${busy(runs[2], 2)} of two with 2`)
}

async function memory() {
  const pages = option('--pages', 10_000)
  copies(Number.POSITIVE_INFINITY, pages)
  const run = await backfill('papers', 'out', ['--workers', 2], true)
  console.log(line(run))
  // The first tenth is start-up: engines and catalogue are loaded, buffers find their size.
  const samples = run.samples.slice(Math.floor(run.samples.length / 10))
  for (const who of ['parent', 'workers']) {
    const values = samples.map((sample) => sample[who]).filter((value) => value > 0)
    const tenths = Array.from({ length: 9 }, (_, i) => {
      const part = values.slice((i * values.length) / 9, ((i + 1) * values.length) / 9)
      return (part.reduce((sum, value) => sum + value, 0) / Math.max(part.length, 1)).toFixed(0)
    })
    console.log(
      `${who}: mean of each ninth of the time ${tenths.join(' ')} MB, most ${Math.max(...values)} MB`,
    )
  }
}

async function again() {
  copies(option('--papers', 1000))
  await backfill('papers', 'out')
  for (let turn = 0; turn < 3; turn++) console.log(`again: ${line(await backfill('papers', 'out'))}`)
}

async function robust() {
  const [folder] = words
  const run = await backfill(null, 'out', [], false, folder)
  console.log(line(run))
  const manifest = JSON.parse(readFileSync(at('out/manifest.json'), 'utf8'))
  const outcomes = {}
  for (const { outcome } of manifest.papers) outcomes[outcome] = (outcomes[outcome] ?? 0) + 1
  console.log(`${manifest.papers.length} files: ${JSON.stringify(outcomes)}`)
  const journal = readFileSync(at('out/state/journal.ndjson'), 'utf8')
    .split('\n')
    .filter(Boolean)
    .map(JSON.parse)
  const peaks = journal.filter((entry) => entry.line === 'done').map((entry) => entry.megabytes ?? 0)
  console.log(`peak memory of a worker: ${Math.max(...peaks)} MB`)
  for (const { file, outcome, message, pages } of manifest.papers) {
    const info = spawnSync('pdfinfo', [file], { encoding: 'latin1' })
    if (info.error) return console.log('pdfinfo is not here (it comes with poppler-utils)')
    const declared = Number(/^Pages:\s+(\d+)/m.exec(info.stdout)?.[1] ?? 0)
    if (info.status === 0 && declared !== pages.length)
      console.log(
        `${basename(file)}: pdfinfo says ${declared} pages, yjs ${pages.length}: ${outcome}, ${message}`,
      )
  }
}

/** Copies papers of the named folders until there are `count` of them, or so many pages. */
function copies(count, pages = Number.POSITIVE_INFINITY) {
  const papers = words.flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.pdf'))
      .sort()
      .map((name) => join(folder, name)),
  )
  const lengths = papers.map((paper) => (pages === Number.POSITIVE_INFINITY ? 0 : pagesOf(paper)))
  mkdirSync(at('papers'))
  let total = 0
  for (let made = 0; made < count && total < pages; made++) {
    const copy = at('papers', `${String(made).padStart(5, '0')}.pdf`)
    cpSync(papers[made % papers.length], copy)
    appendFileSync(copy, `\n%${made}\n`)
    total += lengths[made % papers.length]
  }
}

function pagesOf(paper) {
  const { stdout } = spawnSync('pdfinfo', [paper], { encoding: 'latin1' })
  return Number(/^Pages:\s+(\d+)/m.exec(stdout ?? '')?.[1] ?? 1)
}

async function backfill(papers, output, more = [], sampled = false, folder = at(papers ?? '')) {
  const line = [program, 'backfill', folder, '-o', at(output), '-q', ...more.map(String)]
  const started = performance.now()
  const child = spawn(process.execPath, line, { stdio: ['ignore', 'pipe', 'inherit'] })
  let out = ''
  child.stdout.on('data', (chunk) => {
    out += chunk
  })
  const samples = []
  const timer = sampled ? setInterval(() => samples.push(memoryOf(child.pid)), 500) : undefined
  const code = await new Promise((resolve) => child.once('close', resolve))
  clearInterval(timer)
  if (code === 2) throw new Error('the backfill could not run')
  const pages = Number(/(\d+) pages/.exec(out)?.[1] ?? 0)
  return { seconds: (performance.now() - started) / 1000, cpu: cpuSinceLast(), pages, samples }
}

async function pdftotext() {
  const started = performance.now()
  for (const name of readdirSync(at('papers')))
    spawnSync('pdftotext', ['-bbox-layout', at('papers', name), '/dev/null'])
  const pages = JSON.parse(readFileSync(at('out1/manifest.json'), 'utf8')).counts.pages
  return { seconds: (performance.now() - started) / 1000, cpu: cpuSinceLast(), pages, samples: [] }
}

/** Processor seconds of all children that ended; a worker counts through its parent. */
function childSeconds() {
  const fields = readFileSync('/proc/self/stat', 'utf8')
    .replace(/^.*\) /s, '')
    .split(' ')
  return (Number(fields[13]) + Number(fields[14])) / 100
}

/** Processor seconds of children since this was asked before. */
function cpuSinceLast() {
  const now = childSeconds()
  const spent = now - counted
  counted = now
  return spent
}

function line({ seconds, cpu, pages }) {
  return `${seconds.toFixed(1)} s, ${cpu.toFixed(1)} s of processors, ${pages} pages, ${(pages / seconds).toFixed(0)} pages/s`
}

function memoryOf(pid) {
  const resident = (one) => {
    try {
      return Math.round(
        Number(/^VmRSS:\s+(\d+)/m.exec(readFileSync(`/proc/${one}/status`, 'utf8'))?.[1] ?? 0) / 1024,
      )
    } catch {
      return 0
    }
  }
  let children = []
  try {
    children = readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').trim().split(' ').filter(Boolean)
  } catch {}
  return { parent: resident(pid), workers: Math.max(0, ...children.map(resident)) }
}

// Runs yjs over the papers of a shared folder, scores what it says and fails when a score is below its floor.
//
//   node .ci/scores.mjs ../shared [--set]     --set writes the scores measured now as the new floors, rounded down
import { execFile } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { availableParallelism, tmpdir } from 'node:os'
import { basename, dirname, extname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'

const run = promisify(execFile)
const here = dirname(fileURLToPath(import.meta.url))
const yjs = join(here, '..', 'bin', 'yjs.js')
const floorsFile = join(here, 'floors.json')
const shared = process.argv[2] ?? '../shared'
const out = mkdtempSync(join(tmpdir(), 'yjs-scores-'))

/** Runs a yjs command over papers, as many at a time as there are cores, and keeps what it prints under `folder`. */
async function readAll(folder, papers, words) {
  const into = join(out, folder)
  mkdirSync(into, { recursive: true })
  const queue = [...papers]
  const worker = async () => {
    for (let next = queue.shift(); next; next = queue.shift()) {
      const [name, paper] = next
      const [command, ...flags] = words
      const maxBuffer = 2 ** 30
      const done = await run(process.execPath, [yjs, command, paper, ...flags], { maxBuffer }).catch((e) => e)
      if (typeof done.code === 'number' && done.code > 1)
        console.log(`   ${done.stderr.trim().split('\n')[0]}`)
      if (done.stdout) writeFileSync(join(into, `${name}.json`), done.stdout)
    }
  }
  await Promise.all(Array.from({ length: availableParallelism() }, worker))
  return into
}

async function scored(script, words) {
  const done = await run(process.execPath, [join(shared, 'eval', script), ...words], {
    maxBuffer: 2 ** 28,
  }).catch((e) => e)
  return done.stdout ?? ''
}

const papersIn = (folder) =>
  readdirSync(folder)
    .sort()
    .map((name) => [basename(name, extname(name)), join(folder, name)])

async function facts() {
  const papers = JSON.parse(readFileSync(join(shared, 'papers', 'papers.json'), 'utf8')).filter(
    ({ gold }) => gold,
  )
  const readable = papers.filter(({ needs }) => needs !== 'ocr')
  const skipped = papers.filter(({ needs }) => needs === 'ocr').map(({ gold }) => gold)
  const named = readable.map(({ gold, paper }) => [gold, join(shared, 'papers', paper)])
  const records = await readAll('facts', named, ['extract', '-f', 'json'])
  const words = [
    '--gold-dir',
    join(shared, 'gold'),
    '--records-dir',
    records,
    '--skip',
    skipped.join(','),
    '--json',
  ]
  const { tiers } = JSON.parse(await scored('score.mjs', words))
  return {
    'facts found F1': tiers.found.f1,
    'facts placed F1': tiers.placed.f1,
    'facts placed precision': tiers.placed.precision,
    'facts full F1': tiers.full.f1,
  }
}

/** The papers that are pictures of pages, read with the recognition that `extract` does by itself. */
async function scans() {
  const papers = JSON.parse(readFileSync(join(shared, 'papers', 'papers.json'), 'utf8'))
  const [scan] = papers.filter(({ gold, needs }) => gold && needs === 'ocr')
  const paper = join(shared, 'papers', scan.paper)
  const records = await readAll('scans', [[scan.gold, paper]], ['extract', '-f', 'json'])
  const gold = join(shared, 'gold', `${scan.gold}.jsonl`)
  const words = ['--gold', gold, '--records', join(records, `${scan.gold}.json`), '--json']
  const { tiers } = JSON.parse(await scored('score.mjs', words))
  return {
    'a scan placed precision': tiers.placed.precision,
    'a scan placed recall': tiers.placed.recall,
  }
}

async function tables() {
  const source = join(shared, 'tables', 'icdar2013-eu')
  const said = await readAll('icdar', papersIn(join(source, 'papers')), ['tables', '-f', 'json'])
  const icdar = JSON.parse(
    await scored('tables.mjs', ['--truth', join(source, 'truth'), '--tables', said, '--json']),
  )
  const truth = join(shared, 'papers', 'truth')
  const own = papersIn(join(shared, 'papers')).filter(([name]) => existsSync(join(truth, `${name}.json`)))
  const ours = await readAll('own-tables', own, ['tables', '-f', 'json'])
  const exact = /exact (\d+) of \d+/.exec(
    await scored('tables.mjs', ['--truth', truth, '--tables', ours, '--exact']),
  )
  return {
    'ICDAR tables averaged F1': icdar.summary.averaged.f1,
    'ICDAR tables pooled F1': icdar.summary.pooled.f1,
    'own tables exact': Number(exact?.[1] ?? 0),
  }
}

async function real() {
  const reports = await readAll('inspections', papersIn(join(shared, 'real', 'ofsted')), [
    'extract',
    '-f',
    'json',
  ])
  const inspections = ['--gold-dir', join(shared, 'gold-real', 'ofsted'), '--records-dir', reports]
  const rates = await readAll(
    'rates',
    [['rates', join(shared, 'real', 'wsx-cla-rate.pdf')]],
    ['extract', '-f', 'json'],
  )
  const eleven = [
    '--gold',
    join(shared, 'gold-real', 'wsx-cla-rate.jsonl'),
    '--records',
    join(rates, 'rates.json'),
  ]
  const silent = papersIn(join(shared, 'real', 'negatives'))
  const negatives = await readAll('negatives', silent, ['extract', '-f', 'json'])
  const quiet = silent.filter(([name]) => recordsIn(join(negatives, `${name}.json`)) === 0).length
  const scoreOf = async (words) =>
    JSON.parse(await scored('score.mjs', [...words, '--recall-only', '--json']))
  const inspected = await scoreOf(inspections)
  const contradictions = inspected.documents.reduce((sum, one) => sum + one.contradictions.length, 0)
  return {
    'inspection reports placed recall': inspected.tiers.placed.recall,
    'inspection reports, none contradicted': contradictions === 0 ? 1 : 0,
    'rates of eleven authorities placed recall': (await scoreOf(eleven)).tiers.placed.recall,
    'papers without figures, none recorded': quiet / silent.length,
  }
}

/** The share of a performance report's cards that give actual, target, threshold and previous value as printed. */
async function cards() {
  const paper = [['cards', join(shared, 'real', 'kent-qpr.pdf')]]
  const said = await readAll('cards', paper, ['extract', '-f', 'json', '--unlisted'])
  const { records } = JSON.parse(readFileSync(join(said, 'cards.json'), 'utf8'))
  const printed = JSON.parse(readFileSync(join(shared, 'gold-real', 'kent-qpr-cards.json'), 'utf8'))
  const plain = (text) =>
    text
      .replace(/[^\p{L}\d]+/gu, ' ')
      .trim()
      .toLowerCase()
  const digits = (text) => text.replace(/[,%\s]/g, '')
  const whole = printed.filter((card) => {
    const own = records.filter(
      ({ label, source }) =>
        source.page === card.page && plain(label ?? source.table?.caption ?? '') === plain(card.title),
    )
    const says = (part, role, previous) => {
      const texts = own
        .filter((record) => record.role === role && record.status.includes('previous') === previous)
        .map(({ text }) => digits(text))
      return texts.length === 1 && texts[0] === digits(card[part])
    }
    return (
      says('actual', 'actual', false) &&
      says('target', 'target', false) &&
      says('threshold', 'threshold', false) &&
      says('previous', 'actual', true)
    )
  })
  return { 'cards of a performance report, whole': whole.length / printed.length }
}

async function findings() {
  const papers = JSON.parse(readFileSync(join(shared, 'papers', 'papers.json'), 'utf8'))
  const readable = papers.filter(({ gold, needs }) => gold && needs !== 'ocr')
  const named = readable.map(({ gold, paper }) => [gold, join(shared, 'papers', paper)])
  const reports = await readAll('findings', named, ['validate', '--reporter', 'json'])
  const said = await scored('findings.mjs', ['--findings-dir', reports])
  const [, found, alarms] = /^ALL: found (\d+) of \d+; false alarms (\d+)$/m.exec(said) ?? []
  const coverage = JSON.parse(readFileSync(join(reports, '001.json'), 'utf8')).coverage
  return {
    'causes of wrong figures found': Number(found ?? 0),
    'right figures, none reported': alarms === '0' ? 1 : 0,
    'figures of the strategic plan under a check': coverage.checked / coverage.figures,
  }
}

/** Small papers after public bug reports, each of which says what must and what must never be recorded. */
async function cases() {
  const folder = join(shared, 'reports')
  const words = ['--cases', join(folder, 'cases'), '--truth', join(folder, 'cases.json')]
  const command = `${process.execPath} ${yjs}`
  const done = await run(process.execPath, [join(folder, 'run.mjs'), ...words, '--yjs', command], {
    maxBuffer: 2 ** 26,
  }).catch((e) => e)
  const [, held] = /^(\d+) of \d+ cases hold/m.exec(done.stdout ?? '') ?? []
  return { 'small papers after bug reports, held': Number(held ?? 0) }
}

function recordsIn(file) {
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')).records.length : Number.POSITIVE_INFINITY
}

const scores = {
  ...(await facts()),
  ...(await scans()),
  ...(await tables()),
  ...(await real()),
  ...(await cards()),
  ...(await findings()),
  ...(await cases()),
}
rmSync(out, { recursive: true })
const floors = JSON.parse(readFileSync(floorsFile, 'utf8'))
const below = Object.keys(floors).filter((name) => !(scores[name] >= floors[name]))
for (const [name, score] of Object.entries(scores)) {
  console.log(
    `${below.includes(name) ? 'BELOW' : '     '}  ${name.padEnd(44)} ${score.toFixed(3)}  floor ${floors[name] ?? 'none'}`,
  )
}
if (process.argv.includes('--set')) {
  const rounded = Object.entries(scores).map(([name, score]) => [name, Math.floor(score * 100) / 100])
  writeFileSync(floorsFile, `${JSON.stringify(Object.fromEntries(rounded), null, 2)}\n`)
} else if (below.length > 0) {
  console.log(`${below.length} of ${Object.keys(floors).length} scores fell below their floor`)
  process.exitCode = 1
}

// Says whether a confidence of 0.9 means nine in ten, and fits the weights of src/extract/confidence.ts anew.
//
//   node tests/bench/calibrate.mjs --scorer SCORE.mjs --gold-dir DIR [--light GOLD,GOLD] [--judged FILE] GOLD=PAPER...
//
// The scorer takes --gold-dir, --records-dir, --skip and --json, and prints for each document the records that are not
// right (`extra`, tier placed). GOLD is the name of a file of hand-checked records, PAPER the paper that they are of;
// papers that the rules were made from are light: they count a quarter. FILE has records that were judged one by one, a
// line each: {"paper": PATH, "page", "text", "metric", "right": true or false}.
// Run `npm run build` first.
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, extname, join } from 'node:path'
import { parseArgs } from 'node:util'
import { loadCatalogue } from '../../dist/schemas/catalogue.js'
import { featuresOf, WEIGHTS } from '../../dist/src/extract/confidence.js'
import { extractRecords } from '../../dist/src/extract/extract-records.js'
import { readPaper } from '../../dist/src/index.js'

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    scorer: { type: 'string' },
    'gold-dir': { type: 'string' },
    light: { type: 'string' },
    judged: { type: 'string' },
  },
})
if (!values.scorer || !values['gold-dir'] || positionals.length === 0) {
  console.error(
    'usage: calibrate.mjs --scorer SCORE.mjs --gold-dir DIR [--light GOLD,GOLD] [--judged FILE] GOLD=PAPER...',
  )
  process.exit(2)
}

/** What the weights are drawn to where little is known, and how strongly: as if so many records had been seen. */
const PRIOR = {
  table: 1,
  prose: 0,
  chance: 0.7,
  named: 1,
  timed: 0.5,
  unexplained: -0.8,
  derived: -0.5,
  continued: -0.3,
  periodOfReport: -0.5,
  periodNone: -1,
}
const PRIOR_STRENGTH = 4

/** Papers are left out a tenth at a time: one by one takes minutes and says the same. */
const FOLDS = 10

const names = Object.keys(WEIGHTS)
const logistic = (odds) => 1 / (1 + Math.exp(-odds))
const scoreOf = (weights, features) => names.reduce((sum, name) => sum + weights[name] * features[name], 0)

/** Most likely weights under the prior, by gradient descent: there are ten of them and some thousand records. */
function fitWeights(samples) {
  const weights = { ...PRIOR }
  const size = Object.fromEntries(
    names.map((name) => [
      name,
      PRIOR_STRENGTH + samples.reduce((sum, { features, worth }) => sum + worth * features[name] ** 2, 0),
    ]),
  )
  for (let step = 0; step < 4000; step++) {
    const slope = Object.fromEntries(
      names.map((name) => [name, PRIOR_STRENGTH * (weights[name] - PRIOR[name])]),
    )
    for (const { features, right, worth } of samples) {
      const error = worth * (logistic(scoreOf(weights, features)) - (right ? 1 : 0))
      for (const name of names) slope[name] += error * features[name]
    }
    for (const name of names) weights[name] -= (0.5 / size[name]) * slope[name]
  }
  return weights
}

/** Bins of said confidence against the share right; the expected error is their mean distance, by records. */
function table(title, samples) {
  const edges = [0, 0.5, 0.7, 0.8, 0.85, 0.9, 0.95, 0.98, 1.01]
  console.log(`\n${title}\n  said          records  mean said  right`)
  let distance = 0
  for (const [index, from] of edges.slice(0, -1).entries()) {
    const bin = samples.filter(({ said }) => said >= from && said < edges[index + 1])
    if (bin.length === 0) continue
    const said = bin.reduce((sum, one) => sum + one.said, 0) / bin.length
    const right = bin.filter((one) => one.right).length / bin.length
    distance += Math.abs(said - right) * bin.length
    const to = Math.min(1, edges[index + 1])
    console.log(
      `  ${from.toFixed(2)} to ${to.toFixed(2)}  ${String(bin.length).padStart(7)}  ${said.toFixed(3).padStart(9)}  ${right.toFixed(3)}`,
    )
  }
  const brier = samples.reduce((sum, { said, right }) => sum + (said - (right ? 1 : 0)) ** 2, 0)
  const count = Math.max(samples.length, 1)
  console.log(
    `  expected calibration error ${(distance / count).toFixed(4)}, Brier score ${(brier / count).toFixed(4)}`,
  )
}

const pairs = positionals.map((pair) => pair.split('='))
const folder = mkdtempSync(join(tmpdir(), 'yjs-calibrate-'))
const catalogue = loadCatalogue()
const recordsOf = new Map()
for (const [gold, path] of pairs) {
  const some = await readSamples(path)
  writeFileSync(join(folder, `${gold}.json`), JSON.stringify({ records: some.map(({ record }) => record) }))
  recordsOf.set(gold, some)
}

/** The records of a paper, each with the features of its confidence. */
async function readSamples(path) {
  const read = await readPaper(new Uint8Array(readFileSync(path)), { file: basename(path), url: null })
  if (!read.ok) throw new Error(`${path} cannot be read`)
  const some = []
  extractRecords(
    read.value.document,
    catalogue,
    { sha256: `sha256:${'0'.repeat(64)}`, file: basename(path), url: null },
    { observe: (record, evidence) => some.push({ record, features: featuresOf(evidence) }) },
  )
  return some
}

/** The judged records that are still said, each once. */
async function judgedSamples(file) {
  const byPaper = new Map()
  for (const line of readFileSync(file, 'utf8').trim().split('\n')) {
    const one = JSON.parse(line)
    byPaper.set(one.paper, [...(byPaper.get(one.paper) ?? []), one])
  }
  const samples = []
  for (const [path, judged] of byPaper) {
    const left = await readSamples(path)
    for (const { page, text, metric, right } of judged) {
      const at = left.findIndex(
        ({ record }) => record.source.page === page && record.text === text && record.metric === metric,
      )
      if (at === -1) continue
      const [{ record, features }] = left.splice(at, 1)
      samples.push({ paper: path, said: record.confidence, right, worth: 1, features })
    }
  }
  return samples
}

const skipped = readdirSync(values['gold-dir'])
  .map((name) => basename(name, extname(name)))
  .filter((name) => !recordsOf.has(name))
const scorer = [values.scorer, '--gold-dir', values['gold-dir'], '--records-dir', folder]
const scored = spawnSync(process.execPath, [...scorer, '--skip', skipped.join(','), '--json'], {
  encoding: 'utf8',
  maxBuffer: 2 ** 30,
})
rmSync(folder, { recursive: true })
const wrong = new Map(
  JSON.parse(scored.stdout).documents.map(({ document, extra }) => [
    document,
    new Set(extra.map(({ id }) => id)),
  ]),
)

const light = new Set((values.light ?? '').split(','))
const known = [...recordsOf].flatMap(([paper, some]) =>
  some.map(({ record, features }) => ({
    paper,
    said: record.confidence,
    right: !wrong.get(paper)?.has(record.id),
    worth: light.has(paper) ? 0.25 : 1,
    features,
  })),
)
const samples = [...known, ...(values.judged ? await judgedSamples(values.judged) : [])]
const saidBy = (weights, some) =>
  some.map((one) => ({ ...one, said: logistic(scoreOf(weights, one.features)) }))

table('as said now', samples)
const fitted = fitWeights(samples)
table('fitted anew, on the records that it was fitted on', saidBy(fitted, samples))
const folds = new Map([...new Set(samples.map(({ paper }) => paper))].map((paper, at) => [paper, at % FOLDS]))
const unseen = Array.from({ length: FOLDS }, (_, fold) => {
  const isLeftOut = ({ paper }) => folds.get(paper) === fold
  const others = fitWeights(samples.filter((one) => !isLeftOut(one)))
  return saidBy(others, samples.filter(isLeftOut))
}).flat()
table(
  'fitted anew, each tenth of the papers, light ones apart, by the weights of the others',
  unseen.filter(({ paper }) => !light.has(paper)),
)
console.log('\nweights        now  fitted  records')
for (const name of names) {
  const count = samples.filter(({ features }) => features[name] !== 0).length
  console.log(
    `${name.padEnd(16)} ${WEIGHTS[name].toFixed(1).padStart(4)}  ${fitted[name].toFixed(2).padStart(6)}  ${String(count).padStart(7)}`,
  )
}

// Says whether a confidence of 0.9 means nine in ten, and fits the weights of src/extract/confidence.ts anew.
//
//   node tests/bench/calibrate.mjs --scorer SCORE.mjs --gold-dir DIR GOLD=PAPER...
//
// The scorer takes --gold-dir, --records-dir, --skip and --json, and prints for each document the records that are not
// right (`extra`, tier placed). GOLD is the name of a file of hand-checked records, PAPER the paper that they are of.
// Run `npm run build` first.
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, extname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { featuresOf, WEIGHTS } from '../../dist/src/extract/confidence.js'

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { scorer: { type: 'string' }, 'gold-dir': { type: 'string' } },
})
if (!values.scorer || !values['gold-dir'] || positionals.length === 0) {
  console.error('usage: calibrate.mjs --scorer SCORE.mjs --gold-dir DIR GOLD=PAPER...')
  process.exit(2)
}

/** What the weights are drawn to where little is known, and how strongly: as if so many records had been seen. */
const PRIOR = {
  table: 2.9,
  prose: 1.7,
  derived: -1,
  continued: -1,
  periodOfReport: -0.9,
  periodNone: -1,
}
const PRIOR_STRENGTH = 3

const names = Object.keys(WEIGHTS)
const logistic = (odds) => 1 / (1 + Math.exp(-odds))
const scoreOf = (weights, features) => features.reduce((sum, feature) => sum + weights[feature], 0)

/** Most likely weights under the prior, by gradient descent: there are six of them and some hundred records. */
function fitWeights(samples) {
  const weights = { ...PRIOR }
  for (let step = 0; step < 4000; step++) {
    const slope = Object.fromEntries(
      names.map((name) => [name, PRIOR_STRENGTH * (weights[name] - PRIOR[name])]),
    )
    for (const { features, right } of samples) {
      const error = logistic(scoreOf(weights, features)) - (right ? 1 : 0)
      for (const feature of features) slope[feature] += error
    }
    for (const name of names) weights[name] -= (0.5 / (samples.length / 10 + PRIOR_STRENGTH)) * slope[name]
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
const yjs = fileURLToPath(new URL('../../bin/yjs.js', import.meta.url))
const recordsOf = new Map()
for (const [gold, paper] of pairs) {
  const words = [yjs, 'extract', paper, '-f', 'json', '--no-second-reading']
  const { stdout } = spawnSync(process.execPath, words, { encoding: 'utf8', maxBuffer: 2 ** 30 })
  writeFileSync(join(folder, `${gold}.json`), stdout)
  recordsOf.set(gold, JSON.parse(stdout).records)
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

const samples = [...recordsOf].flatMap(([paper, records]) =>
  records.map(({ id, confidence, source }) => ({
    paper,
    said: confidence,
    right: !wrong.get(paper)?.has(id),
    features: featuresOf({
      method: source.method,
      rule: source.rule,
      period: source.origins.period,
    }),
  })),
)
const saidBy = (weights, some) =>
  some.map((one) => ({ ...one, said: logistic(scoreOf(weights, one.features)) }))

table('as said now', samples)
const fitted = fitWeights(samples)
table('fitted anew, on the records that it was fitted on', saidBy(fitted, samples))
const unseen = [...recordsOf.keys()].flatMap((paper) => {
  const others = fitWeights(samples.filter((one) => one.paper !== paper))
  return saidBy(
    others,
    samples.filter((one) => one.paper === paper),
  )
})
table('fitted anew, each paper by the weights of the others', unseen)
console.log('\nweights        now  fitted  records')
for (const name of names) {
  const count = samples.filter(({ features }) => features.includes(name)).length
  console.log(
    `${name.padEnd(16)} ${WEIGHTS[name].toFixed(1).padStart(4)}  ${fitted[name].toFixed(2).padStart(6)}  ${String(count).padStart(7)}`,
  )
}

// Fits the weights by which sentences choose a metric or none (src/understanding/prose/weights.ts) on hand-made truth.
//
//   node tests/bench/fit-prose.mjs SHARED [--also DIR,DIR] [--taught WEIGHT] [--documents DIR] [--examples FILE] [--write]
//
// SHARED holds councils/, excerpts/, judged/, papers/ + gold/, real/ofsted + gold-real/ofsted, and real/negatives. Papers that a
// SEALED file names take no part. The invented papers of `taught-papers.mjs` take part with WEIGHT (0.4). Folders named by
// --also hold papers/NAME.pdf and gold/NAME.jsonl. Documents read before may lie in DIR, as SET__FILE.json, and all that is
// fitted on in FILE. Prints what is right of what is said on papers left out of the fit; with --write the saved weights go half
// of the way to those of all papers. Those that are saved now went it once, with WEIGHT 1 for the first eight invented papers.
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { loadCatalogue } from '../../dist/schemas/catalogue.js'
import { observeProse } from '../../dist/src/extract/observe-prose.js'
import { readPaper } from '../../dist/src/index.js'
import { WEIGHTS } from '../../dist/src/understanding/prose/weights.js'
import { taughtPapers } from './taught-papers.mjs'

const [shared] = process.argv.slice(2)
const option = (name) => {
  const at = process.argv.indexOf(`--${name}`)
  return at < 0 ? null : process.argv[at + 1]
}
const catalogue = loadCatalogue()
const lines = (file) =>
  existsSync(file)
    ? readFileSync(file, 'utf8')
        .split('\n')
        .filter(Boolean)
        .map((line) => JSON.parse(line))
    : []
const sealed = (set) =>
  new Set(
    existsSync(join(shared, set, 'SEALED'))
      ? readFileSync(join(shared, set, 'SEALED'), 'utf8').split('\n')
      : [],
  )

/** Papers with their truth; `whole` truth lists every figure, other truth only some. */
function papers() {
  const found = []
  for (const set of ['councils', 'excerpts'])
    for (const file of readdirSync(join(shared, set)).filter((name) => /\.(pdf|html)$/.test(name))) {
      const stem = file.replace(/\.\w+$/, '')
      if (!sealed(set).has(stem))
        found.push({
          set,
          file,
          folder: set,
          gold: lines(join(shared, set, `${stem}.gold.jsonl`)),
          whole: true,
        })
    }
  for (const { paper, gold } of JSON.parse(readFileSync(join(shared, 'papers/papers.json'), 'utf8')))
    if (gold)
      found.push({
        set: 'facts',
        file: paper,
        folder: 'papers',
        gold: lines(join(shared, 'gold', `${gold}.jsonl`)),
        whole: true,
      })
  for (const name of readdirSync(join(shared, 'gold-real/ofsted')))
    found.push({
      set: 'ofsted',
      file: name.replace('.jsonl', '.pdf'),
      folder: 'real/ofsted',
      gold: lines(join(shared, 'gold-real/ofsted', name)),
      whole: false,
    })
  for (const file of readdirSync(join(shared, 'real/negatives')))
    found.push({ set: 'negatives', file, folder: 'real/negatives', gold: [], whole: true })
  for (const { file, html, gold } of taughtPapers())
    found.push({ set: 'taught', file, bytes: Buffer.from(html), gold, whole: true })
  for (const also of (option('also') ?? '').split(',').filter(Boolean))
    for (const file of readdirSync(join(also, 'papers'))) {
      const gold = lines(join(also, 'gold', file.replace(/\.\w+$/, '.jsonl')))
      found.push({ set: 'also', file, path: join(also, 'papers', file), gold, whole: true })
    }
  const judged = lines(join(shared, 'judged/records.jsonl'))
  for (const stem of new Set(judged.map(({ file }) => file)))
    found.push({
      set: 'judged',
      file: `${stem}.pdf`,
      folder: 'judged/papers',
      gold: [
        ...lines(join(shared, 'judged/gold', `${stem}.jsonl`)),
        ...judged
          .filter((one) => one.file === stem)
          .map((one) => ({
            ...one,
            wrong: one.verdict === 'wrong' && /metric|value|dimensions/.test(one.part ?? ''),
          })),
      ],
      whole: false,
    })
  return found
}

async function documentOf({ set, file, folder, bytes, path = join(shared, folder ?? '', file) }) {
  const cached = option('documents') && join(option('documents'), `${set}__${file}.json`)
  if (cached && existsSync(cached)) return JSON.parse(readFileSync(cached, 'utf8')).document
  if (!bytes && !existsSync(path)) return null
  const read = await readPaper(new Uint8Array(bytes ?? readFileSync(path)), { file, url: null })
  return read.ok ? read.value.document : null
}

const tokensOf = (text) => (text ?? '').toLowerCase().match(/[\p{L}\d]+/gu) ?? []
const near = (a, b) => Math.abs(a - b) <= 1e-9 * Math.max(1, Math.abs(a), Math.abs(b))

/** The lines of truth that speak of a quantity: same value, unit where it is stated, and words of its sentence. */
function linesOf({ sentence, quantity }, gold) {
  const around = new Set(tokensOf(sentence.text.slice(sentence.start, sentence.end)))
  const { unit, value } = quantity
  return gold.filter((line) => {
    if (!near(Math.abs(line.value), Math.abs(value))) return false
    if (unit !== null && line.unit !== unit && !(unit === 'days' && line.unit === 'count')) return false
    const quote = tokensOf(line.quote)
    if (quote.length === 0) return false
    const shared = quote.filter((word) => around.has(word)).length
    return shared / Math.min(quote.length, around.size) >= 0.7
  })
}

const plainOf = (metric) => metric.replace(/\.(?:change|rank)$/, '')
const kindOf = (metric) => /\.(change|rank)$/.exec(metric)?.[1] ?? 'level'

/** What a quantity is: metrics any of which is right, none (empty), or unknown (null). */
function labelOf(seen, gold, whole) {
  const matched = linesOf(seen, gold)
  const wrong = matched.filter((line) => line.wrong)
  const right = matched.filter((line) => !line.wrong)
  const fits = right.filter(({ metric }) => kindOf(metric) === seen.slot.kind)
  if (fits.length > 0)
    return {
      right: [...new Set(fits.map(({ metric }) => plainOf(metric)))],
      weight: fits.every(({ optional }) => optional) ? 0.3 : 1,
    }
  if (right.length > 0) return { right: [], weight: 0.5 }
  if (wrong.length > 0) return { right: [], weight: 4 }
  // A figure that truth lists where it stands elsewhere is neither owed nor wrong here.
  const elsewhere = gold.some(
    ({ metric, value }) =>
      near(value, seen.quantity.value) && seen.weighed[0]?.candidate.metric.id === plainOf(metric),
  )
  return whole && !elsewhere ? { right: [], weight: 1 } : null
}

/** Of the papers that the first rules were made from there are few; real papers say more of real papers than invented ones. */
const WEIGHT_OF_SET = { facts: 3, taught: Number(option('taught') ?? 0.4) }

const examples = []
const names = new Map()
const indexOf = (name) => {
  if (!names.has(name)) names.set(name, names.size)
  return names.get(name)
}
const saved = option('examples')
if (saved && existsSync(saved)) {
  const before = JSON.parse(readFileSync(saved, 'utf8'))
  before.names.forEach(indexOf)
  examples.push(...before.examples)
} else
  for (const [place, paper] of papers().entries()) {
    const document = await documentOf(paper)
    if (!document) continue
    observeProse(document, catalogue, paper.file, (seen) => {
      const label = labelOf(seen, paper.gold, paper.whole)
      if (label === null) return undefined
      const right = seen.weighed.findIndex(({ candidate }) => label.right.includes(candidate.metric.id))
      examples.push({
        paper: place,
        set: paper.set,
        file: paper.file,
        text:
          seen.sentence.text.slice(
            Math.max(seen.sentence.start, seen.quantity.start - 90),
            seen.quantity.start,
          ) +
          '⟦' +
          seen.quantity.text +
          '⟧' +
          seen.sentence.text.slice(seen.quantity.end, Math.min(seen.sentence.end, seen.quantity.end + 90)),
        weight: label.weight * (WEIGHT_OF_SET[paper.set] ?? (paper.whole ? 1 : 0.5)),
        label: label.right,
        right,
        candidates: seen.weighed.map(({ candidate, features }) => ({
          metric: candidate.metric.id,
          features: [...features].map(([name, value]) => [indexOf(name), value]),
        })),
      })
      return right < 0 ? null : seen.weighed[right].candidate.metric.id
    })
  }
if (saved && !existsSync(saved)) writeFileSync(saved, JSON.stringify({ names: [...names.keys()], examples }))
const owed = examples.filter(({ label }) => label.length > 0)
console.log(
  `${examples.length} quantities, ${owed.length} owed, the right metric a candidate of ${owed.filter(({ right }) => right >= 0).length}, ${names.size} features`,
)

for (const { candidates } of examples)
  for (const candidate of candidates) {
    candidate.at = Uint16Array.from(candidate.features, ([name]) => name)
    candidate.values = Float64Array.from(candidate.features, ([, value]) => value)
  }

/** Conditional logit with none at score 0, by Adam with a quadratic penalty. */
function fitted(training, { rounds = 220, penalty = Number(option('penalty') ?? 0.0004) } = {}) {
  const size = names.size
  const weights = new Float64Array(size)
  const [m, v] = [new Float64Array(size), new Float64Array(size)]
  const total = training.reduce((sum, { weight }) => sum + weight, 0)
  for (let round = 1; round <= rounds; round++) {
    const gradient = new Float64Array(size)
    for (const { candidates, right, weight } of training) {
      const chances = chancesOf(candidates, weights)
      candidates.forEach((candidate, at) => {
        const miss = (weight * (chances[at] - (at === right ? 1 : 0))) / total
        if (Math.abs(miss) > 1e-9)
          for (let one = 0; one < candidate.at.length; one++)
            gradient[candidate.at[one]] += miss * candidate.values[one]
      })
    }
    for (let at = 0; at < size; at++) {
      const slope = gradient[at] + penalty * weights[at]
      m[at] = 0.9 * m[at] + 0.1 * slope
      v[at] = 0.999 * v[at] + 0.001 * slope * slope
      weights[at] -= (0.12 * (m[at] / (1 - 0.9 ** round))) / (Math.sqrt(v[at] / (1 - 0.999 ** round)) + 1e-8)
    }
  }
  return weights
}

function chancesOf(candidates, weights) {
  const scores = candidates.map(({ at, values }) => {
    let sum = 0
    for (let one = 0; one < at.length; one++) sum += values[one] * weights[at[one]]
    return sum
  })
  const most = Math.max(0, ...scores)
  const sum = scores.reduce((all, score) => all + Math.exp(score - most), Math.exp(-most))
  return scores.map((score) => Math.exp(score - most) / sum)
}

const folds = 4
const held = []
for (let fold = 0; fold < folds; fold++) {
  const weights = fitted(examples.filter(({ paper }) => paper % folds !== fold))
  for (const example of examples.filter(({ paper }) => paper % folds === fold)) {
    const chances = chancesOf(example.candidates, weights)
    const best = chances.reduce((top, chance, at) => (chance > chances[top] ? at : top), 0)
    held.push({
      ...example,
      best: example.candidates[best]?.metric,
      chance: chances[best] ?? 0,
      ok: example.label.includes(example.candidates[best]?.metric),
    })
  }
}
for (const sets of [['councils'], ['excerpts'], ['facts'], ['taught'], ['also'], ['ofsted', 'judged']]) {
  const rows = held.filter(({ set }) => sets.includes(set))
  const must = rows.filter(({ label, weight }) => label.length > 0 && weight >= 0.4).length
  console.log(
    sets.join('+').padEnd(14),
    [0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9]
      .map((least) => {
        const said = rows.filter(({ chance }) => chance >= least)
        const ok = said.filter((one) => one.ok)
        return `${least}: ${((100 * ok.length) / (said.length || 1)).toFixed(0)} / ${((100 * ok.filter(({ weight }) => weight >= 0.4).length) / (must || 1)).toFixed(0)}`
      })
      .join('   '),
  )
}
if (option('show')) {
  for (const one of held.filter(
    ({ set, ok, chance }) => option('show').split(',').includes(set) && !ok && chance > 0.5,
  ))
    console.log(
      `WRONG ${one.chance.toFixed(2)} ${one.best} (owed ${one.label.join('|') || 'none'}) ${one.file.slice(0, 12)}: ${one.text.replace(/\s+/g, ' ')}`,
    )
  for (const one of held.filter(
    ({ set, label, ok, chance, weight }) =>
      option('show').split(',').includes(set) && label.length && weight === 1 && (!ok || chance < 0.5),
  ))
    console.log(
      `MISSED ${one.chance.toFixed(2)} ${one.best} (owed ${one.label.join('|')}${one.right < 0 ? ', no candidate' : ''}) ${one.file.slice(0, 12)}: ${one.text.replace(/\s+/g, ' ')}`,
    )
}
/** Half of the way from the weight before: what one fit says differently is half of it chance, and errors shrink in the mean. */
function stepped(before, fit) {
  return Number((before === undefined ? fit : (before + fit) / 2).toFixed(2))
}
if (process.argv.includes('--write')) {
  const weights = fitted(examples)
  const entries = [...names]
    .map(([name, at]) => [name, stepped(WEIGHTS[name], weights[at])])
    .sort(([a], [b]) => (a < b ? -1 : 1))
  writeFileSync(
    new URL('../../src/understanding/prose/weights.ts', import.meta.url),
    `/** What each piece of evidence adds for a candidate against none: fitted by \`tests/bench/fit-prose.mjs\`. */\nexport const WEIGHTS: Readonly<Record<string, number>> = {\n${entries.map(([name, value]) => `  ${/\W/.test(name) ? `'${name}'` : name}: ${value},`).join('\n')}\n}\n`,
  )
}

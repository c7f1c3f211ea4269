// Says how far a paper and its scan agree: papers with text are scanned (scanned.mjs), both are read, and the numbers and
// records of the two are compared.
//
//   node tests/bench/scans.mjs [--pages N] [--dpi N] PAPER.pdf...
//
// A number of the scan is right where the text has the same one at the same place; a record, where the text's paper gives
// the same metric, area, period, dimensions and value from the same page. Run `npm run build` first.
import { readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { parseArgs } from 'node:util'
import { PDFDocument } from 'pdf-lib'
import { paperOfBytes, processPapers } from '../../dist/src/index.js'
import { builtInCatalogue } from '../../dist/src/sources/built-in-catalogue.js'
import { scannedPaper } from './scanned.mjs'

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { pages: { type: 'string' }, dpi: { type: 'string' } },
})
if (positionals.length === 0) {
  console.error('usage: node tests/bench/scans.mjs [--pages N] [--dpi N] PAPER.pdf...')
  process.exit(2)
}
const catalogue = await builtInCatalogue()
const all = { numbers: 0, exact: 0, sure: 0, right: 0, text: 0, scan: 0, same: 0, pages: 0, seconds: 0 }
for (const path of positionals) {
  const bytes = await firstPages(new Uint8Array(readFileSync(path)), Number(values.pages ?? 1000))
  const scan = await scannedPaper(bytes, values.dpi === undefined ? {} : { dpi: Number(values.dpi) })
  const began = process.cpuUsage().user
  const [text, read] = [await resultOf(bytes), await resultOf(scan)]
  const own = { ...(await numbersOf(text.document, read.document)), ...recordsOf(text.records, read.records) }
  own.pages = read.document.pages.length
  own.seconds = (process.cpuUsage().user - began) / 1e6
  report(basename(path), own)
  for (const key of Object.keys(all)) all[key] += own[key]
}
if (positionals.length > 1) report('all', all)

/** A paper cut short, so that many papers can be compared in little time. */
async function firstPages(bytes, count) {
  const whole = await PDFDocument.load(bytes, { ignoreEncryption: true })
  if (whole.getPageCount() <= count) return bytes
  for (let page = whole.getPageCount() - 1; page >= count; page--) whole.removePage(page)
  return whole.save()
}

async function resultOf(bytes) {
  for await (const result of processPapers([paperOfBytes('paper.pdf', bytes, null)], catalogue, {}))
    return result
}

/** Words with digits of both, at the same place: the scan's boxes are of the page set straight, as the text's are. */
async function numbersOf(text, scan) {
  const counts = { numbers: 0, exact: 0, sure: 0, right: 0, wrong: [] }
  for (const [index, page] of text.pages.entries()) {
    const printed = wordsOf(page).filter(({ text: word }) => /\d/.test(word))
    const recognised = wordsOf(scan.pages[index])
    const unsure = scan.pages[index].ocr?.uncertain ?? []
    counts.numbers += printed.length
    for (const word of printed) {
      const near = [...recognised, ...unsure].filter(({ box }) => touches(box, word.box))
      if (near.some((one) => plain(one.text) === plain(word.text))) counts.exact++
    }
    for (const word of recognised) {
      if (!/\d/.test(word.text) || word.text.includes('\ufffd')) continue
      const near = wordsOf(page).filter(({ box }) => touches(box, word.box))
      // A number of a drawing has no text to be compared with.
      if (near.length === 0) continue
      counts.sure++
      const said = near.map((one) => plain(one.text))
      if (said.includes(plain(word.text)) || plain(near.map((one) => one.text).join('')) === plain(word.text))
        counts.right++
      else counts.wrong.push(`p. ${page.number} ${word.text} for ${near.map((one) => one.text).join(' ')}`)
    }
  }
  return counts
}

function wordsOf(page) {
  return [...page.words, ...page.furniture.flatMap(({ words }) => words)]
}

function touches([a0, b0, a1, b1], [c0, d0, c1, d1]) {
  const wide = Math.min(a1, c1) - Math.max(a0, c0)
  const high = Math.min(b1, d1) - Math.max(b0, d0)
  return wide > 0.3 * Math.min(a1 - a0, c1 - c0) && high > 0.4 * Math.min(b1 - b0, d1 - d0)
}

/** Without the punctuation around it, and dashes alike. */
function plain(word) {
  return word.replace(/[–—−]/g, '-').replace(/^[^\p{L}\d£%+-]+|[^\p{L}\d%]+$/gu, '')
}

function recordsOf(text, scan) {
  const keyOf = ({ metric, area, period, dimensions, value, unit, role, source }) =>
    JSON.stringify([
      source.page,
      metric,
      area.id,
      period.id,
      Object.entries(dimensions).sort(),
      value,
      unit,
      role,
    ])
  const owed = new Map()
  for (const record of text) owed.set(keyOf(record), (owed.get(keyOf(record)) ?? 0) + 1)
  let same = 0
  const others = []
  for (const record of scan) {
    const left = owed.get(keyOf(record)) ?? 0
    owed.set(keyOf(record), left - 1)
    if (left > 0) same++
    else others.push(`p. ${record.source.page} ${record.metric} ${record.text}`)
  }
  return { text: text.length, scan: scan.length, same, others }
}

function report(
  name,
  { numbers, exact, sure, right, text, scan, same, pages, seconds, wrong = [], others = [] },
) {
  const share = (part, whole) => `${((100 * part) / Math.max(1, whole)).toFixed(1)} %`
  console.log(`${name}: ${pages} pages, ${(seconds / Math.max(1, pages)).toFixed(2)} s each`)
  console.log(
    `  numbers: ${numbers} printed, read exactly ${share(exact, numbers)}; ${sure} sure, right ${share(right, sure)}`,
  )
  console.log(
    `  records: ${text} of the text, ${scan} of the scan, of these as in the text ${share(same, scan)}, found again ${share(same, text)}`,
  )
  for (const line of wrong.slice(0, 12)) console.log(`    ${line}`)
  for (const line of others.slice(0, 12)) console.log(`    ${line}`)
}

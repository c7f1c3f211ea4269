// Invented papers with whole truth, from which the weights of prose are fitted beside the papers of SHARED: tests/bench/taught/*.txt.
//
//   # Title        ## Heading        - bullet        any other line: a paragraph
//   @ area=SLUG council=NAME published=DAY
//   = words around the number :: METRIC | value | unit | period | area or . | dim=member; … | role, increase or decrease, optional, or METRIC
//
// A line of truth belongs to the text above it; numbers without one are of no metric.
import { readdirSync, readFileSync } from 'node:fs'

const folder = new URL('taught/', import.meta.url)

/** Each paper as a page of HTML, with its truth in the form that the gold of other papers has. */
export function taughtPapers() {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.txt'))
    .sort()
    .map((name) => paperOf(name.replace('.txt', ''), readFileSync(new URL(name, folder), 'utf8')))
}

function paperOf(name, text) {
  const lines = text.split('\n').filter((line) => line.trim() !== '')
  const html = lines.map(htmlOf).join('\n').replaceAll('</ul>\n<ul>', '')
  const title = lines[0].replace(/^#\s*/, '')
  const page = `<!doctype html><html lang="en-GB"><meta charset="utf-8"><title>${inert(title)}</title><body>${html}</body></html>`
  return {
    file: `${name}.html`,
    html: page,
    gold: lines.filter((line) => line.startsWith('= ')).map(truthOf),
  }
}

function htmlOf(line) {
  if (line.startsWith('= ')) return ''
  if (line.startsWith('@ ')) {
    const { council, published } = /council=(?<council>.*?)\s+published=(?<published>\S+)/.exec(line).groups
    return `<p>${inert(council)}, published ${published}</p>`
  }
  const [, marks, words] = /^(#+|-)?\s*(.*)$/.exec(line)
  if (marks === '-') return `<ul><li>${inert(words)}</li></ul>`
  const tag = marks ? `h${marks.length}` : 'p'
  return `<${tag}>${inert(words)}</${tag}>`
}

function truthOf(line) {
  const [quote, said] = line.slice(2).split(' :: ')
  const [metric, value, unit, period, area, members, more = ''] = said.split('|').map((part) => part.trim())
  return {
    metric,
    value: Number(value),
    unit,
    period,
    area,
    dims: Object.fromEntries(
      members.split(';').flatMap((one) => (one.includes('=') ? [one.trim().split('=')] : [])),
    ),
    role: /target|forecast|threshold/.exec(more)?.[0] ?? 'actual',
    quote,
    optional: /\boptional\b/.test(more),
    alternatives: [...more.matchAll(/\bor ([a-z_]+\.[\w.]+)/g)].map(([, other]) => ({ metric: other })),
  }
}

function inert(text) {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
}

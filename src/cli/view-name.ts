import { createHash } from 'node:crypto'
import { basename, resolve } from 'node:path'
import { isWebAddress } from '../sources/http/web-address.js'

/** Signs that some system does not take in the name of a file, or that reorder a line. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const unsafe = /[\u0000-\u001f\u007f-\u009f\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff<>:"/\\|?*]+/g

/** Characters of a name; with its end it stays below what systems take, whatever they are. */
const LONGEST = 60

/**
 * The file of a view that is not named: `papers/pack.pdf` → `pack.view.html`, a folder by its own name, several papers and
 * standard input `papers.view.html`. A name that had to be changed to be safe ends in letters of its own.
 */
export function viewName(named: readonly string[]): string {
  const [only = '-'] = named
  if (named.length > 1 || only === '-') return 'papers.view.html'
  const stem = lastPart(only).replace(/\.(?:pdf|html?|(?:nd)?json)$/i, '')
  const safe = [...stem.replace(unsafe, '-').replace(/^[.\s-]+|\s+$/g, '')].slice(0, LONGEST).join('')
  if (safe === stem && safe !== '') return `${stem}.view.html`
  const own = createHash('sha256').update(stem).digest('hex').slice(0, 6)
  return `${safe === '' ? 'papers' : safe}-${own}.view.html`
}

function lastPart(name: string): string {
  if (!isWebAddress(name)) return basename(resolve(name))
  const [address = ''] = name.split(/[?#]/)
  const part = basename(address)
  try {
    return decodeURIComponent(part)
  } catch {
    return part
  }
}

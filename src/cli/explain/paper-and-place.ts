import { existsSync } from 'node:fs'
import { typedNumber } from '../../language/typed-number.js'
import { isWebAddress } from '../../sources/http/web-address.js'

/** A paper, and behind it the number or the record of it that is asked for. */
export interface PaperAndPlace {
  readonly paper: string
  readonly kind: 'number' | 'record'
  readonly of: string
}

/** Words that name a paper first and something of it behind (`pack.pdf 41`); null where they are anything else. */
export function paperAndPlace(words: readonly string[]): PaperAndPlace | null {
  const [paper, of, ...more] = words
  if (paper === undefined || of === undefined || more.length > 0 || !isPaper(paper) || isPaper(of))
    return null
  return { paper, kind: isRecordId(of) ? 'record' : 'number', of }
}

/** `41`, `£186,000`, `35.9 %`, `1.2 million`: a number as papers print it. No id of a record is one: each goes on with a page. */
export function isPrintedNumber(word: string): boolean {
  return typedNumber(word) !== null
}

function isPaper(word: string): boolean {
  return word === '-' || /\.(?:pdf|html?|json|ndjson)$/i.test(word) || isWebAddress(word) || existsSync(word)
}

/** `5d2f7b1c0a9e-p1-120-340`, a long beginning of it, or without the hash of the paper: `p1-120`. */
function isRecordId(word: string): boolean {
  return /^(?:[0-9a-f]{12}-p\d|p\d+(?:-|$))/.test(word)
}

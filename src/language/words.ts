import { stemmer } from 'stemmer'
import type { Span } from './mention.js'

/** One word of a text, reduced to the stem that its forms share. */
export interface StemmedWord extends Span {
  readonly text: string
  readonly stem: string
}

/** Forms that no stemming rule brings together. */
const IRREGULAR: ReadonlyMap<string, string> = new Map(
  Object.entries({
    children: 'child',
    childrens: 'child',
    women: 'woman',
    men: 'man',
    people: 'person',
    peoples: 'person',
    left: 'leav',
    leaver: 'leav',
    leavers: 'leav',
    began: 'begin',
    begun: 'begin',
    ceased: 'ceas',
    held: 'hold',
    kept: 'keep',
    made: 'make',
    given: 'give',
    gave: 'give',
    seen: 'see',
    spent: 'spend',
    enquiries: 'enquiri',
    inquiries: 'enquiri',
    inquiry: 'enquiri',
    boro: 'borough',
  }),
)

/**
 * A prefix that papers write apart, with a hyphen, in brackets and together ("re-offending", "(under)spend",
 * "pre-proceedings"); with a space only before what the field repeats ("Re Offending rates").
 */
const PREFIXED = /^\(?(?:re|co|pre|de|un|inter|multi|non|over|under)[-–)\s](?=\p{L})/iu

const WORD = /\p{L}[\p{L}\p{M}]*(?:['’]\p{L}+)*|\d+(?:[.,]\d+)*\+?|[%£&]/gu
const JOINED =
  /(?<![\p{L}\d])(?:(?:re|co|pre|de|un|inter|multi|non)[-–]|re\s(?=offen[dc]|referr|regist|convict)|\((?:re|de|un|non)\)|(?:\((?:over|under)\)|(?:over|under)[-–])(?=spen))\p{L}[\p{L}\p{M}]*/giu

const known = new Map<string, string>()

/**
 * The words of a text in order, with their stems: lower case, without possessives, irregular forms brought together,
 * prefixes joined. Numbers, `%`, `£` and `&` are words of their own.
 *
 * @example
 * stemmedWords("Children's re-referrals").map(({ stem }) => stem) // ['child', 'rereferr']
 */
export function stemmedWords(text: string): StemmedWord[] {
  const words: StemmedWord[] = []
  const joined = [...text.matchAll(JOINED)]
  let at = 0
  for (const match of text.matchAll(WORD)) {
    const start = match.index
    if (start < at) continue
    const whole = joined.find(({ index, 0: one }) => index <= start && start < index + one.length)
    const found = whole ? whole[0] : match[0]
    const from = whole ? whole.index : start
    at = from + found.length
    words.push({ start: from, end: at, text: found, stem: stemOf(found) })
  }
  return words
}

/** The stem of one word, remembered: the words of the field are few. */
export function stemOf(word: string): string {
  const before = known.get(word)
  if (before !== undefined) return before
  const plain = word
    .toLowerCase()
    .replace(/['’]s$/, '')
    .replace(/['’]/g, '')
    .replace(PREFIXED, (prefix) => prefix.replace(/[^\p{L}]/gu, ''))
  const stem = IRREGULAR.get(plain) ?? (/^\p{L}{3,}$/u.test(plain) ? stemmer(plain) : plain)
  if (known.size < LARGEST) known.set(word, stem)
  return stem
}

/** Stems kept at most, so that a hostile paper of a million words costs time but no memory. */
const LARGEST = 50_000

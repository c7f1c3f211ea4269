import type { Concept } from '../../../schemas/words.js'
import { isNeutral, isTie } from '../../language/word-classes.js'
import { type StemmedWord, stemmedWords } from '../../language/words.js'

/** Concepts that a run of words is a wording of: words `from` (inclusive) to `to` (exclusive) of the text. */
export interface ConceptMatch {
  readonly from: number
  readonly to: number
  readonly concepts: readonly string[]
}

export type ConceptMatcher = (words: readonly StemmedWord[]) => ConceptMatch[]

interface Node {
  readonly next: Map<string, Node>
  readonly concepts: Set<string>
  /** Wordings in capitals ("CO", "PO") count only where they are printed so: in small letters they are other words. */
  readonly capitals: Set<string>
}

const newNode = (): Node => ({ next: new Map(), concepts: new Set(), capitals: new Set() })

/** Auxiliaries before a predicate say nothing that tells concepts apart. */
const LONGEST_WORDING = 9

/**
 * Compiles the wordings of all concepts to one recogniser by stems; each place gives every wording that begins there,
 * the longest last. Time is linear in the words, since no wording is longer than nine.
 */
export function conceptMatcher(concepts: Iterable<Concept>): ConceptMatcher {
  const root = newNode()
  for (const { id, nouns, predicates, adjectives, abbreviations } of concepts) {
    for (const wording of nouns) add(root, wording, id)
    for (const wording of predicates) add(root, withoutTies(wording), id)
    for (const wording of adjectives) if (/[\s-]/.test(wording)) add(root, wording, id)
    for (const wording of abbreviations) add(root, wording, id)
  }
  return (words) => matchesIn(words, root)
}

function add(root: Node, wording: string, id: string): void {
  const words = stemmedWords(wording)
  if (words.length === 0 || words.length > LONGEST_WORDING || words.every(({ stem }) => isNeutral(stem)))
    return
  let node = root
  for (const { stem } of words) {
    let next = node.next.get(stem)
    if (!next) {
      next = newNode()
      node.next.set(stem, next)
    }
    node = next
  }
  const capitals = words.length === 1 && /^[A-Z][A-Z&]*s?$/.test(wording) && wording.length <= 5
  ;(capitals ? node.capitals : node.concepts).add(id)
}

/** "were placed in", "had been": the tying words around what a predicate says. */
function withoutTies(predicate: string): string {
  const words = stemmedWords(predicate)
  const first = words.findIndex(({ stem }) => !isTie(stem))
  const last = words.findLastIndex(({ stem }) => !isTie(stem))
  const [from, to] = [words[first], words[last]]
  return from && to ? predicate.slice(from.start, to.end) : ''
}

function matchesIn(words: readonly StemmedWord[], root: Node): ConceptMatch[] {
  const matches: ConceptMatch[] = []
  for (let from = 0; from < words.length; from++) {
    let node: Node | undefined = root
    for (let to = from; node && to < words.length; to++) {
      const word: StemmedWord | undefined = words[to]
      node = word && node.next.get(word.stem)
      if (!node || !word) break
      const shown = node.capitals.size > 0 && /[A-Z]{2}|^[A-Z]$/.test(word.text)
      if (node.concepts.size === 0 && !shown) continue
      const concepts = shown ? [...node.concepts, ...node.capitals] : [...node.concepts]
      matches.push({ from, to: to + 1, concepts })
    }
  }
  return matches
}

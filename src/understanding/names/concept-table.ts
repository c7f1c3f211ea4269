import type { Concept } from '../../../schemas/words.js'
import { type FlatTree, flatTree, type GrowingNode, grownNode } from '../../language/flat-tree.js'
import { type SmallNumbers, smallNumbers } from '../../language/small-numbers.js'
import { isNeutral, isTie } from '../../language/word-classes.js'
import { stemmedWords } from '../../language/words.js'

/** The wordings of concepts as one tree of stems, as it is written to a file and read back. */
export interface ConceptTable {
  /** The stems that edges carry, each by its place. */
  readonly stems: readonly string[]
  readonly tree: FlatTree
  /** What the wording that ends at each node means, as a place in `lists`; 0 for nothing. */
  readonly plain: SmallNumbers
  /** The same where its last word is printed in capitals, if that makes a difference; else 0. */
  readonly capitals: SmallNumbers
  /** Ids of concepts that share a wording; the first list is empty. */
  readonly lists: readonly (readonly string[])[]
}

interface Meanings {
  readonly concepts: Set<string>
  /** Wordings in capitals ("CO", "PO") count only where they are printed so: in small letters they are other words. */
  readonly capitals: Set<string>
}

const newMeanings = (): Meanings => ({ concepts: new Set(), capitals: new Set() })

const LONGEST_WORDING = 9

/**
 * Compiles the wordings of concepts.
 *
 * @param stems places of stems by their spelling; those of the wordings are added to it
 */
export function compileConcepts(
  concepts: Iterable<Concept>,
  stems = new Map<string, number>(),
): ConceptTable {
  const root: GrowingNode<Meanings> = { next: new Map(), held: newMeanings() }
  const add = (wording: string, id: string) => addWording(root, stems, wording, id)
  for (const { id, nouns, predicates, adjectives, abbreviations } of concepts) {
    for (const wording of nouns) add(wording, id)
    for (const wording of predicates) add(withoutTies(wording), id)
    for (const wording of adjectives) if (/[\s-]/.test(wording)) add(wording, id)
    for (const wording of abbreviations) add(wording, id)
  }
  const table = tableOf(root)
  return { stems: [...stems.keys()], ...table }
}

/** The place of a stem, which it takes at the end where it is new. */
export function placeOf(stem: string, stems: Map<string, number>): number {
  const known = stems.get(stem)
  if (known !== undefined) return known
  stems.set(stem, stems.size)
  return stems.size - 1
}

function addWording(
  root: GrowingNode<Meanings>,
  stems: Map<string, number>,
  wording: string,
  id: string,
): void {
  const words = stemmedWords(wording)
  if (words.length === 0 || words.length > LONGEST_WORDING || words.every(({ stem }) => isNeutral(stem)))
    return
  const { held } = grownNode(
    root,
    words.map(({ stem }) => placeOf(stem, stems)),
    newMeanings,
  )
  const capitals = words.length === 1 && /^[A-Z][A-Z&]*s?$/.test(wording) && wording.length <= 5
  ;(capitals ? held.capitals : held.concepts).add(id)
}

/** "were placed in", "had been": the tying words around what a predicate says. */
function withoutTies(predicate: string): string {
  const words = stemmedWords(predicate)
  const first = words.findIndex(({ stem }) => !isTie(stem))
  const last = words.findLastIndex(({ stem }) => !isTie(stem))
  const [from, to] = [words[first], words[last]]
  return from && to ? predicate.slice(from.start, to.end) : ''
}

function tableOf(root: GrowingNode<Meanings>): Omit<ConceptTable, 'stems'> {
  const { tree, held } = flatTree(root)
  const lists: string[][] = []
  const places = new Map<string, number>()
  const listOf = (concepts: readonly string[]): number => {
    const key = concepts.join(' ')
    const known = places.get(key) ?? lists.length
    if (known === lists.length) lists.push([...concepts])
    places.set(key, known)
    return known
  }
  listOf([])
  return {
    tree,
    plain: smallNumbers(held.map(({ concepts }) => listOf([...concepts]))),
    capitals: smallNumbers(
      held.map(({ concepts, capitals }) => (capitals.size === 0 ? 0 : listOf([...concepts, ...capitals]))),
    ),
    lists,
  }
}

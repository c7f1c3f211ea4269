import { type FlatLists, flatLists } from './flat-lists.js'
import { type FlatTree, flatTree, type GrowingNode, grownNode } from './flat-tree.js'
import { foldText } from './folded-text.js'
import { spellingsOf } from './phrase-spellings.js'

/** What is to be found: values in the order in which those of one name are preferred, each with its phrases. */
export interface PhraseList<T> {
  readonly values: readonly T[]
  /** As papers print them; words in brackets are optional: `number of (approved) fostering households`. */
  readonly phrasesOf: (value: T) => Iterable<string>
}

export interface PhraseOptions {
  /** Whether the last word may take or lose a plural s; true unless told. */
  readonly plurals?: boolean
  /** Whether words in brackets are optional; true unless told, else brackets match brackets. */
  readonly optionalBrackets?: boolean
}

/** Phrases as one tree of folded characters (UTF-16 codes), as it is written to a file and read back. */
export interface PhraseTable {
  readonly tree: FlatTree
  /** What ends at each node: places of values, each with how it wants to be printed in the lowest two bits. */
  readonly ends: FlatLists
}

/** The phrase is an abbreviation: the text must be in capitals too, and unbroken where the phrase is. */
export const CAPITALS = 1
export const UNBROKEN = 2

/** Compiles phrases to a table, in which `phraseFinder` finds them. */
export function compilePhrases<T>(
  { values, phrasesOf }: PhraseList<T>,
  { plurals = true, optionalBrackets = true }: PhraseOptions = {},
): PhraseTable {
  // By twice the place of a value, and one more for capitals.
  const newHeld = () => new Map<number, number>()
  const root: GrowingNode<Map<number, number>> = { next: new Map(), held: newHeld() }
  values.forEach((value, place) => {
    for (const phrase of phrasesOf(value)) {
      const capitals = isAbbreviation(phrase)
      const unbroken = capitals && !/[\s-]/.test(phrase.trim())
      const end = 4 * place + (capitals ? CAPITALS : 0) + (unbroken ? UNBROKEN : 0)
      const key = 2 * place + (capitals ? 1 : 0)
      for (const spelling of spellingsOf(phrase, { plurals, optionalBrackets, capitals })) {
        const { codes, length } = foldText(spelling)
        if (length === 0) continue
        const { held } = grownNode(root, codes.subarray(0, length), newHeld)
        if (!held.has(key)) held.set(key, end)
      }
    }
  })
  const { tree, held } = flatTree(root)
  return { tree, ends: flatLists(held.map((ends) => ends.values())) }
}

function isAbbreviation(phrase: string): boolean {
  return /\p{Lu}/u.test(phrase) && !/\p{Ll}/u.test(phrase)
}

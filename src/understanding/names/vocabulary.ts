import type { Catalogue } from '../../../schemas/catalogue.js'
import type { Span } from '../../language/mention.js'
import { compiledOnce } from './compiled-once.js'
import { type NameIndex, nameIndex } from './name-index.js'
import { type NameTally, nameTally } from './name-tally.js'
import { compileVocabulary, readerOf, type VocabularyTable } from './vocabulary-table.js'
import { noWords, type WordSet, wordSet } from './word-set.js'

/** The words of the field, compiled: concepts, the metrics' names, and how much each word tells metrics apart. */
export interface Vocabulary {
  readonly catalogue: Catalogue
  readonly names: NameIndex
  readonly tally: NameTally
  /** What a text says, apart from stretches that are understood otherwise. */
  readonly words: (text: string, masked?: readonly Span[]) => WordSet
}

/** The vocabulary of a catalogue. */
export const vocabularyOf = compiledOnce(compileVocabulary, openVocabulary)

function openVocabulary(catalogue: Catalogue, table: VocabularyTable): Vocabulary {
  const reader = readerOf(table)
  const metrics = [...catalogue.metrics.values()]
  const whole = new Map<string, WordSet>()
  return {
    catalogue,
    names: nameIndex(table, reader, metrics),
    tally: nameTally(table, metrics),
    words: (text, masked = []) => {
      if (text === '') return noWords
      if (masked.length > 0) return wordSet(text, reader, masked)
      const before = whole.get(text)
      if (before) return before
      const words = wordSet(text, reader)
      if (text.length > LONGEST) return words
      if (whole.size >= REMEMBERED) whole.clear()
      whole.set(text, words)
      return words
    },
  }
}

/** Headings, lead-ins and titles are asked for again at each passage below them; a long run forgets them in time. */
const REMEMBERED = 1000
/** Characters of the longest of them. */
const LONGEST = 2000

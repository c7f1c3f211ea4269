import { brokenDownBy } from '../../language/breakdowns.js'
import type { Span } from '../../language/mention.js'
import { onceFor } from '../../language/once-for.js'
import { stemmedWords } from '../../language/words.js'
import type { Vocabulary } from '../../understanding/names/vocabulary.js'
import type { WordSet } from '../../understanding/names/word-set.js'

/** A dimension that this share of all metrics admits (age, sex, ethnicity) never tells one metric from another. */
const COMMON = 0.2

interface Heads {
  /** Dimensions by the words that head them. */
  readonly all: ReadonlyMap<string, readonly string[]>
  /** Single stems that head common dimensions. */
  readonly common: ReadonlySet<string>
}

/** "Age at 31 March", "Type of placement": whether words are the name of a dimension, as stands over its members. */
export function headsDimension(words: WordSet, vocabulary: Vocabulary): boolean {
  return words.stems.size > 0 && headsOf(vocabulary).all.has(keyOf(words))
}

/** The dimensions that words are the name of, as the corner of a table names what its rows are. */
export function headedDimensions(words: WordSet, vocabulary: Vocabulary): readonly string[] {
  return words.stems.size === 0 ? [] : (headsOf(vocabulary).all.get(keyOf(words)) ?? [])
}

/** The dimensions by which a caption says that its table breaks something down ("Contacts by source"). */
export function statedBreakdown(text: string, vocabulary: Vocabulary): string[] {
  return brokenDownBy(text).flatMap((part) => [...headedDimensions(vocabulary.words(part), vocabulary)])
}

/** Where a caption says only by what a table breaks its figures down ("by age and sex"). */
export function breakdownHeads(text: string, vocabulary: Vocabulary): Span[] {
  const { common } = headsOf(vocabulary)
  return stemmedWords(text).filter(({ stem }) => common.has(stem))
}

const headsOf = onceFor((vocabulary: Vocabulary): Heads => {
  const { dimensions, metrics } = vocabulary.catalogue
  const all = new Map<string, string[]>()
  const common = new Set<string>()
  for (const [id, { title, headers = [] }] of dimensions) {
    const holders = [...metrics.values()].filter((metric) => metric.dimensions.includes(id)).length
    for (const text of [title, ...headers]) {
      const words = vocabulary.words(text)
      const known = all.get(keyOf(words))
      if (!known) all.set(keyOf(words), [id])
      else if (!known.includes(id)) known.push(id)
      if (words.stems.size === 1 && holders >= COMMON * metrics.size) common.add(keyOf(words))
    }
  }
  return { all, common }
})

const keyOf = ({ stems }: WordSet) => [...stems].sort().join(' ')

import { listAt } from '../../language/flat-lists.js'
import type { VocabularyTable } from './vocabulary-table.js'

/** Counts, name by name, how much of it is said, by what each feature tells. */
export interface NameTally {
  /** Adds a feature that is said, `supplied` times what it tells, unless more than `common` names have it. */
  readonly add: (feature: number, supplied: number, common: number) => void
  /** The names of which anything is said, in the order in which they came up, and how much; the tally is empty then. */
  readonly take: () => Tallied
}

export interface Tallied {
  readonly places: readonly number[]
  readonly sums: readonly number[]
}

/** A tally of all names of a vocabulary, to be used again and again. */
export function nameTally({ holding, names: { size } }: VocabularyTable): NameTally {
  const sums = new Float64Array(size)
  let places: number[] = []
  return {
    add: (feature, supplied, common) => {
      const held = listAt(holding, feature)
      if (held.length > common) return
      const telling = supplied * Math.log(size / (held.length + 1))
      for (const place of held) {
        const before = sums[place] ?? 0
        if (before === 0) places.push(place)
        sums[place] = before + telling
      }
    },
    take: () => {
      const taken = places
      places = []
      const said = taken.map((place) => sums[place] ?? 0)
      for (const place of taken) sums[place] = 0
      return { places: taken, sums: said }
    },
  }
}

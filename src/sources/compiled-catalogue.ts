import type { Catalogue } from '../../schemas/catalogue.js'
import type { Wording } from '../../schemas/words.js'
import { type LexiconTable, lexiconOf } from '../extract/lexicon.js'
import { fromJsonBytes, jsonBytes } from '../language/json-bytes.js'
import type { ConceptTable } from '../understanding/names/concept-table.js'
import { type GroundsTable, groundsOf } from '../understanding/names/grounds.js'
import { vocabularyOf } from '../understanding/names/vocabulary.js'
import type { VocabularyTable } from '../understanding/names/vocabulary-table.js'
import { foreignConcepts } from '../understanding/prose/foreign.js'

/** A catalogue and all that is compiled of it, as one value that can be written to a file and read back. */
export interface CompiledCatalogue {
  readonly parts: CatalogueParts
  readonly lexicon: LexiconTable
  readonly vocabulary: VocabularyTable
  readonly grounds: GroundsTable
  readonly foreign: ConceptTable
}

/** The catalogue's own parts as JSON: not all are asked for. The names in its wordings, which are many, are one more. */
type CatalogueParts = Readonly<Record<Exclude<keyof Catalogue, 'own'> | 'wordingNames', Uint8Array>>

/** Compiles a catalogue without entries of the user's own. */
export function compileCatalogue(catalogue: Catalogue): CompiledCatalogue {
  return {
    parts: {
      metrics: jsonBytes([...catalogue.metrics]),
      dimensions: jsonBytes([...catalogue.dimensions]),
      areas: jsonBytes([...catalogue.areas]),
      concepts: jsonBytes([...catalogue.concepts]),
      wordings: jsonBytes([...catalogue.wordings.values()].map(withoutNames)),
      wordingNames: jsonBytes([...catalogue.wordings.values()].map(namesAlone)),
      scopes: jsonBytes([...catalogue.scopes]),
      names: jsonBytes(catalogue.names),
      elsewhere: jsonBytes(catalogue.elsewhere),
      commonWords: jsonBytes(catalogue.commonWords),
      universalDimensions: jsonBytes(catalogue.universalDimensions),
    },
    lexicon: lexiconOf.compile(catalogue),
    vocabulary: vocabularyOf.compile(catalogue),
    grounds: groundsOf.compile(catalogue),
    foreign: foreignConcepts.compile(catalogue),
  }
}

/** The catalogue that was compiled, whose recognisers need no compiling. */
export function openCatalogue({ parts, ...tables }: CompiledCatalogue): Catalogue {
  const catalogue = catalogueOf(parts)
  lexiconOf.provide(catalogue, tables.lexicon)
  vocabularyOf.provide(catalogue, tables.vocabulary)
  groundsOf.provide(catalogue, tables.grounds)
  foreignConcepts.provide(catalogue, tables.foreign)
  return catalogue
}

function catalogueOf(parts: CatalogueParts): Catalogue {
  const list = (json: Uint8Array) => () => fromJsonBytes(json) as never
  const map = (json: Uint8Array) => () => new Map<string, never>(list(json)())
  return readWhenAsked<Catalogue>({
    metrics: map(parts.metrics),
    dimensions: map(parts.dimensions),
    areas: map(parts.areas),
    concepts: map(parts.concepts),
    wordings: () => wordingsOf(parts),
    scopes: map(parts.scopes),
    names: list(parts.names),
    elsewhere: list(parts.elsewhere),
    commonWords: list(parts.commonWords),
    universalDimensions: list(parts.universalDimensions),
    own: () => new Set(),
  })
}

/** An object each property of which is read when it is first asked for, and once. */
function readWhenAsked<T extends object>(readers: { readonly [Key in keyof T]: () => T[Key] }): T {
  const target = {}
  for (const [key, read] of Object.entries<() => unknown>(readers)) {
    const get = (): unknown => {
      const value = read()
      Object.defineProperty(target, key, { value, enumerable: true })
      return value
    }
    Object.defineProperty(target, key, { get, enumerable: true, configurable: true })
  }
  return target as T
}

type WordingNames = Pick<Wording, 'fixedNames' | 'rowLabels' | 'sentences' | 'lookalikes'>

function namesAlone({ fixedNames, rowLabels, sentences, lookalikes }: Wording): WordingNames {
  return { fixedNames, rowLabels, sentences, lookalikes }
}

function withoutNames({ fixedNames, rowLabels, sentences, lookalikes, ...rest }: Wording) {
  return rest
}

/** The wordings with their names, which are read when one of them is first asked for. */
function wordingsOf(parts: CatalogueParts): Map<string, Wording> {
  let read: WordingNames[] | undefined
  const namesAt = (at: number): WordingNames => {
    read ??= fromJsonBytes(parts.wordingNames) as WordingNames[]
    return read[at] ?? { fixedNames: [], rowLabels: [], sentences: [], lookalikes: [] }
  }
  const wordings = fromJsonBytes(parts.wordings) as ReturnType<typeof withoutNames>[]
  return new Map(
    wordings.map((rest, at) => {
      const wording = {
        ...rest,
        get fixedNames() {
          return namesAt(at).fixedNames
        },
        get rowLabels() {
          return namesAt(at).rowLabels
        },
        get sentences() {
          return namesAt(at).sentences
        },
        get lookalikes() {
          return namesAt(at).lookalikes
        },
      }
      return [rest.metric, wording] as const
    }),
  )
}

import type { Catalogue } from '../../schemas/catalogue.js'
import type { Metric, MetricName } from '../../schemas/metric.js'
import { areaRecogniser, compileAreas } from '../language/areas.js'
import { compileMembers, dimensionRecogniser, type MemberTable } from '../language/dimension-members.js'
import type { AreaMention, DimensionMention } from '../language/mention.js'
import { compilePhrases, type PhraseTable } from '../language/phrase-table.js'
import { type PhraseMention, phraseFinder } from '../language/phrases.js'
import { type SmallNumbers, smallNumbers } from '../language/small-numbers.js'
import { compiledOnce } from '../understanding/names/compiled-once.js'

export type NameMention = PhraseMention<MetricName>

/** The catalogue, compiled to recognisers. */
export interface Lexicon {
  readonly catalogue: Catalogue
  readonly names: (text: string) => NameMention[]
  /** Everyday names, which count where they are all that a label says. */
  readonly everyday: (text: string) => NameMention[]
  /** The words of a text that speak of another service of the council, or null. */
  readonly elsewhere: (text: string) => string | null
  readonly areas: (text: string) => AreaMention[]
  readonly dimensions: (text: string, only?: ReadonlySet<string>) => DimensionMention[]
}

/** A catalogue's names, areas and dimension members as tables that are written to a file and read back. */
export interface LexiconTable {
  readonly names: PhraseTable
  readonly everyday: PhraseTable
  /** Of each everyday name: the place of its metric, and its own among the names of that. */
  readonly everydayPlaces: SmallNumbers
  readonly elsewhere: PhraseTable
  readonly areas: PhraseTable
  readonly members: MemberTable
}

/** The recognisers of a catalogue. */
export const lexiconOf = compiledOnce(compileLexicon, openLexicon)

function compileLexicon(catalogue: Catalogue): LexiconTable {
  const metrics = [...catalogue.metrics.values()]
  const everyday = everydayPlaces(metrics)
  return {
    names: compilePhrases({
      values: [...catalogue.names, ...metrics],
      // What a title has in brackets only explains it: "Custody rate (per 1,000)".
      phrasesOf: (value) => ('title' in value ? [value.title.replace(/\s*\([^)]*\)/g, '')] : value.phrases),
    }),
    everyday: compilePhrases({
      values: everyday,
      phrasesOf: ([metric, name]) => metrics[metric]?.aka.slice(name, name + 1) ?? [],
    }),
    everydayPlaces: smallNumbers(everyday.flat()),
    elsewhere: compilePhrases({ values: catalogue.elsewhere, phrasesOf: (phrase) => [phrase] }),
    areas: compileAreas(catalogue.areas.values()),
    members: compileMembers(catalogue.dimensions),
  }
}

function openLexicon(catalogue: Catalogue, table: LexiconTable): Lexicon {
  const { names, elsewhere } = catalogue
  const metrics = [...catalogue.metrics.values()]
  const titles = remembered((place) => titleOf(metrics[place - names.length]))
  const everyday = remembered((place) => {
    const [metric = -1, name = -1] = table.everydayPlaces.subarray(2 * place, 2 * place + 2)
    return everydayName(metrics[metric], name)
  })
  const findElsewhere = phraseFinder(table.elsewhere, (place) => elsewhere[place])
  return {
    catalogue,
    names: phraseFinder(table.names, (place) => names[place] ?? titles(place)),
    everyday: phraseFinder(table.everyday, everyday),
    elsewhere: (text) => findElsewhere(text)[0]?.text ?? null,
    areas: areaRecogniser(catalogue.areas.values(), table.areas),
    dimensions: dimensionRecogniser(catalogue.dimensions, table.members),
  }
}

function remembered<T>(make: (place: number) => T): (place: number) => T {
  const known = new Map<number, T>()
  return (place) => {
    const before = known.get(place)
    if (before !== undefined) return before
    const made = make(place)
    known.set(place, made)
    return made
  }
}

/** A metric's title names it too; titles of one word ("Referrals") are as weak as other single words. */
function titleOf(metric: Metric | undefined): MetricName | undefined {
  return metric && { metrics: [metric.id], phrases: [metric.title], weak: !/\s/.test(metric.title.trim()) }
}

function everydayName(metric: Metric | undefined, name: number): MetricName | undefined {
  const phrase = metric?.aka[name]
  return phrase === undefined || !metric
    ? undefined
    : { metrics: [metric.id], phrases: [phrase], weak: true, labelOnly: true }
}

/**
 * A metric's everyday names ("PEP", "core groups"), as labels of a table that is about the metric's family. A name that
 * several metrics go by, and one that is no more than a common word, says too little.
 */
function everydayPlaces(metrics: readonly Metric[]): (readonly [metric: number, name: number])[] {
  const claims = new Map<string, number>()
  for (const phrase of metrics.flatMap(({ aka }) => aka.map((one) => one.toLowerCase())))
    claims.set(phrase, (claims.get(phrase) ?? 0) + 1)
  return metrics.flatMap(({ aka }, metric) =>
    aka.flatMap((phrase, name) =>
      claims.get(phrase.toLowerCase()) === 1 && (/\s/.test(phrase) || /^[A-Z]{2,}s?$/.test(phrase))
        ? [[metric, name] as const]
        : [],
    ),
  )
}

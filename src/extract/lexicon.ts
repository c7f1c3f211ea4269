import type { Catalogue } from '../../schemas/catalogue.js'
import type { MetricName } from '../../schemas/metric.js'
import { areaRecogniser } from '../language/areas.js'
import { dimensionRecogniser } from '../language/dimension-members.js'
import type { AreaMention, DimensionMention } from '../language/mention.js'
import { type PhraseMention, phraseMatcher } from '../language/phrases.js'

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

const compiled = new WeakMap<Catalogue, Lexicon>()

/** Compiles a catalogue's names, areas and dimension members once; later calls with the same catalogue are free. */
export function lexiconOf(catalogue: Catalogue): Lexicon {
  const known = compiled.get(catalogue)
  if (known) return known
  const entries = catalogue.names.flatMap((name) => name.phrases.map((phrase) => ({ phrase, value: name })))
  const lexicon: Lexicon = {
    catalogue,
    names: phraseMatcher([...entries, ...titleEntries(catalogue)]),
    everyday: phraseMatcher(everydayEntries(catalogue)),
    elsewhere: elsewhereMatcher(catalogue.elsewhere),
    areas: areaRecogniser(catalogue.areas.values()),
    dimensions: dimensionRecogniser(catalogue.dimensions),
  }
  compiled.set(catalogue, lexicon)
  return lexicon
}

function elsewhereMatcher(phrases: readonly string[]): Lexicon['elsewhere'] {
  const find = phraseMatcher(phrases.map((phrase) => ({ phrase, value: phrase })))
  return (text) => find(text)[0]?.text ?? null
}

/** A metric's title names it too; titles of one word ("Referrals") are as weak as other single words. */
function titleEntries(catalogue: Catalogue): { phrase: string; value: MetricName }[] {
  return [...catalogue.metrics.values()].map(({ id, title }) => ({
    phrase: title.replace(/\s*\([^)]*\)/g, ''),
    value: { metrics: [id], phrases: [title], weak: !/\s/.test(title.trim()) },
  }))
}

/**
 * A metric's everyday names ("PEP", "core groups"), as labels of a table that is about the metric's family. A name that
 * several metrics go by, and one that is no more than a common word, says too little.
 */
function everydayEntries(catalogue: Catalogue): { phrase: string; value: MetricName }[] {
  const claims = new Map<string, number>()
  const all = [...catalogue.metrics.values()].flatMap(({ id, aka }) => aka.map((phrase) => ({ id, phrase })))
  for (const { phrase } of all) claims.set(phrase.toLowerCase(), (claims.get(phrase.toLowerCase()) ?? 0) + 1)
  return all
    .filter(({ phrase }) => claims.get(phrase.toLowerCase()) === 1)
    .filter(({ phrase }) => /\s/.test(phrase) || /^[A-Z]{2,}s?$/.test(phrase))
    .map(({ id, phrase }) => ({
      phrase,
      value: { metrics: [id], phrases: [phrase], weak: true, labelOnly: true },
    }))
}

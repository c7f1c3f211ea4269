import type { Dimension, DimensionMember } from '../../schemas/metric.js'
import { findAgeBands } from './age-bands.js'
import { findAttendanceBands } from './attendance-bands.js'
import type { DimensionMention } from './mention.js'
import { compilePhrases, type PhraseTable } from './phrase-table.js'
import { type PhraseMention, phraseFinder } from './phrases.js'
import { findPostcodeAreas } from './postcode-areas.js'
import { proseCues } from './prose-cues.js'

interface Member {
  readonly dimension: string
  readonly member: DimensionMember
}

/** Members that a dimension admits by a grammar rather than by a list. */
const GRAMMARS: ReadonlyMap<string, MemberFinder> = new Map([
  ['age_band', findAgeBands],
  ['postcode', findPostcodeAreas],
  ['attendance_band', findAttendanceBands],
])

/** The members of all dimensions, compiled. */
export interface MemberTable {
  readonly phrases: PhraseTable
  /** By dimension: the catalogue's codes of members that its grammar names otherwise. */
  readonly codes: Readonly<Record<string, Readonly<Record<string, string>>>>
}

/**
 * Compiles the members of the catalogue's dimensions to one recogniser: by label, by other names, and by the grammars
 * of ages, postcodes and attendance. Abbreviations in capitals match whole words in capitals only.
 *
 * Of overlapping members the longest is found; `only` restricts the search to some dimensions before that. The same
 * words may be members of several dimensions: all are returned. Whom a rate is set against ("per 1,000 aged 10 to 17") is
 * no member of it, nor whom the text leaves out.
 *
 * @param table what `compileMembers` made of the same dimensions
 * @example
 * dimensionRecogniser(dimensions)('16 and 17 year old males') // age_band 16-17, sex male
 */
export function dimensionRecogniser(
  dimensions: ReadonlyMap<string, Dimension>,
  table: MemberTable = compileMembers(dimensions),
): (text: string, only?: ReadonlySet<string>) => DimensionMention[] {
  const values = valuesOf(dimensions)
  const find = phraseFinder(table.phrases, (place) => values[place])
  const grammars = [...GRAMMARS].flatMap(([dimension, findMembers]) =>
    dimensions.has(dimension)
      ? [{ dimension, findMembers: inCatalogueCodes(table.codes[dimension] ?? {}, findMembers) }]
      : [],
  )
  return (text, only) => {
    const admitted = (dimension: string): boolean => only === undefined || only.has(dimension)
    const listed = find(text, ({ dimension }) => admitted(dimension)).map(mentionOf)
    const byGrammar = grammars
      .filter(({ dimension }) => admitted(dimension))
      .flatMap(({ findMembers }) => findMembers(text))
    const found = byGrammar.length === 0 ? listed : merged(listed, byGrammar)
    return found.filter(
      ({ start, end }) =>
        !isPopulation(text, start) && !isExcepted(text, start) && !isLettering(text, start, end),
    )
  }
}

/** "0.14 per 1,000 children aged 10 to 17": whom a rate is set against is not whom it counts. */
function isPopulation(text: string, place: number): boolean {
  return proseCues.perPopulation.test(text.slice(Math.max(0, place - POPULATION_REACH), place))
}

/**
 * "Children in need, excluding those in care", "children's homes (including residential schools)": whom a text leaves out, or
 * counts with others, is no member of what it counts.
 */
function isExcepted(text: string, place: number): boolean {
  return proseCues.excepting.test(text.slice(Math.max(0, place - POPULATION_REACH), place))
}

/** "Appendix F": a letter that counts parts of a paper is no abbreviation of a member. */
function isLettering(text: string, start: number, end: number): boolean {
  return end - start === 1 && LETTERED.test(text.slice(Math.max(0, start - LETTERED_REACH), start))
}

const LETTERED =
  /\b(?:appendix|annexe?|enclosure|exhibit|schedule|section|part|table|figure|chart|graph|option|item|sheet)[ \u00a0]?$/i
const LETTERED_REACH = 16

/** Characters in which whom a rate is set against is named behind "per 1,000", and whom a text leaves out. */
const POPULATION_REACH = 60

/** The names of all members, and the codes that the catalogue gives to what grammars read. */
export function compileMembers(dimensions: ReadonlyMap<string, Dimension>): MemberTable {
  const phrasesOf = ({ dimension, member }: Member): string[] => {
    // What the grammar reads, it reads in its own way: "SO14" is no member in a whole postcode.
    const byGrammar = GRAMMARS.get(dimension) ?? ((): DimensionMention[] => [])
    return namesOf(member).filter((name) => byGrammar(name)[0]?.text !== name)
  }
  const codes = [...GRAMMARS].map(([id, findMembers]) => {
    const dimension = dimensions.get(id)
    return [id, dimension ? cataloguesCodes(dimension, findMembers) : {}] as const
  })
  return {
    phrases: compilePhrases({ values: valuesOf(dimensions), phrasesOf }, { optionalBrackets: false }),
    codes: Object.fromEntries(codes),
  }
}

/**
 * The code of a free member: its label without apostrophes, in lower case, other characters as `_`, cut to whole words
 * of at most 60 characters.
 *
 * @example
 * slugOf('Police & OPCC') // 'police_opcc'
 */
export function slugOf(label: string): string {
  const slug = label
    .replace(/['’‘]/g, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '_')
    .replace(/^_+|_+$/g, '')
  if (slug.length <= 60) return slug
  const cut = slug.slice(0, 61)
  return cut.slice(0, cut.includes('_') ? cut.lastIndexOf('_') : 60)
}

function valuesOf(dimensions: ReadonlyMap<string, Dimension>): Member[] {
  return [...dimensions].flatMap(([dimension, { members }]) =>
    members.map((member) => ({ dimension, member })),
  )
}

function namesOf({ label, aka }: DimensionMember): string[] {
  const names = new Set([label, label.replace(/\s*\([^)]*\)/g, ''), ...aka])
  // Bare numbers are members in a label only, which the grammar reads; "no" is a word of every sentence.
  return [...names].filter((name) => /\p{L}/u.test(name) && !/^(?:\d+ (?:to|and) \d+|yes|no)$/i.test(name))
}

type MemberFinder = (text: string) => DimensionMention[]

/** Where the catalogue gives a spelling another code, all spellings take it: "under 18" is 0-17, so "under-18s" is. */
function cataloguesCodes({ members }: Dimension, findMembers: MemberFinder): Record<string, string> {
  const codes = new Map<string, string>()
  for (const { code, label, aka } of members) {
    for (const name of [label, ...aka]) {
      const [mention, ...others] = findMembers(name)
      if (mention?.text === name && others.length === 0) codes.set(mention.member, code)
    }
  }
  return Object.fromEntries(codes)
}

function inCatalogueCodes(codes: Readonly<Record<string, string>>, findMembers: MemberFinder): MemberFinder {
  const known = new Map(Object.entries(codes))
  return (text) =>
    findMembers(text).map((found) => ({ ...found, member: known.get(found.member) ?? found.member }))
}

function mentionOf({ start, end, text, value }: PhraseMention<Member>): DimensionMention {
  return { start, end, text, dimension: value.dimension, member: value.member.code }
}

/** Both lists in order of place; where they overlap the longer mention stays, the listed one of equals. */
function merged(
  listed: readonly DimensionMention[],
  byGrammar: readonly DimensionMention[],
): DimensionMention[] {
  const length = ({ start, end }: DimensionMention): number => end - start
  const overlap = (a: DimensionMention, b: DimensionMention): boolean => a.start < b.end && b.start < a.end
  const kept = byGrammar.filter(
    (own) =>
      !listed.some(
        (other) => overlap(own, other) && other.dimension === own.dimension && length(other) >= length(own),
      ),
  )
  const rest = listed.filter(
    (other) => !kept.some((own) => overlap(own, other) && length(own) > length(other)),
  )
  return [...rest, ...kept].sort((a, b) => a.start - b.start || a.end - b.end)
}

import type { AreaEntry } from '../../schemas/metric.js'
import type { AreaMention, Span } from './mention.js'
import { compilePhrases, type PhraseTable } from './phrase-table.js'
import { type PhraseMention, phraseFinder } from './phrases.js'

/** How councils style themselves; the catalogue lists the plain name and what is particular. */
const STYLES = [
  'City of #',
  'London Borough of #',
  'Royal Borough of #',
  'Borough of #',
  '# Council',
  '# City Council',
  '# County Council',
  '# Borough Council',
  '# Metropolitan Borough Council',
  '# Metropolitan District Council',
  '# MBC',
  '# Unitary Authority',
]

// A place that gives its name to something else: "York Road", "University of Leeds", "NHS England".
const NOT_BEFORE =
  /^(?:['’]s)?\s(?:road|street|avenue|lane|house|university|hospital|college|school|academy|football|fc|airport|station|row|way|square|park|infirmary|building|museum)\b|^,?\s[A-Z]{1,2}\d{1,2}[A-Z]?\s\d[A-Z]{2}\b/i
const NOT_AFTER =
  /(?:\b(?:university|bank|church|archbishop|bishop|duke|diocese|college) of|\b(?:nhs|sport|arts council|historic|natural|highways|public health|health education|healthwatch|transport for|new)) (?:the )?$/i

/**
 * Compiles the catalogue's areas to one recogniser: their names, other names and the styles of their councils.
 *
 * Names of places are found with a capital only. Those that are English words too ("Reading", "Bury") are not found
 * where they may be one. The longest name wins ("England and Wales"); of an authority and its forerunner of the same
 * name, the one that still exists.
 *
 * @param table what `compileAreas` made of the same areas
 * @example
 * areaRecogniser(areas)('the London Borough of Sutton’s rate') // area sutton, text 'London Borough of Sutton'
 */
export function areaRecogniser(
  areas: Iterable<AreaEntry>,
  table?: PhraseTable,
): (text: string) => AreaMention[] {
  const values = inOrder(areas)
  const find = phraseFinder(table ?? compileAreas(values), (place) => values[place])
  return (text) => {
    const mentions: AreaMention[] = []
    for (const found of find(text)) {
      const { start, end, value } = found
      if (mentions.at(-1)?.start === start || !isNamed(text, found)) continue
      const { id, code, name, kind } = value
      mentions.push({ start, end, text: found.text, area: { id, code, name, kind } })
    }
    return mentions
  }
}

/** The names of all areas and the styles of their councils, compiled. */
export function compileAreas(areas: Iterable<AreaEntry>): PhraseTable {
  const values = inOrder(areas)
  const taken = new Set(values.flatMap(({ name, aka }) => [name, ...aka]).map((name) => name.toLowerCase()))
  const phrasesOf = ({ kind, name, aka }: AreaEntry): string[] => {
    const styled = kind === 'local-authority' ? STYLES.map((style) => style.replace('#', name)) : []
    return [name, ...aka, ...styled.filter((one) => !taken.has(one.toLowerCase()))]
  }
  return compilePhrases({ values, phrasesOf }, { plurals: false, optionalBrackets: false })
}

/** Standing authorities first: of areas that share a name the first is taken. */
function inOrder(areas: Iterable<AreaEntry>): AreaEntry[] {
  return [...areas].sort((a, b) => Number('end' in a) - Number('end' in b))
}

function isNamed(text: string, { start, end, value, text: printed }: PhraseMention<AreaEntry>): boolean {
  if (value.kind === 'comparator') return isComparator(text, { start, end, text: printed })
  if (!/^\P{Ll}/u.test(printed)) return false
  const before = text.slice(Math.max(0, start - 24), start)
  const after = text.slice(end, end + 24)
  if (NOT_BEFORE.test(after) || NOT_AFTER.test(before)) return false
  if (value.needs_capital !== true || /[\s-]/.test(printed)) return true
  return before.trim() === '' && after.trim() === '' ? true : isPlace(before, after)
}

/** Words that compare and have many other uses: "national policy", "in the region of £2m", "the child and the family". */
function isComparator(
  text: string,
  { start, end, text: printed }: Span & { readonly text: string },
): boolean {
  const after = text.slice(end, end + 24)
  if (/^(?:national|regional|region)$/i.test(printed)) return isStatistic(after)
  if (/^(?:the|our) region$/i.test(printed)) return !/^\s+of\b/i.test(after)
  return !/^(?:(?:the|our) )?family$/i.test(printed) || isFamilyOfServices(text, start, end)
}

/** "0.27 for the region, 0.33 for the family", "family 271": beside a number, where other comparators stand nearby. */
function isFamilyOfServices(text: string, start: number, end: number): boolean {
  const [before, after] = [text.slice(Math.max(0, start - 80), start), text.slice(end, end + 80)]
  const listed = /(?:[;,(]|\b(?:for|in|across))\s*$/i.test(before)
  const beside =
    /[\d%)]\s+(?:for|in|across)\s+$/.test(before) || (listed && /^\s*(?:was|at|[:=])?\s*\d/i.test(after))
  return beside && /\b(?:region(?:al)?|national|england|wales)\b/i.test(`${before} ${after}`)
}

/** "National average", "National: 12": of the word's many uses the one that compares. */
function isStatistic(after: string): boolean {
  return /^(?:\s*$|\s*[:(=\d]|[\s-]+(?:average|mean|median|rate|figure|level|picture|trend|data|comparator|benchmark|number|percentage|proportion|total|result|performance))/i.test(
    after,
  )
}

/** "Reading has the highest rate" against "Reading levels" and "Reading, writing and maths". */
function isPlace(before: string, after: string): boolean {
  if (/^,?\s*(?:(?:and|or|&)\s)?(?:writing|maths|mathematics|spelling|english)\b/i.test(after)) return false
  if (/^(?:['’]s|\s*$|\s*[.;:)(]|\s*[\d£]|,|\s+\p{Lu})/u.test(after))
    return !/(?:ks\d|writing and)\s$/i.test(before)
  return /^\s(?:is|has|had|have|was|were|and|with|for|to|in|at|also|council|are|reported|saw|recorded)\b/.test(
    after,
  )
}

const BODY =
  /^\s+(?:Constabulary|Police|Crown|Magistrates|Probation|NHS|Hospital|University|College|School|Youth Bench|Trust|CCG|ICB|Clinical Commissioning|Integrated Care|Fire)\b/

const JOINT = /^\s*(?:averages?\s*)?(?:,|\/|&|\band\b|\bor\b)\s*(?:the\s+)?$/i

/** Whether what stands between two areas makes a list of them: "statistical neighbours and the national average". */
export function joinsNames(between: string): boolean {
  return JOINT.test(between)
}

/** Whether the words behind a place make of it the name of a body ("Hampshire Constabulary"), which is not the place. */
export function namesBody(behind: string): boolean {
  return BODY.test(behind)
}

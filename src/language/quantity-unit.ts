import type { Unit } from '../../schemas/units.js'

/** What follows a bare number: its unit, where the expression ends, and the noun that it counts. */
export interface Following {
  readonly unit: Unit | null
  readonly reach: number
  readonly noun: string | null
}

const PER_UNITS: ReadonlyMap<number, Unit> = new Map([
  [1000, 'per_1000'],
  [10_000, 'per_10000'],
  [100_000, 'per_100000'],
])

const WORD = "[A-Za-z][A-Za-z’'-]*"

// "127 crimes per 1,000 population": up to four words between the number and its base.
const PER = new RegExp(
  String.raw`(?:\s+${WORD}){0,4}?\s*(?:(?<![a-z])per\b|\/|\bfor every|\bin every)\s*(?<base>1(?:00?)?[,\s]?000|100?k|1k|(?:(?:ten|(?:a )?hundred) )?thousand)\b`,
  'iy',
)

const PER_WHOM =
  /\s+(?:(?:of|in) (?:the |our )?)?(?:(?:local |general |under[- ]18 |\d+\s?(?:-|–|to)\s?\d+(?:[- ]year[- ]olds?)? |child |children and )?(?:children|population|people|young people|residents|households|inhabitants|under[- ]18s|\d+\s?(?:-|–|to)\s?\d+(?:[- ]year[- ]olds?)?)(?: population)?)\b/iy

const TIME_UNITS: ReadonlyMap<string, Unit> = new Map([
  ['day', 'days'],
  ['night', 'days'],
  ['week', 'weeks'],
  ['month', 'months'],
])

const TIME =
  /\s?-?\s?(?:(?:calendar|working|school|bed|remand) )?(?<time>day|night|week|month)s?\b(?![’'-])/iy
const FULL_TIME = /\s?(?:(?:FTE|WTE|fte|wte)\b|(?:full|whole)[- ]time[- ]equivalents?\b)/y
const POSTS = /^(?:\s(?:posts?|staff|roles?|social|workers?|vacanc|positions?|equivalent|managers?))/i

/**
 * Reads on after a bare number that ends at `end`.
 *
 * @param exact false for a number printed with decimals
 * @example
 * followingOf('28 per 10,000 children', 2, true) // { unit: 'per_10000', reach: 22, noun: null }
 */
export function followingOf(text: string, end: number, exact: boolean): Following {
  const per = rateAfter(text, end)
  const noun = nounAfter(text, end)
  if (per !== null) return { ...per, noun: noun === 'per' ? null : noun }
  TIME.lastIndex = end
  const time = TIME.exec(text)
  if (time !== null) {
    const unit = TIME_UNITS.get((time.groups?.time ?? '').toLowerCase()) ?? null
    return { unit, reach: end + time[0].length, noun }
  }
  FULL_TIME.lastIndex = end
  const fullTime = FULL_TIME.exec(text)
  if (fullTime !== null) {
    const reach = end + fullTime[0].length
    // "12 FTE" may be first-time entrants; a fraction of a person, or of a post, is not.
    const posts = !exact || fullTime[0].length > 5 || POSTS.test(text.slice(reach, reach + 12))
    return { unit: posts ? 'fte' : null, reach, noun: 'fte' }
  }
  return { unit: null, reach: end, noun }
}

/** "per 1,000", "per 10,000 children", "/100,000": the unit of a rate and where its words end. */
export function rateAfter(text: string, end: number): { unit: Unit; reach: number } | null {
  PER.lastIndex = end
  const per = PER.exec(text)
  const unit = per === null ? undefined : PER_UNITS.get(baseOf(per.groups?.base ?? ''))
  if (per === null || unit === undefined) return null
  PER_WHOM.lastIndex = end + per[0].length
  const whom = PER_WHOM.exec(text)
  return { unit, reach: end + per[0].length + (whom?.[0].length ?? 0) }
}

function baseOf(printed: string): number {
  const text = printed.toLowerCase()
  if (text.endsWith('thousand'))
    return text.includes('hundred') ? 100_000 : text.includes('ten') ? 10_000 : 1000
  if (text.endsWith('k')) return Number(text.slice(0, -1)) * 1000
  return Number(text.replace(/[,\s]/g, ''))
}

const NOUN_RUN = new RegExp(String.raw`(?:\s?(?=[A-Za-z])|-)${WORD}(?: ${WORD}){0,3}`, 'y')
const STOP =
  /^(?:of|in|on|at|to|by|for|from|with|and|or|per|the|a|an|is|are|was|were|has|have|had|been|be|being|this|that|these|those|which|who|whom|as|than|but|so|if|not|did|do|does|will|would|could|should|can|may|all|both|out|since|during|compared|up|down|over|under|between|against|more|less|fewer|higher|lower|including|given|it|they|we|he|she|there|when|where|while|whilst|after|before|until|also|each|only|into)$/i
const VERB = /(?:[^e]ed|ing|said|told|spoke|spoken|seen|left|live|lives)$/i
/** "12 in house beds" are beds: the words say whose, as one word would. */
const IN_HOUSE = /\s+in[- ]house(?=\s)/iy
const IRREGULAR = /^(?:people|children|men|women|staff|fte|siblings|police)$/i

/** The noun that a number counts: the first plural of the next four words, else the last word before a break. */
function nounAfter(text: string, end: number): string | null {
  IN_HOUSE.lastIndex = end
  NOUN_RUN.lastIndex = end + (IN_HOUSE.exec(text)?.[0].length ?? 0)
  const run = NOUN_RUN.exec(text)
  if (run === null) return null
  const words: string[] = []
  for (const word of run[0].trim().split(' ')) {
    if (STOP.test(word) || (words.length > 0 && VERB.test(word))) break
    if (/['’]s?$/.test(word)) continue
    words.push(word)
    if (IRREGULAR.test(word) || /[^suiSUI]s$/.test(word)) return singularOf(word)
  }
  const last = words.at(-1)
  return last === undefined ? null : singularOf(last)
}

function singularOf(word: string): string {
  const lower = word.toLowerCase().replace(/^-/, '')
  if (IRREGULAR.test(lower)) return lower
  if (/ies$/.test(lower)) return `${lower.slice(0, -3)}y`
  return /[^sui]s$/.test(lower) ? lower.slice(0, -1) : lower
}

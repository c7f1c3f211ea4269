import type { MetricName } from '../../schemas/metric.js'
import { findChanges } from '../language/changes.js'
import type {
  AreaMention,
  ChangeMention,
  DimensionMention,
  NonFigure,
  PeriodMention,
  QuantityMention,
  Span,
} from '../language/mention.js'
import { findNonFigures } from '../language/non-figures.js'
import { findPeriods } from '../language/periods.js'
import { findQuantities } from '../language/quantities.js'
import { findRoles, type RoleMention } from '../language/roles.js'
import { wordsBeyond } from './function-words.js'
import type { Lexicon, NameMention } from './lexicon.js'

/** Everything that recognisers find in one text, in order of place. */
export interface TextReading {
  readonly text: string
  readonly quantities: readonly QuantityMention[]
  readonly periods: readonly PeriodMention[]
  readonly areas: readonly AreaMention[]
  readonly names: readonly NameMention[]
  readonly dimensions: readonly DimensionMention[]
  readonly changes: readonly ChangeMention[]
  readonly roles: readonly RoleMention[]
  readonly nonFigures: readonly NonFigure[]
}

export type TextReader = (text: string, asOf: string | null) => TextReading

/**
 * A reader of texts that remembers: headings, captions and header cells are asked for again and again. What no day changes
 * is read once, whatever days a text is read for, and nothing before it is asked for.
 */
export function textReader(lexicon: Lexicon, admits: (name: MetricName) => boolean = () => true): TextReader {
  const undated = new Map<string, Undated>()
  const known = new Map<string, TextReading>()
  return (text, asOf) => {
    const key = `${asOf ?? ''}\n${text}`
    const before = known.get(key)
    if (before) return before
    const same = undated.get(text) ?? undatedReading(text, lexicon, admits)
    undated.set(text, same)
    const reading = datedReading(same, asOf)
    known.set(key, reading)
    return reading
  }
}

type Undated = ReturnType<typeof undatedReading>

/** What recognisers find in a text whatever its day, each when it is first asked for. */
function undatedReading(text: string, lexicon: Lexicon, admits: (name: MetricName) => boolean) {
  const nonFigures = once(() => findNonFigures(text))
  const quantities = new Map<string, TextReading['quantities']>()
  return {
    text,
    nonFigures,
    settled: once(() =>
      settle(
        namesIn(text, lexicon).filter(({ value }) => admits(value)),
        lexicon.dimensions(text),
      ),
    ),
    areas: once(() => lexicon.areas(text)),
    changes: once(() => findChanges(text)),
    roles: once(() => findRoles(text)),
    /** The quantities beside these periods, which are mostly the same whatever the day. */
    quantities: (periods: TextReading['periods']): TextReading['quantities'] => {
      const key = periods.map(({ start, end }) => `${start}-${end}`).join(' ')
      const before = quantities.get(key)
      if (before) return before
      const found = findQuantities(text, [...nonFigures(), ...periods])
      quantities.set(key, found)
      return found
    },
  }
}

/** A text as it is read on a day. */
function datedReading(undated: Undated, asOf: string | null): TextReading {
  const periods = once(() => findPeriods(undated.text, asOf === null ? {} : { asOf }))
  const quantities = once(() => undated.quantities(periods()))
  return {
    text: undated.text,
    get quantities() {
      return quantities()
    },
    get periods() {
      return periods()
    },
    get areas() {
      return undated.areas()
    },
    get names() {
      return undated.settled().names
    },
    get dimensions() {
      return undated.settled().dimensions
    },
    get changes() {
      return undated.changes()
    },
    get roles() {
      return undated.roles()
    },
    get nonFigures() {
      return undated.nonFigures()
    },
  }
}

function once<T>(make: () => T): () => T {
  let made: { readonly is: T } | undefined
  return () => {
    made ??= { is: make() }
    return made.is
  }
}

/** The names in a text; a short label that has none may be an everyday name and nothing else. */
function namesIn(text: string, lexicon: Lexicon): NameMention[] {
  const names = lexicon.names(text)
  if (names.length > 0 || text.length > LONGEST_LABEL) return names
  return lexicon.everyday(text).filter((name) => wordsBeyond(text, [name]) === '')
}

/** Characters of the longest label that is looked up among the everyday names. */
const LONGEST_LABEL = 80

/**
 * Between a metric's name and a member of a dimension the longer one is meant: "Currently LAC" is a member although
 * "LAC" is a name, and "children looked after" is a name although "looked after" is a member. Of equals the name stays.
 */
function settle(
  names: readonly NameMention[],
  dimensions: readonly DimensionMention[],
): { names: NameMention[]; dimensions: DimensionMention[] } {
  const within = (inner: Span, outer: Span) => outer.start <= inner.start && inner.end <= outer.end
  const length = ({ start, end }: Span) => end - start
  return {
    names: names.filter((name) => !dimensions.some((one) => within(name, one) && length(one) > length(name))),
    dimensions: dimensions.filter((one) => !names.some((name) => within(one, name))),
  }
}

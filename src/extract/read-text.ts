import { findChanges } from '../language/changes.js'
import type {
  AreaMention,
  ChangeMention,
  DimensionMention,
  NonFigure,
  PeriodMention,
  QuantityMention,
} from '../language/mention.js'
import { findNonFigures } from '../language/non-figures.js'
import { findPeriods } from '../language/periods.js'
import { findQuantities } from '../language/quantities.js'
import { findRoles, type RoleMention } from '../language/roles.js'
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

/** A reader of texts that remembers: headings, captions and header cells are asked for again and again. */
export function textReader(lexicon: Lexicon): TextReader {
  const known = new Map<string, TextReading>()
  return (text, asOf) => {
    const key = `${asOf ?? ''}\n${text}`
    const before = known.get(key)
    if (before) return before
    const reading = readText(text, asOf, lexicon)
    known.set(key, reading)
    return reading
  }
}

function readText(text: string, asOf: string | null, lexicon: Lexicon): TextReading {
  const periods = findPeriods(text, asOf === null ? {} : { asOf })
  const nonFigures = findNonFigures(text)
  return {
    text,
    quantities: findQuantities(text, [...nonFigures, ...periods]),
    periods,
    areas: lexicon.areas(text),
    names: lexicon.names(text),
    dimensions: lexicon.dimensions(text),
    changes: findChanges(text),
    roles: findRoles(text),
    nonFigures,
  }
}

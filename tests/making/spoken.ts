import { findChanges } from '../../src/language/changes.js'
import { findNonFigures } from '../../src/language/non-figures.js'
import { findPeriods } from '../../src/language/periods.js'
import { findQuantities } from '../../src/language/quantities.js'
import { findRoles } from '../../src/language/roles.js'
import type { SpokenSentence } from '../../src/understanding/prose/spoken.js'

/** A sentence as recognisers read it, without areas, members and names. */
export function spoken(text: string): SpokenSentence {
  const periods = findPeriods(text)
  return {
    start: 0,
    end: text.length,
    text,
    quantities: findQuantities(text, [...findNonFigures(text), ...periods]),
    periods,
    areas: [],
    dimensions: [],
    changes: findChanges(text),
    roles: findRoles(text),
    phrases: [],
  }
}

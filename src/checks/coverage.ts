import type { Coverage } from '../../schemas/validation.js'
import type { CheckedPaper } from './checked-paper.js'
import type { Claim } from './claim.js'
import { figuresOf } from './suspects.js'

/**
 * How many of a paper's figures came under a check.
 *
 * A figure counts as checked when it took part in a comparison that could have contradicted it: a sum, a quotient, a
 * change, a second place that prints it. Lying inside the range that the catalogue allows is no such comparison, nor is
 * being looked at by a check that found nothing to compare it with. Figures are the records, and the numbers that no
 * rule of extraction understood: these are unreadable, unless a table's total was checked with them.
 */
export function coverageOf({ records, tokens }: CheckedPaper, claims: readonly Claim[]): Coverage {
  const keys = new Set<string>()
  const unrecorded = new Map<string, number>()
  for (const claim of claims) {
    if (claim.check === 'restatement' || (claim.check === 'bound' && claim.others.length === 0)) continue
    for (const figure of figuresOf(claim)) {
      if (keys.has(figure.key)) continue
      keys.add(figure.key)
      if (figure.record) continue
      const token = `${figure.page} ${figure.text.trim()}`
      unrecorded.set(token, (unrecorded.get(token) ?? 0) + 1)
    }
  }
  let unreadable = 0
  let found = 0
  for (const { bin, page, text } of tokens) {
    if (bin !== 'unrecognised') continue
    const left = unrecorded.get(`${page} ${text.trim()}`) ?? 0
    if (left > 0) unrecorded.set(`${page} ${text.trim()}`, left - 1)
    if (left > 0) found += 1
    else unreadable += 1
  }
  const checked = records.filter(({ id }) => keys.has(id)).length
  return {
    figures: records.length + found + unreadable,
    checked: checked + found,
    unverified: records.length - checked,
    unreadable,
  }
}

export function addCoverage(all: readonly Coverage[]): Coverage {
  return all.reduce(
    (total, one) => ({
      figures: total.figures + one.figures,
      checked: total.checked + one.checked,
      unverified: total.unverified + one.unverified,
      unreadable: total.unreadable + one.unreadable,
    }),
    { figures: 0, checked: 0, unverified: 0, unreadable: 0 },
  )
}

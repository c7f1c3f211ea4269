import type { Tick } from '../../schemas/validation.js'
import type { CheckedPaper } from './checked-paper.js'
import type { Claim } from './claim.js'
import { labelOf, workingOf } from './finding-working.js'

/**
 * The comparisons of a paper that hold, page by page, as auditors tick figures: footing, cross-footing, roll-forwards,
 * quotients, second places. A figure that only lies inside of what is possible is not ticked.
 */
export function ticksOf(claims: readonly Claim[], { file }: CheckedPaper): Tick[] {
  const seen = new Set<string>()
  return claims
    .filter(({ verdict, others }) => verdict !== 'contradicted' && others.length > 0)
    .flatMap((claim): Tick[] => {
      const { check, stated, others, working } = claim
      const place = stated.key === '' ? (others[0] ?? stated) : stated
      const key = `${check}:${place.key}:${others.map((other) => other.key).join('+')}`
      if (seen.has(key)) return []
      seen.add(key)
      return [
        {
          file,
          check,
          page: place.page,
          text: stated.text.trim(),
          label: labelOf(stated),
          quote: place.quote,
          working: working ? workingOf(working) : null,
          record: stated.record?.id ?? null,
        },
      ]
    })
    .sort((a, b) => (a.page ?? 0) - (b.page ?? 0))
}

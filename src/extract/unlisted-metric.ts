import { slugOf } from '../language/dimension-members.js'
import { textHash } from './text-hash.js'

/** The family of metrics that the catalogue does not have. */
const FAMILY = 'unlisted'

/** The longest label whose words alone tell it from others. */
const LONGEST = 60

/**
 * An id for what a paper prints under a name that is not in the catalogue: `unlisted.` and the label's letters and
 * digits, with a short hash where a long label had to be cut; null for a label that has none.
 *
 * @example
 * unlistedMetric('Library visits (all)') // 'unlisted.library_visits_all'
 */
export function unlistedMetric(label: string): string | null {
  const slug = slugOf(label)
  if (slug === '') return null
  return `${FAMILY}.${slug}${label.length > LONGEST ? `_${textHash(label).slice(0, 4)}` : ''}`
}

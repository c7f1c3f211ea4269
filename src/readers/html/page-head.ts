import { statedDay } from '../../document/front-matter.js'
import { meetingHead } from '../../document/meeting-head.js'
import type { Block } from '../../document/model.js'
import type { PageFacts } from './page-facts.js'

/** How many lines of a page may be its head. */
const headLines = 12

/**
 * The committee and the days that the first lines of a page's own text name, as the head of a printed report does: for
 * pages of which neither marks nor titles say them.
 */
export function pageHead(
  blocks: readonly Block[],
): Pick<PageFacts, 'committee' | 'meetingDate' | 'published'> {
  const lines = blocks.flatMap((block) => (block.kind === 'table' ? [] : [block.text])).slice(0, headLines)
  const stated = lines.flatMap((line) => statedDay(line) ?? [])
  const dayOf = (field: 'date' | 'published') => stated.find((one) => one.field === field)?.day ?? null
  // "Children by age group, 31 March 2023" is a caption: the names of bodies are written large.
  const meeting = lines
    .flatMap((line) => meetingHead([], [line]) ?? [])
    .find(({ committee }) => /\p{Lu}[\p{L}’']*$/u.test(committee))
  return {
    committee: meeting?.committee ?? null,
    meetingDate: meeting?.day ?? dayOf('date'),
    published: dayOf('published'),
  }
}

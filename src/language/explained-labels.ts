import type { Span } from './mention.js'

const EXPLAINED = /^(\S+(?:\s+\S+)+?)\s+[-–—]\s+/u
/** A shorter rest says of whom or where: "Children looked after - placed with own carers". */
const FEWEST_WORDS = 9

/**
 * What a long label goes on to explain behind its name: "First time entrants - young people with no previous …". It names
 * nothing more.
 */
export function explanationIn(label: string): Span[] {
  const name = EXPLAINED.exec(label)
  if (!name) return []
  const rest = label.slice(name[0].length)
  return rest.trim().split(/\s+/).length >= FEWEST_WORDS
    ? [{ start: name[1]?.length ?? 0, end: label.length }]
    : []
}

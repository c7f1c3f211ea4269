import { denies } from '../language/word-classes.js'
import { stemmedWords } from '../language/words.js'
import { printable, printableWithin } from './printable.js'

/** What a name ends in that makes it another figure, `Contacts: change`, or that says whose word it is. */
const kept = /(?:: (?:change|rank))?(?: \(not in the catalogue\))?$/

/** Fewer characters of a name say nothing. */
const LEAST = 9

/**
 * A name cut to `width` characters, its ending (`: change`) kept; null where what would be lost turns its meaning: "children not
 * in education" is not cut to "children"; or where too little would be left.
 */
export function nameWithin(name: string, width: number): string | null {
  const whole = printable(name)
  if ([...whole].length <= width) return whole
  const [end = ''] = kept.exec(whole) ?? []
  const base = whole.slice(0, whole.length - end.length)
  const room = width - end.length
  const cut = printableWithin(base, room)
  if (room < Math.min(LEAST, base.length) || denied(base) > denied(cut)) return null
  return `${cut}${end}`
}

function denied(text: string): number {
  return stemmedWords(text).filter(({ stem }) => denies(stem)).length
}

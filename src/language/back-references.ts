import type { Span } from './mention.js'

/** Sentences that go on about figures of the sentence before them. */

const OF_THEM = /^\W*(?:[\w'’%,.-]+\s+){0,4}?of (?:them|these|those|whom)\b/i
const THAT_IS =
  /^\W*(?:that|this|it|which)\s+(?:is|was|equals|represents|means|equates to|amounts to|compares|gives|makes)\b/i
const THE_CHANGE =
  /^\W*(?:the|this|that|which)\s+(?:is\s+)?(?:an?\s+)?(?:\w+\s+)?(?:reduction|increase|rise|fall|drop|de(?:crease|cline)|difference)\b/i
const SO_THIS = /\b(?:so|and)\s+(?:this|that|it)\s+(?:is|was|represents|means)\b/i
const THE_RATE = /^\W*(?:the|this|our|its|as a|that)\s+rate\b/i

/** "That is 87.3%", "This represents a fall of 12%": the sentence says more of the figure before it. */
export function saysMoreOfIt(sentence: string): boolean {
  return THAT_IS.test(sentence)
}

/** "The reduction of 179 represents 43.9%": the sentence speaks of the change that the one before it tells. */
export function goesOnAboutChange(sentence: string): boolean {
  return THE_CHANGE.test(sentence)
}

/** "There were 867 a year ago, so this is a decrease of 65": what was, and the change to what the sentence before says. */
export function comparesWithIt(sentence: string): boolean {
  return SO_THIS.test(sentence)
}

/** "Half of them (7, 50%) …": parts of what the sentence before counts. */
export function dividesIt(sentence: string): boolean {
  return OF_THEM.test(sentence)
}

/** "The rate is 55 per 10,000": of what the sentence before counts. */
export function givesItsRate(sentence: string): boolean {
  return THE_RATE.test(sentence)
}

/** Whether a sentence needs the one before it to be understood. */
export function refersBack(sentence: string): boolean {
  return [saysMoreOfIt, goesOnAboutChange, comparesWithIt, dividesIt, givesItsRate].some((says) =>
    says(sentence),
  )
}

const POPULATION =
  /\b(?:populations?|residents?|inhabitants)\b|\bchildren (?:and young people )?(?:live|living|resident|aged under|under)\b/i

/** Whether a text speaks of how many people live in a place. */
export function speaksOfPopulation(text: string): boolean {
  return POPULATION.test(text)
}

const ALL_BUT = /\ball but\s+$/i

/** "All but four of 171": the number is of those that are left out. */
export function isAllBut(lead: string): boolean {
  return ALL_BUT.test(lead)
}

const IN_OTHER_WORDS =
  /^[^.;()%]{0,110}(?:,|\s[-–—])\s*(?:or|i\.e\.,?|which is|that is|equal to|equivalent to|representing|equating to|making|making up)\s+(?:(?:just|about|around|approximately|over|under|nearly|almost|some)\s+){0,2}$/i

/** "372 of the 906, or 44.1%": what leads from a part and its whole to their percentage. */
export function saysInOtherWords(between: string): boolean {
  return IN_OTHER_WORDS.test(between)
}

const AMOUNTS_TO =
  /^[^.;()\d%]{0,60}?(?:\b(?:amounts? to|equals?|equates? to|is|are|was|were|or|at|i\.e\.|giving|gives|makes?|means|represents?|equivalent to|a rate of)|[,(–=])\s*(?:(?:just|about|around|approximately|over|under|nearly|almost|a rate of|the rate of)\s+){0,2}$/i

/** "512 plans amount to 43.3 per 10,000": what leads from a count to its own rate. */
export function leadsToItsRate(between: string): boolean {
  return AMOUNTS_TO.test(between)
}

const OF_THOSE = /\(\s*(?:of|for) (?:those|them|these|whom|the)\b[^()]*\)/gi

/** "(of those in touch)": brackets of a label that say of whom its share is one. */
export function restrictedTo(label: string): Span[] {
  return [...label.matchAll(OF_THOSE)].map(({ index, 0: said }) => ({
    start: index,
    end: index + said.length,
  }))
}

const FROM_BEFORE = /\b(?:from|than|compared (?:with|to|against))\s+(?:the\s+)?$/i

/** "An increase from 100": what leads to a figure of an earlier time. */
export function leadsFromBefore(lead: string): boolean {
  return FROM_BEFORE.test(lead)
}

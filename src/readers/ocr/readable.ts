import type { RecognisedWord } from './recognised.js'

/** Confidence of a word that is hardly ever wrong. */
const firm = 80
/** Firm letters below which nothing was read, and share of all letters that are firm in readable print. */
const fewLetters = 4
const leastShare = 0.5

/** Whether most of what was recognised is sure, and there is more than a letter or two of it. */
export function isReadable(words: readonly RecognisedWord[]): boolean {
  return firmLetters(words) >= fewLetters && isMostlyFirm(words)
}

/** Share of letters that are firm below which no other layout, and no second look, makes print of a picture. */
const hopeless = 0.1

/** Whether hardly anything that was recognised is sure: it lies on its side, or is no print. */
export function isHopeless(words: readonly RecognisedWord[]): boolean {
  return firmLetters(words) < Math.max(fewLetters, hopeless * letters(words))
}

/** Whether most of what was recognised is sure, if it is a letter. */
export function isMostlyFirm(words: readonly RecognisedWord[]): boolean {
  return words.length > 0 && firmLetters(words) >= leastShare * letters(words)
}

/** Letters of a word from which it is wider than high where it stands upright. */
const wideWord = 4

/** Whether most words are higher than wide: what is made of print that lies on its side. */
export function standsOnEnd(words: readonly RecognisedWord[]): boolean {
  const long = words.filter(({ text }) => text.length >= wideWord)
  const high = long.filter(({ box: [x0, y0, x1, y1] }) => y1 - y0 > x1 - x0)
  return high.length > 0.5 * long.length
}

/** How many letters and digits of words that the recogniser is sure of. */
export function firmLetters(words: readonly RecognisedWord[]): number {
  return letters(words.filter(({ confidence }) => confidence >= firm))
}

export function letters(words: readonly RecognisedWord[]): number {
  return words.reduce((sum, { text }) => sum + text.length, 0)
}

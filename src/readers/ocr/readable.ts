import type { RecognisedWord } from './recognised.js'

/** Confidence of a word that is hardly ever wrong. */
const firm = 80
/** Firm letters below which nothing was read, and share of all letters that are firm in readable print. */
const fewLetters = 4
const leastShare = 0.5

/** Whether most of what was recognised is sure, and there is more than a letter or two of it. */
export function isReadable(words: readonly RecognisedWord[]): boolean {
  const sure = firmLetters(words)
  return sure >= fewLetters && sure >= leastShare * letters(words)
}

/** How many letters and digits of words that the recogniser is sure of. */
export function firmLetters(words: readonly RecognisedWord[]): number {
  return letters(words.filter(({ confidence }) => confidence >= firm))
}

export function letters(words: readonly RecognisedWord[]): number {
  return words.reduce((sum, { text }) => sum + text.length, 0)
}

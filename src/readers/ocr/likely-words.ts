import { groupedBy } from '../../language/grouped-by.js'
import type { RecognisedWord } from './recognised.js'

/** Confidence below which marks without a letter are dust, and of a line below which it is of a picture. */
const dust = 70
const picture = 62
/** A word of a readable line that is hardly one: a speck, a stamp over letters. */
const speck = 25

/**
 * The words that may have been printed: marks of dust, and lines of which hardly a word is sure (what a recogniser sees
 * in photographs and charts), are left out. Words with digits stay; they are judged one by one.
 */
export function likelyWords(words: readonly RecognisedWord[]): RecognisedWord[] {
  const sureOfLine = new Map(
    [...groupedBy(words, ({ line }) => line)].map(([line, own]) => [line, meanConfidence(own)]),
  )
  return words.filter(({ text, confidence, line }) => {
    if (/\d/u.test(text)) return true
    if (!/\p{L}/u.test(text)) return confidence >= dust
    return confidence >= speck && (sureOfLine.get(line) ?? 0) >= picture
  })
}

/** Weighed by letters. */
function meanConfidence(words: readonly RecognisedWord[]): number {
  const letters = words.reduce((sum, { text }) => sum + text.length, 0)
  return words.reduce((sum, { text, confidence }) => sum + confidence * text.length, 0) / Math.max(1, letters)
}

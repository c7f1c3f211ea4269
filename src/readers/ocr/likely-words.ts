import { unreadSign } from '../../document/unread-sign.js'
import { groupedBy } from '../../language/grouped-by.js'
import type { RecognisedWord } from './recognised.js'

/** Confidence below which marks without a letter are dust, and of a line below which it is of a picture. */
const dust = 70
const picture = 62
/** A word of a readable line that is hardly what is said: letters under a stamp, or struck out by pen. */
const unread = 40
/** Share of its line's height below which a word is as wide as a stroke. */
const narrowest = 0.35

/**
 * The words that may have been printed: marks of dust, and lines of which hardly a word is sure (what a recogniser sees
 * in photographs and charts), are left out. Words of readable lines that are hardly sure leave a sign that something
 * stands there. Words with digits stay; they are judged one by one.
 */
export function likelyWords(words: readonly RecognisedWord[]): RecognisedWord[] {
  const sureOfLine = new Map(
    [...groupedBy(words, ({ line }) => line)].map(([line, own]) => [line, meanConfidence(own)]),
  )
  return words.flatMap((word): RecognisedWord[] => {
    const { text, confidence, line, box, lineHeight } = word
    if (/\d/u.test(text)) return [word]
    // No bracket closes where no word stands before it: dust, and the edges of letters, look like that.
    if (/^[)\]}]$/u.test(text)) return []
    if (!/\p{L}/u.test(text)) return confidence >= dust ? [word] : []
    if ((sureOfLine.get(line) ?? 0) < picture) return []
    if (confidence >= unread) return [word]
    // A lone stroke that is hardly a letter is dust as well.
    return text.length > 1 && box[2] - box[0] >= narrowest * lineHeight ? [{ ...word, text: unreadSign }] : []
  })
}

/** Weighed by letters. */
function meanConfidence(words: readonly RecognisedWord[]): number {
  const letters = words.reduce((sum, { text }) => sum + text.length, 0)
  return words.reduce((sum, { text, confidence }) => sum + confidence * text.length, 0) / Math.max(1, letters)
}

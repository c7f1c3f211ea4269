/** Ends a sentence where it stands, and takes the place of one space: lines of a cell that are entries of their own. */
export const SENTENCE_BREAK = '\u2028'

const NUMBERING = /(^|\u2028)(\s*\(?(?:\d{1,3}[.)]|\d{1,2}(?:\.\d{1,2})+\.?))(?=\s+\p{Lu})/gu

/** The text with blanks in place of what numbers it or its lines ("33. Evaluation of services"). */
export function withoutNumbering(text: string): string {
  return text.replace(NUMBERING, (_, before: string, number: string) => before + ' '.repeat(number.length))
}

/** Whether a text says something of a number: a cell that holds a figure has no words beside it, or one. */
export function wordsFigures(text: string): boolean {
  return /\d/u.test(text) && (text.match(/\p{L}{2,}/gu)?.length ?? 0) >= FEWEST_WORDS
}

const FEWEST_WORDS = 2

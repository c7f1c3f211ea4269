/** A space of any width between the digits of one number, as the International System of Units parts thousands. */
const SPACE = '[\\u00a0\\u2009\\u202f ]'
const SPACED = new RegExp(`^\\W*\\d{1,3}(?:${SPACE}\\d{3})+(?!\\d)\\W*$`, 'u')
const BETWEEN = new RegExp(`(?<=\\d)${SPACE}(?=\\d{3}(?!\\d))`, 'gu')
/** Thousands parted otherwise: by commas, or not at all. */
const OTHERWISE = /\d,\d{3}(?!\d)|(?<![\d,./–-])\d{4,}(?![\d/–-])/u

/** Whether a text is one number whose thousands a space parts: "12 204". Two numbers may look so, too. */
export function isSpacedNumber(text: string): boolean {
  return SPACED.test(text)
}

/** Whether a text prints thousands in another way. */
export function partsThousandsOtherwise(text: string): boolean {
  return OTHERWISE.test(text)
}

/** The same number without its spaces. */
export function closedNumber(text: string): string {
  return text.replace(BETWEEN, '')
}

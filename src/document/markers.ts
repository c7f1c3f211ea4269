/** Glyphs that word processors and slides print before list items, private-use ones (Symbol, Wingdings) included. */
const bullet = /^[•‣▪▫■□●○◦◆◇❖➢➤►▶✓✔✗·∙⁃§\uf0a7\uf0b7\uf0a8\uf06c\uf06e\uf0d8\uf0fc\uf0e0]$/u

/** Signs that are bullets at the start of a line only when they stand apart from the words. */
const dash = /^[-–—−*o+>]$/u

/** `1.` `12)` `(3)` `(iv)` `a)` `b.` `2.1` `2.1.3.`: a number or letter that its own punctuation makes a marker. */
const numbering =
  /^(?:\(?(?:\d{1,3}|[a-zA-Z]|[ivxIVX]{1,5})[.)]|\((?:\d{1,3}|[a-z]|[ivx]{1,5})\)|\d{1,2}(?:\.\d{1,2}){1,3}\.?)$/u

/** A bare number, a marker only by its place. */
const bareNumber = /^\d{1,3}$/u

/** Of the longest numbering (`12.12.12.12.`). */
const longest = 12

/** What a word at the start of a line may be: a sure bullet, a numbering, a sign or number that place must confirm. */
export type MarkerKind = 'bullet' | 'numbering' | 'dash' | 'bare-number'

/**
 * Tells whether a word could be the marker of a list item or numbered paragraph.
 * `null` for every other word; the caller decides by the gap after it whether it is one.
 */
export function markerKind(text: string): MarkerKind | null {
  if (text.length > longest) return null
  if (text.length === 1 && bullet.test(text)) return 'bullet'
  if (text.length === 1 && dash.test(text)) return 'dash'
  if (numbering.test(text)) return 'numbering'
  if (bareNumber.test(text)) return 'bare-number'
  return null
}

/**
 * Written by the second engine between two of its text items that touch: no gap is printed there, yet the font, size or
 * line changes, as between a number and the footnote marker after it. It separates tokens and stands for no space.
 */
export const ITEM_SEAM = '\u200b'

/** What may stand between two characters of a printed text in the other engine's text, by the kind of place. */
const GAP = `[\\s${ITEM_SEAM}]*`
const SEAM = `${ITEM_SEAM}?`
const LINE_END = `(?:-?${SEAM}[ \\t]*\\n${GAP})?${SEAM}`

/** Characters that are dropped: soft hyphens, joiners, direction marks, byte order marks. The seam is kept. */
const INVISIBLE = /[\u00ad\u200c-\u200f\u202a-\u202e\u2060\ufeff]/g
const SINGLE_QUOTES = /[\u2018-\u201b\u2032\u00b4`]/g
const DOUBLE_QUOTES = /[\u201c-\u201f\u2033]/g
const DASHES = /[\u2010-\u2015\ufe58\ufe63\uff0d]/g
const MINUS_SIGN = /\u2212/g
const LIGATURES = /[\ufb00-\ufb06]/g

/** Stands for a dash that cannot be a minus sign, so that "-5" and "– 5" stay apart until the edges are checked. */
const DASH = '\u2013'

const LETTER = '\\p{L}'
const DIGIT = '\\p{Nd}'

/**
 * Whether a page's text, as the second engine read it, holds `printed` as a token of its own.
 *
 * Spacing, line ends, hyphenation, ligatures, quotes and dashes may differ between two engines and are levelled; digits
 * and their separators may not. A token of its own is not a part of a longer number or word: `12` stands in neither
 * `2012`, `112`, `3.12`, `12.5`, `12th` nor `-12`, while `86` does stand in `(86/9)`.
 *
 * @example
 * findsText('95 (86/9)', '86') // true
 * findsText('since 2012', '12') // false
 */
export function findsText(pageText: string, printed: string): boolean {
  return textFinder(pageText)(printed)
}

/** The same for many texts of one page, whose own text is levelled once. */
export function textFinder(pageText: string): (printed: string) => boolean {
  const text = closedUp(level(pageText))
  const found = new Map<string, boolean>()
  return (printed) => {
    const token = level(printed).replaceAll(ITEM_SEAM, '').trim()
    const known = found.get(token)
    if (known !== undefined) return known
    const finds = token !== '' && (standsFree(text, token) || patternOf(token).test(text))
    found.set(token, finds)
    return finds
  }
}

/**
 * Whether a token is printed as it is, with a space or a bracket on either side: nearly all are, and a pattern for each
 * would cost as much as reading the pages.
 */
function standsFree(text: string, token: string): boolean {
  for (let at = text.indexOf(token); at >= 0; at = text.indexOf(token, at + 1)) {
    if (isSpaceOr('(', text[at - 1]) && isSpaceOr(')', text[at + token.length])) return true
  }
  return false
}

function isSpaceOr(bracket: string, character: string | undefined): boolean {
  return character === undefined || character === bracket || /\s/.test(character) || character === ITEM_SEAM
}

/** A character of a token, and one that begins it or ends it. */
const SIGN = `[^\\s${ITEM_SEAM}]`
const BEGINS = `(?<!${SIGN})`
const ENDS = `(?!${SIGN})`

/** Letters set apart, as no words are: "F i r s t". The other engine then writes a space behind each character. */
const LETTERSPACED = new RegExp(`${BEGINS}(?:\\p{L} ){3,}\\p{L}${ENDS}`, 'u')
const SET_APART = new RegExp(`${BEGINS}${SIGN}(?: ${SIGN})+${ENDS}`, 'gu')

/** Bold made by setting each character twice: the characters of a token in pairs, with a seam within each pair. */
const PAIR = `(${SIGN})${ITEM_SEAM}\\t?\\1`
const SET_TWICE = new RegExp(`${BEGINS}(?:${PAIR}${ITEM_SEAM}?){3,}`, 'u')
const TWICE = new RegExp(`${BEGINS}(?:${PAIR}${ITEM_SEAM}?)+${ENDS}`, 'gu')

/** A page's text with what is one token on paper as one token. */
function closedUp(text: string): string {
  return text
    .split('\n')
    .map((line) =>
      LETTERSPACED.test(line) ? line.replace(SET_APART, (token) => token.replaceAll(' ', '')) : line,
    )
    .map((line) =>
      SET_TWICE.test(line)
        ? line.replace(TWICE, (token) => token.replace(new RegExp(PAIR, 'gu'), '$1'))
        : line,
    )
    .join('\n')
}

function level(text: string): string {
  return text
    .replace(INVISIBLE, '')
    .replace(LIGATURES, (ligature) => ligature.normalize('NFKC'))
    .replace(SINGLE_QUOTES, "'")
    .replace(DOUBLE_QUOTES, '"')
    .replace(DASHES, DASH)
    .replace(MINUS_SIGN, '-')
}

function patternOf(token: string): RegExp {
  const characters = [...token.replace(/\s+/gu, ' ')]
  let source = startEdge(characters[0] ?? '')
  characters.forEach((character, index) => {
    source += index === 0 ? '' : between(characters[index - 1] ?? '', character)
    source += literal(character)
  })
  return new RegExp(source + endEdge(characters.at(-1) ?? ''), 'u')
}

function literal(character: string): string {
  if (character === ' ') return ''
  if (character === '-' || character === DASH) return `[-${DASH}]`
  return character.replace(/[\\^$.*+?()[\]{}|/]/u, '\\$&')
}

function between(left: string, right: string): string {
  if (isLetter(left) && isLetter(right)) return LINE_END
  if (isDigit(left) && isDigit(right)) return SEAM
  return GAP
}

/** No longer number, word or negative number may begin further left. */
function startEdge(first: string): string {
  if (isDigit(first)) {
    return `(?<![${LETTER}${DIGIT}])(?<!${DIGIT}[.,])(?<!(?:^|[\\s(])-)(?<!(?:^|[\\s(])-£)`
  }
  if (isLetter(first)) return `(?<![${LETTER}${DIGIT}])(?<!${LETTER}[-${DASH}])`
  if (first === '-' || first === DASH) return `(?<![${LETTER}${DIGIT}])`
  if (first === '.') return `(?<!${DIGIT})`
  return ''
}

/** Nor may it go on to the right. */
function endEdge(last: string): string {
  if (isDigit(last)) return `(?![${LETTER}${DIGIT}])(?![.,]${DIGIT})`
  if (isLetter(last)) return `(?![${LETTER}${DIGIT}])`
  return ''
}

function isLetter(character: string): boolean {
  return /^\p{L}$/u.test(character)
}

function isDigit(character: string): boolean {
  return /^\p{Nd}$/u.test(character)
}

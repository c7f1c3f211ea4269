/**
 * Text reduced to what distinguishes one phrase from another: lower case, without the spaces, hyphens and apostrophes
 * that papers set at will ("re-offending", "re offending", "reoffending"). Other punctuation stays, so that a phrase
 * never reaches over the end of a sentence or a clause.
 */
export interface FoldedText {
  /** The folded characters as UTF-16 codes. */
  readonly codes: Uint16Array
  /** For each folded character, its place in the text. */
  readonly at: Uint32Array
  /** 1 where a word begins: a phrase may start here. */
  readonly starts: Uint8Array
  /** 1 where a word ends, or where only a possessive ('s) is left of it: a phrase may end after this character. */
  readonly ends: Uint8Array
  readonly length: number
}

enum Kind {
  mark = 0,
  word = 1,
  joiner = 2,
  apostrophe = 3,
}

const AMPERSAND = 38
/** What it stands for. */
const AND = Array.from('and', (letter) => letter.charCodeAt(0))

/**
 * Folds a text for phrase matching.
 *
 * @example
 * String.fromCharCode(...foldText("Re-offending & children’s homes").codes) // 'reoffendingandchildrenshomes'
 */
export function foldText(text: string): FoldedText {
  // Several matchers read the same text one after the other.
  if (text !== lastText) {
    lastFolded = fold(text)
    lastText = text
  }
  return lastFolded
}

function fold(text: string): FoldedText {
  const room = text.length + 2 * countAmpersands(text)
  const codes = new Uint16Array(room)
  const at = new Uint32Array(room)
  const starts = new Uint8Array(room)
  const ends = new Uint8Array(room)
  let length = 0
  let inWord = false
  for (let place = 0; place < text.length; place += 1) {
    const code = text.charCodeAt(place)
    const kind = kindOf(code)
    if (kind === Kind.apostrophe) {
      if (isPossessive(text, place)) ends[length - 1] = 1
      continue
    }
    if (kind !== Kind.word && inWord && length > 0) ends[length - 1] = 1
    const begins = kind === Kind.mark || (kind === Kind.word && !inWord)
    inWord = kind === Kind.word
    if (kind === Kind.joiner) continue
    if (begins) starts[length] = 1
    if (code === AMPERSAND) {
      for (const letter of AND) {
        codes[length] = letter
        at[length] = place
        length += 1
      }
      ends[length - 1] = 1
      continue
    }
    if (kind === Kind.mark) ends[length] = 1
    codes[length] = kind === Kind.word ? lowerCase(code) : code
    at[length] = place
    length += 1
  }
  if (inWord && length > 0) ends[length - 1] = 1
  return { codes, at, starts, ends, length }
}

function countAmpersands(text: string): number {
  let count = 0
  for (let place = text.indexOf('&'); place >= 0; place = text.indexOf('&', place + 1)) count += 1
  return count
}

/** "'s" at the end of a word: what is left before it is a word of its own. */
function isPossessive(text: string, place: number): boolean {
  const next = text.charCodeAt(place + 1)
  if (next !== 115 && next !== 83) return false
  return place > 0 && kindOf(text.charCodeAt(place - 1)) === Kind.word && !isWordAt(text, place + 2)
}

function isWordAt(text: string, place: number): boolean {
  return place < text.length && kindOf(text.charCodeAt(place)) === Kind.word
}

function lowerCase(code: number): number {
  if (code < 128) return code >= 65 && code <= 90 ? code + 32 : code
  const lower = String.fromCharCode(code).toLowerCase()
  return lower.length === 1 ? lower.charCodeAt(0) : code
}

function kindOf(code: number): Kind {
  if (code < 128) return ASCII_KINDS[code] ?? Kind.mark
  return wideKindOf(code)
}

const ASCII_KINDS: readonly Kind[] = Array.from({ length: 128 }, (_, code) => {
  const letter = String.fromCharCode(code)
  if (/[a-z0-9]/i.test(letter)) return Kind.word
  if (/[\s-]/.test(letter)) return Kind.joiner
  return /['`]/.test(letter) ? Kind.apostrophe : Kind.mark
})

function wideKindOf(code: number): Kind {
  const letter = String.fromCharCode(code)
  // Spaces of all widths, soft hyphen, zero-width characters, hyphens and the en dash that stands for them.
  if (/[\s\u00ad\u200b-\u200d\u2010-\u2013\u2212]/.test(letter)) return Kind.joiner
  if (/[\u2018\u2019\u02bc]/.test(letter)) return Kind.apostrophe
  return /[\p{L}\p{N}]/u.test(letter) ? Kind.word : Kind.mark
}

let lastText = ''
let lastFolded = fold('')

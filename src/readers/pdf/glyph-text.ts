import { unreadSign } from '../../document/unread-sign.js'

/** How one character of a PDF's text reads once typesetting is undone. Digits and letters are never changed. */
export interface GlyphText {
  readonly text: string
  readonly space: boolean
}

const ligatures: Readonly<Record<number, string>> = {
  64256: 'ff',
  64257: 'fi',
  64258: 'fl',
  64259: 'ffi',
  64260: 'ffl',
  64261: 'st',
  64262: 'st',
}

/** Signs of Symbol and Wingdings that are not bullets, by their code in the private-use block U+F000. */
const dingbats: Readonly<Record<number, string>> = {
  40: '\u260e',
  45: '\u2013',
  176: '\u00b0',
  177: '\u00b1',
  179: '\u2265',
  163: '\u2264',
  223: '\u2193',
  221: '\u2191',
  224: '\u2192',
  225: '\u2191',
  226: '\u2193',
  232: '\u2192',
  233: '\u2191',
  234: '\u2193',
  240: '\u21e8',
  251: '\u2717',
  252: '\u2713',
}

/**
 * Text of one character as the engine gives it.
 *
 * @param code Unicode code point
 * @param glyph `mapped` is false where the file gives no Unicode, `dingbats` true in a font of signs, `wide` false
 *   where the glyph takes no room on the line
 */
export function glyphText(
  code: number,
  glyph: { readonly mapped: boolean; readonly dingbats: boolean; readonly wide: boolean },
): GlyphText {
  if (!glyph.mapped) return { text: unreadSign, space: false }
  if (code > 0x20 && code < 0x7f) return { text: String.fromCharCode(code), space: false }
  if (isSpace(code)) return { text: ' ', space: true }
  // PDFium reports a hyphen at a line's end as U+0002. A soft hyphen that takes room was printed as a hyphen.
  if (code === 0x02 || code === 0xad) return { text: glyph.wide ? '-' : '', space: false }
  if (code === 0x2010 || code === 0x2011) return { text: '-', space: false }
  if (isIgnorable(code)) return { text: '', space: false }
  const ligature = ligatures[code]
  if (ligature !== undefined) return { text: ligature, space: false }
  if (code >= 0xe000 && code <= 0xf8ff) return { text: privateUse(code, glyph.dingbats), space: false }
  if (code === 0 || code > 0x10ffff || (code & 0xfffe) === 0xfffe) return { text: unreadSign, space: false }
  return { text: String.fromCodePoint(code), space: false }
}

/** No-break, thin, ideographic and control spaces all part words. */
function isSpace(code: number): boolean {
  return (
    code === 0x20 ||
    (code >= 0x09 && code <= 0x0d) ||
    code === 0xa0 ||
    (code >= 0x2000 && code <= 0x200a) ||
    code === 0x2028 ||
    code === 0x2029 ||
    code === 0x202f ||
    code === 0x205f ||
    code === 0x3000
  )
}

/** Joiners, direction marks and control characters leave no ink; overlay strokes lie on the dash that they thicken. */
function isIgnorable(code: number): boolean {
  return (
    (code > 0 && code < 0x20) ||
    (code >= 0x7f && code < 0xa0) ||
    (code >= 0x334 && code <= 0x338) ||
    (code >= 0x200b && code <= 0x200f) ||
    (code >= 0x202a && code <= 0x202e) ||
    (code >= 0x2060 && code <= 0x2064) ||
    code === 0xfeff
  )
}

/**
 * Symbolic TrueType fonts put their character codes at U+F000: in a font of letters that is ASCII shifted, in a font of
 * signs it is a bullet unless known better.
 */
function privateUse(code: number, isDingbats: boolean): string {
  const low = code - 0xf000
  if (low === 0xb7 || low === 0xa7) return '\u2022'
  if (isDingbats) return dingbats[low] ?? '\u2022'
  if (low > 0x20 && low < 0x7f) return String.fromCharCode(low)
  return low >= 0 && low <= 0xff ? '\u2022' : unreadSign
}

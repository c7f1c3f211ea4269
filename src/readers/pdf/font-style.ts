/** What a font tells about its glyphs. Ascent and descent are parts of the size, descent negative. */
export interface FontStyle {
  readonly bold: boolean
  readonly italic: boolean
  /** Holds signs, not letters: its private-use characters are bullets and ticks. */
  readonly dingbats: boolean
  /** Its codes are Unicode although the file does not say so: the empty font of OCR programs. */
  readonly unicode: boolean
  readonly ascent: number
  readonly descent: number
}

/** PDF 32000-1, table 123: bits 7 and 19 of a font descriptor's flags. */
const italicFlag = 1 << 6
const forceBoldFlag = 1 << 18

const boldName = /bold|black|heavy|demi(?!light)|[-,]bd(?:mt)?\b|cmbx/i
const plainName = /regular|roman|light|book|medium|normal/i
const italicName = /italic|oblique|[-,]it\b/i
const dingbatName = /wingdings|webdings|dingbats|opensymbol|^symbol|[+]symbol|segoeuisymbol|marlett/i

/**
 * Weight and slant from name and flags. The name decides where it speaks: the weight that an engine derives from the
 * stem width is far off for many subset fonts, so it counts only where it is extreme and the name is silent.
 */
export function fontStyle(font: {
  readonly name: string
  readonly flags: number
  readonly weight: number
  readonly italicAngle: number
  readonly ascent: number
  readonly descent: number
}): FontStyle {
  const named = boldName.test(font.name)
  const heavy = font.weight >= 700 && !plainName.test(font.name)
  return {
    bold: named || (font.flags & forceBoldFlag) !== 0 || heavy,
    italic: italicName.test(font.name) || (font.flags & italicFlag) !== 0 || font.italicAngle !== 0,
    dingbats: dingbatName.test(font.name),
    unicode: /glyphless/i.test(font.name),
    ...verticalExtent(font.ascent, font.descent),
  }
}

/**
 * Subset fonts often state no descent, or the extent of one glyph or of a whole script collection: those get the extent
 * of a common text face.
 */
function verticalExtent(ascent: number, descent: number): { ascent: number; descent: number } {
  const usable = ascent >= 0.5 && ascent <= 1.2 && descent <= -0.05 && descent >= -0.5
  return usable ? { ascent, descent } : { ascent: 0.9, descent: -0.21 }
}

import { printableWithin } from '../printable.js'

/**
 * About how wide a text is drawn, in the units of the drawing: the viewer's font is not known, so that of the usual ones
 * the widest (DejaVu Sans) is reckoned with.
 */
export function textWidth(text: string, size: number): number {
  let ems = 0
  for (const sign of text) ems += emsOf(sign)
  return ems * size
}

/** A text cut to a width, with an ellipsis. */
export function textWithin(text: string, width: number, size: number): string {
  if (textWidth(text, size) <= width) return text
  let length = [...text].length - 1
  while (length > 1 && textWidth(printableWithin(text, length), size) > width) length -= 1
  return printableWithin(text, length)
}

/** A text as lines of a width; a word that is too long for a line is cut, and so is the last of `most` lines. */
export function textLines(text: string, width: number, size: number, most = 100): string[] {
  const lines: string[] = []
  for (const word of text.split(' ')) {
    const line = lines.at(-1)
    const joined = `${line} ${word}`
    if (line !== undefined && textWidth(joined, size) <= width) lines[lines.length - 1] = joined
    else if (lines.length < most) lines.push(textWithin(word, width, size))
    else {
      lines[most - 1] = textWithin(`${line} …`, width, size)
      break
    }
  }
  return lines
}

function emsOf(sign: string): number {
  if (/[ijl.,:;'’|!()[\]/ ·-]/.test(sign)) return 0.37
  if (/[mwMW@%—…]/.test(sign)) return 0.97
  if (/[A-Z&~<>≤≥=+]/.test(sign)) return 0.74
  return sign <= '\u024f' ? 0.64 : 1
}

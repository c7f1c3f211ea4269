import type { Page, Rotation, Rule, Word } from '../../src/document/model.js'

export interface Print {
  readonly text: string
  readonly x: number
  /** Top of the line. */
  readonly y: number
  readonly size?: number
  readonly bold?: boolean
  readonly rotation?: Rotation
  /** Words that begin with `^` are raised; a tab is a wide gap. */
  readonly superscript?: boolean
}

/** Each letter is half an em wide, a space a quarter, a tab two ems: enough to lay text out by. */
export function wordsOf(prints: readonly Print[], firstOrder = 0): Word[] {
  const words: Word[] = []
  for (const { text, x, y, size = 10, bold = false, rotation = 0 } of prints) {
    let at = 0
    for (const part of text.split(/([ \t])/)) {
      if (part === ' ') at += 0.25 * size
      else if (part === '\t') at += 2 * size
      else if (part !== '') {
        const superscript = part.startsWith('^')
        const printed = superscript ? part.slice(1) : part
        const width = 0.5 * size * printed.length * (superscript ? 0.6 : 1)
        words.push({
          text: printed,
          box: placeAt(x, y, at, width, size, rotation),
          size: superscript ? 0.6 * size : size,
          bold,
          italic: false,
          colour: '#000000',
          rotation,
          superscript,
          order: firstOrder + words.length,
        })
        at += width
      }
    }
  }
  return words
}

function placeAt(
  x: number,
  y: number,
  at: number,
  width: number,
  size: number,
  rotation: Rotation,
): Word['box'] {
  if (rotation === 90) return [x, y + at, x + size, y + at + width]
  if (rotation === 270) return [x, y - at - width, x + size, y - at]
  return [x + at, y, x + at + width, y + size]
}

/** A page that holds these prints in this order. */
export function pageOf(prints: readonly Print[], rest: Partial<Page> = {}): Page {
  return {
    number: 1,
    label: null,
    width: 600,
    height: 840,
    outcome: 'ok',
    reason: null,
    words: wordsOf(prints),
    rules: [],
    fills: [],
    pictures: [],
    links: [],
    furniture: [],
    tags: [],
    ...rest,
  }
}

/** Lines of text under one another, `leading` apart. */
export function column(
  x: number,
  y: number,
  lines: readonly string[],
  rest: Partial<Print> & { leading?: number } = {},
): Print[] {
  const { leading = 12, ...look } = rest
  return lines.map((text, index) => ({ text, x, y: y + index * leading, ...look }))
}

export function ruleOf(direction: Rule['direction'], box: Rule['box']): Rule {
  return { direction, box, origin: 'fill', colour: '#000000' }
}

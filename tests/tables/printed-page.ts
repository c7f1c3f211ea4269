import type { Fill, Page, Rule, Word } from '../../src/document/model.js'

/** A page of given words and lines, for tests of pure steps. Text is set in 10 points, each letter 5 points wide. */
export function printedPage(parts: Partial<Page> = {}): Page {
  return {
    number: 1,
    label: null,
    width: 600,
    height: 800,
    outcome: 'ok',
    reason: null,
    words: [],
    rules: [],
    fills: [],
    pictures: [],
    links: [],
    furniture: [],
    tags: [],
    ...parts,
  }
}

let order = 0

export function word(text: string, x: number, y: number, more: Partial<Word> = {}): Word {
  return {
    text,
    box: [x, y, x + 5 * text.length, y + 10],
    size: 10,
    bold: false,
    italic: false,
    colour: '#000000',
    rotation: 0,
    superscript: false,
    order: order++,
    ...more,
  }
}

/** The words of a text in one line from (x, y), a space being half a letter wide. */
export function line(text: string, x: number, y: number, more: Partial<Word> = {}): Word[] {
  let at = x
  return text.split(' ').map((part) => {
    const placed = word(part, at, y, more)
    at += 5 * part.length + 2.5
    return placed
  })
}

export function across(y: number, x0: number, x1: number, origin: Rule['origin'] = 'stroke'): Rule {
  return { box: [x0, y, x1, y], direction: 'horizontal', origin, colour: '#000000' }
}

export function down(x: number, y0: number, y1: number, origin: Rule['origin'] = 'stroke'): Rule {
  return { box: [x, y0, x, y1], direction: 'vertical', origin, colour: '#000000' }
}

export function band(x0: number, y0: number, x1: number, y1: number, colour = '#dddddd'): Fill {
  return { box: [x0, y0, x1, y1], colour }
}

export interface Drawn {
  readonly words: readonly Word[]
  readonly rules: readonly Rule[]
}

/** A table with all its ruling lines: columns of `width`, rows of 20 points, from (x, y). Row 0 is bold. */
export function ruledTable(rows: readonly (readonly string[])[], x = 50, y = 100, width = 100): Drawn {
  const columns = Math.max(...rows.map((row) => row.length))
  const words = rows.flatMap((row, r) =>
    row.flatMap((text, c) =>
      text === '' ? [] : line(text, x + c * width + 4, y + r * 20 + 5, { bold: r === 0 }),
    ),
  )
  const rules = [
    ...Array.from({ length: rows.length + 1 }, (_, r) => across(y + r * 20, x, x + columns * width)),
    ...Array.from({ length: columns + 1 }, (_, c) => down(x + c * width, y, y + rows.length * 20)),
  ]
  return { words, rules }
}
